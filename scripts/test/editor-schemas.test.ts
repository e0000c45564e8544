import { expect, test } from 'vitest';
import { editorSchemas } from '../docs/editor-schemas.js';
import { listMessages } from '../docs/list-messages.js';

const schemas = Object.entries(editorSchemas(await listMessages()));

interface Schema {
  $ref?: string;
  definitions?: Record<string, Schema>;
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
  const schema: Schema = JSON.parse(text);
  const properties = propertiesOf(schema);
  const meant = ({ $ref = '' }: Schema) => schema.definitions?.[$ref.replace('#/definitions/', '')];
  const descriptions = properties.map(([path, property]) => [
    path,
    (meant(property) ?? property).description,
  ]);
  const undescribed = descriptions.filter(([, description = '']) => !/^[A-Z].*\.$/.test(description));
  expect(properties.length).toBeGreaterThan(10);
  expect(undescribed.map(([path]) => path)).toEqual([]);
});

test.each(schemas)('%s lists choices as enums, which editors complete', (_, text) => {
  const branches = propertiesOf(JSON.parse(text)).flatMap(([, { anyOf = [] }]) => anyOf);
  expect(branches.filter((branch) => 'const' in branch)).toEqual([]);
});
