/** Indented, so that diffs are readable. */
export const encodeDocument = (document: object): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
