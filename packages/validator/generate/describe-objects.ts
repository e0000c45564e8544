import type { SettingsShape } from '../src/settings/validate-settings.js';

/** As much of JSON Schema as the settings use. */
interface Schema {
  type?: string;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  /** Of a map with any keys: its only pattern fits them all. */
  patternProperties?: Record<string, Schema>;
  items?: Schema;
  pattern?: string;
  minLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  description?: string;
}

/** What settings may be, in words for their authors. */
export function describeObjects(schema: object): SettingsShape {
  const all = Object.fromEntries(schemasByPath(schema as Schema, []));
  const objects = Object.entries(all).filter(([, { properties }]) => properties);
  return {
    keys: mapValues(Object.fromEntries(objects), ({ properties = {} }) => Object.keys(properties)),
    expected: mapValues(all, describe),
  };
}

function schemasByPath(schema: Schema, path: string[]): [string, Schema][] {
  const any = Object.values(schema.patternProperties ?? {}).map((value): [string, Schema] => ['*', value]);
  const inner = [...Object.entries(schema.properties ?? {}), ...any];
  return [
    [path.join('.'), schema],
    ...inner.flatMap(([name, property]) => schemasByPath(property, [...path, name])),
  ];
}

const mapValues = <T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));

function describe(schema: Schema): string {
  if (schema.anyOf) return oneOf(schema.anyOf.map(describe));
  if (schema.enum) return oneOf(schema.enum.map((value) => `\`${value}\``));
  if (schema.type === 'array') return `a list of ${plural[schema.items?.type ?? ''] ?? 'values'}`;
  if (schema.type === 'string') return describeText(schema);
  if (schema.type === 'number' || schema.type === 'integer') return describeNumber(schema);
  return schema.type === 'boolean' ? 'true or false' : 'a map of keys and values';
}

const plural: Readonly<Record<string, string>> = { string: 'texts', number: 'numbers' };

function oneOf(words: string[]): string {
  return words.length < 3 ? words.join(' or ') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** What has a pattern is described by the first sentence in the schema: "An id: letters, digits … It names …" */
function describeText({ description = '', minLength, pattern }: Schema): string {
  const [sentence = ''] = description.split(/\.(?: |$)/);
  if (pattern) return sentence.charAt(0).toLowerCase() + sentence.slice(1);
  return minLength ? 'text that is not empty' : 'text';
}

function describeNumber({ exclusiveMinimum, maximum, minimum, type }: Schema): string {
  const name = type === 'integer' ? 'a whole number' : 'a number';
  if (exclusiveMinimum !== undefined) {
    return `${name} greater than ${exclusiveMinimum}${maximum === undefined ? '' : ` and at most ${maximum}`}`;
  }
  if (maximum === undefined) return minimum === undefined ? name : `${name} of ${minimum} or more`;
  return minimum === undefined ? `${name} of at most ${maximum}` : `${name} from ${minimum} to ${maximum}`;
}
