/** A comment that begins with `hornbook-`: where it stands in its text, and what is between the arrows. */
export interface FoundComment {
  start: number;
  end: number;
  /** Without the space around it. */
  text: string;
  /** Where `text` begins. */
  textStart: number;
}

const [open, close] = ['<!--', '-->'];

/** The comments in HTML that speak to Hornbook. Linear: a comment that is never closed ends the search. */
export function findRuleComments(html: string): FoundComment[] {
  const found: FoundComment[] = [];
  for (let start = html.indexOf(open); start !== -1; ) {
    const closing = html.indexOf(close, start + open.length);
    if (closing === -1) break;
    const inside = html.slice(start + open.length, closing);
    const text = inside.trim();
    const end = closing + close.length;
    if (text.startsWith('hornbook-')) {
      found.push({ start, end, text, textStart: start + open.length + inside.indexOf(text) });
    }
    start = html.indexOf(open, end);
  }
  return found;
}

/** A text with something else in the places of comments. */
export function replaceComments(
  text: string,
  comments: readonly Pick<FoundComment, 'start' | 'end'>[],
  replacement: (comment: string) => string,
): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { end, start } of comments) {
    pieces.push(text.slice(done, start), replacement(text.slice(start, end)));
    done = end;
  }
  return pieces.join('') + text.slice(done);
}
