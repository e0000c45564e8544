import { mkdirSync, writeFileSync } from 'node:fs';
import { readSchemas } from './read-schemas.js';

// The XML schemas at the root of a package, as strings: src/generated/schemas.ts. They come from an npm package, so there
// are no copies of them in this repository.

const schemas = readSchemas();
const names = Object.keys(schemas).map((edition) => JSON.stringify(edition));
const editions = Object.entries(schemas).map(
  ([edition, texts]) => `  ${JSON.stringify(edition)}: ${JSON.stringify(texts)},\n`,
);
const folder = new URL('../src/generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(
  new URL('schemas.ts', folder),
  `/** By edition and file name. */
export const schemas: Record<${names.join(' | ')}, Record<string, string>> = {
${editions.join('')}};
`,
);
