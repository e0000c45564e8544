// Writes the JSON Schemas as plain data, so that an export loads no TypeBox: src/generated/schemas.ts
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { courseDocument, keysDocument, lessonDocument, schemaVersion } from '@hornbook/questions/schema';

const dialect = 'https://json-schema.org/draft/2020-12/schema';
const documents = { course: courseDocument, keys: keysDocument, lesson: lessonDocument };

/** `$id` and `title` first, for people who open the file. */
const schemas = Object.entries(documents).map(([name, schema]) => {
  const { $id, title, ...rest } = schema as { $id?: string; title?: string };
  return [name, { $schema: dialect, $id, title, ...rest }];
});

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const folder = new URL('../src/generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(
  new URL('schemas.ts', folder),
  `/** By name; \`schema/<name>.json\` in the artifact. */
export const schemas: Readonly<Record<string, object>> = ${JSON.stringify(Object.fromEntries(schemas), null, 2)};

export const schemaVersion = ${JSON.stringify(schemaVersion)};

export const generator = ${JSON.stringify(`Hornbook ${version}`)};
`,
);
