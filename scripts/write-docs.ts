// Writes what is generated and committed: pnpm write-docs. A test says when that is due.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedDocs } from './docs/generated-docs.js';
import { root } from './lib/run.mjs';

for (const [path, text] of Object.entries(await generatedDocs())) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
