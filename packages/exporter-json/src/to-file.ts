import type { OutputFile } from '@hornbook/model';

const encoder = new TextEncoder();

/** Indented, so that a version control system shows what changed. */
export const toFile = (path: string, document: object): OutputFile => ({
  path,
  bytes: encoder.encode(`${JSON.stringify(document, null, 2)}\n`),
});
