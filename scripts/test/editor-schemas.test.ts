import { expect, test } from 'vitest';
import { editorSchemas } from '../docs/editor-schemas.js';
import { listMessages } from '../docs/list-messages.js';

const schemas = Object.entries(editorSchemas(await listMessages()));

interface Schema {
  description?: string;
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
}

/** All schemas of properties, by their paths. */
const propertiesOf = ({ properties = {} }: Schema, path = ''): [string, Schema][] =>
  Object.entries(properties).flatMap(([name, schema]) => [
    [`${path}${name}`, schema],
    ...propertiesOf(schema, `${path}${name}.`),
  ]);

test.each(schemas)('%s tells editors what every property means', (_, text) => {
  const properties = propertiesOf(JSON.parse(text));
  const undescribed = properties.filter(([, { description = '' }]) => !/^[A-Z].*\.$/.test(description));
  expect(properties.length).toBeGreaterThan(10);
  expect(undescribed.map(([path]) => path)).toEqual([]);
});

test.each(schemas)('%s lists choices as enums, which editors complete', (_, text) => {
  const branches = propertiesOf(JSON.parse(text)).flatMap(([, { anyOf = [] }]) => anyOf);
  expect(branches.filter((branch) => 'const' in branch)).toEqual([]);
});
