import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/run.mjs';
import { authoringPage } from './authoring-page.js';
import { diagnosticsPage } from './diagnostics-page.js';
import { editorSchemas } from './editor-schemas.js';
import type { Example } from './find-examples.js';
import type { MessageEntry } from './list-messages.js';
import { verifyPage } from './verify-page.js';

/** What is generated and committed: texts by path in the workspace. */
export function generatedDocs(
  messages: readonly MessageEntry[],
  packageMessages: readonly MessageEntry[],
  examples: ReadonlyMap<string, Example>,
): Record<string, string> {
  const schemas = Object.entries(editorSchemas(messages)).map(([name, text]) => [
    `packages/cli/schema/${name}`,
    text,
  ]);
  return {
    'docs/authoring.md': authoringPage(readFileSync(join(root, 'docs/authoring.md'), 'utf8')),
    'docs/diagnostics.md': diagnosticsPage(messages, examples),
    'docs/verify.md': verifyPage(readFileSync(join(root, 'docs/verify.md'), 'utf8'), packageMessages),
    ...Object.fromEntries(schemas),
  };
}
