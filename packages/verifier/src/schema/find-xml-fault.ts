/**
 * The first thing in a text that is not well-formed XML, as libxml2 sees it: it names places better than parsers that go on.
 * Undefined where it finds nothing.
 */
export async function findXmlFault(text: string): Promise<{ reason: string; offset: number } | undefined> {
  const { XmlDocument, XmlLibError } = await import('libxml2-wasm');
  try {
    XmlDocument.fromString(text).dispose();
    return undefined;
  } catch (error) {
    const [first] = error instanceof XmlLibError ? error.details : [];
    if (!first) return undefined;
    const lines = text.split('\n');
    const before = lines.slice(0, first.line - 1).reduce((sum, { length }) => sum + length + 1, 0);
    const column = Math.min(Math.max(1, first.col), (lines[first.line - 1]?.length ?? 0) + 1);
    return {
      reason: first.message
        .trim()
        .replace('xmlParseEntityRef: no name', '`&` has no name after it')
        .replace(/^xmlParse\w+: /, ''),
      offset: Math.min(before + column - 1, text.length),
    };
  }
}
