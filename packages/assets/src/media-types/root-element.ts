/** What may stand before the root element of a document, and how it ends. */
const prolog = [
  { start: '<?', end: '?>' },
  { start: '<!--', end: '-->' },
  { start: '<!', end: '>' },
];

/** The local name of a markup document's first element; empty where it has none. Takes time linear in the prolog. */
export function rootElement(text: string): string {
  let at = skipSpace(text, 0);
  for (;;) {
    const part = prolog.find(({ start }) => text.startsWith(start, at));
    if (!part) break;
    const end = endOf(text, at, part);
    if (end === -1) return '';
    at = skipSpace(text, end);
  }
  return /^<(?:[\w.-]{1,64}:)?([\w.-]{1,64})/.exec(text.slice(at, at + 200))?.[1] ?? '';
}

/** A document type may hold declarations between brackets: `<!DOCTYPE svg [ <!ENTITY a "b"> ]>`. */
function endOf(text: string, at: number, { start, end }: { start: string; end: string }): number {
  const found = text.indexOf(end, at + start.length);
  const bracket = start === '<!' ? text.indexOf('[', at) : -1;
  if (found === -1) return -1;
  if (bracket === -1 || bracket > found) return found + end.length;
  const close = text.indexOf(']', bracket);
  const after = close === -1 ? -1 : text.indexOf('>', close);
  return after === -1 ? -1 : after + 1;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at++;
  return at;
}
