interface Schema {
  readonly [keyword: string]: unknown;
}

/** Keywords whose value is a schema, a list of schemas, or a record of them. */
const [single, listed, named] = [
  ['items', 'additionalProperties'],
  ['anyOf'],
  ['properties', 'patternProperties'],
];

/** Shorter ones are no more code than a call of a function. */
const leastLength = 100;

/**
 * The same schema with every part that occurs more than once in `$defs`. Compiled, each becomes one function, instead of the
 * same lines again and again: a start has to read and compile all of them.
 */
export function shareParts(schema: Schema): Schema {
  const counts = new Map<string, number>();
  count(schema, counts);
  const shared = [...counts].filter(([, times]) => times > 1).map(([text]) => text);
  const names = new Map(shared.map((text, index) => [text, `part${index}`]));
  const defs = shared.map((text) => [names.get(text), replaceIn(JSON.parse(text), names)]);
  return { ...replaceIn(schema, names), $defs: Object.fromEntries(defs) };
}

function count(schema: Schema, counts: Map<string, number>): void {
  mapParts(schema, (part) => {
    const text = JSON.stringify(part);
    const before = counts.get(text) ?? 0;
    if (text.length >= leastLength) counts.set(text, before + 1);
    // What is in a repeated part is repeated only if it is somewhere else, too.
    if (before === 0) count(part, counts);
    return part;
  });
}

const replaceIn = (schema: Schema, names: ReadonlyMap<string, string>): Schema =>
  mapParts(schema, (part) => {
    const name = names.get(JSON.stringify(part));
    return name === undefined ? replaceIn(part, names) : { $ref: `#/$defs/${name}` };
  });

/** Changes the schemas directly inside a schema. */
function mapParts(schema: Schema, change: (part: Schema) => Schema): Schema {
  const entries = Object.entries(schema).map(([keyword, value]) => [
    keyword,
    mapValue(keyword, value, change),
  ]);
  return Object.fromEntries(entries);
}

function mapValue(keyword: string, value: unknown, change: (part: Schema) => Schema): unknown {
  if (single.includes(keyword)) return typeof value === 'object' ? change(value as Schema) : value;
  if (listed.includes(keyword)) return (value as Schema[]).map(change);
  if (!named.includes(keyword)) return value;
  return Object.fromEntries(
    Object.entries(value as Record<string, Schema>).map(([name, part]) => [name, change(part)]),
  );
}
