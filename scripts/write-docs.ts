// Writes what is generated and committed: pnpm write-docs. A test says when that is due.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findExamples } from './docs/find-examples.js';
import { generatedDocs } from './docs/generated-docs.js';
import { listMessages } from './docs/list-messages.js';
import { root } from './lib/run.mjs';

const docs = generatedDocs(await listMessages(), await listMessages('packages'), await findExamples());
for (const [path, text] of Object.entries(docs)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
