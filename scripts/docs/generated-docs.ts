import { diagnosticsPage } from './diagnostics-page.js';
import { editorSchemas } from './editor-schemas.js';
import { findExamples } from './find-examples.js';
import { listMessages } from './list-messages.js';

/** What is generated and committed: texts by path in the workspace. */
export async function generatedDocs(): Promise<Record<string, string>> {
  const messages = await listMessages();
  const schemas = Object.entries(editorSchemas(messages)).map(([name, text]) => [
    `packages/cli/schema/${name}`,
    text,
  ]);
  return {
    'docs/diagnostics.md': diagnosticsPage(messages, await findExamples()),
    ...Object.fromEntries(schemas),
  };
}
