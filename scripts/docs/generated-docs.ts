import { diagnosticsPage } from './diagnostics-page.js';
import { editorSchemas } from './editor-schemas.js';
import { findExamples } from './find-examples.js';
import { listMessages } from './list-messages.js';

/** What is generated and committed: texts by path in the workspace. */
export async function generatedDocs(): Promise<Record<string, string>> {
  const schemas = Object.entries(editorSchemas).map(([name, text]) => [`packages/cli/schema/${name}`, text]);
  return {
    'docs/diagnostics.md': diagnosticsPage(await listMessages(), await findExamples()),
    ...Object.fromEntries(schemas),
  };
}
