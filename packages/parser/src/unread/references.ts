import { type BlockText, hidden } from '../source/text-of-block.js';

interface Reference {
  readonly type: 'footnote' | 'link';
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** `[^label]`, `[text][label]`, `[text][]`. What is defined has been read, and is hidden here. */
const pattern = /\[\^([^\s[\]^]{1,80})\]|\[([^[\]]{1,400})\]\[([^[\]\n]{0,200})\]/g;

/** References that stay text, because nothing is defined by their names. */
export function findReferences({ offset, text }: BlockText): Reference[] {
  const found: Reference[] = [];
  for (const match of text.matchAll(pattern)) {
    const { 0: whole, 1: note, 2: shown = '', 3: label = '', index } = match;
    const [before, after] = [text[index - 1] ?? '', text[index + whole.length] ?? ''];
    const at = { start: offset + index, end: offset + index + whole.length };
    if (before === '\\' || before === ']' || before === '[' || before === '!') continue;
    if (note !== undefined) {
      if (isNote(note) && !/[+*?{[]/.test(after)) found.push({ type: 'footnote', label: note, ...at });
    } else if (!/[\p{L}\p{N}_)]/u.test(before) && !/[[(]/.test(after) && isLink(shown, label)) {
      found.push({ type: 'link', label: label || shown.replace(/\s+/g, ' '), ...at });
    }
  }
  return found;
}

/** `[^1]`, `[^note]`; `[^a-z]` and `[^/]` are what programmers write about patterns. */
const isNote = (label: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{N}_.:-]*$/u.test(label) &&
  !/\w-\w$|^[A-Za-z]$/.test(label.length < 4 ? label : '') &&
  !/a-z|A-Z|0-9/.test(label);

/** Words and a name; `[i][j]` is about arrays, and `[a-z][0-9]` about patterns. */
function isLink(text: string, label: string): boolean {
  const isCode = text.includes(hidden);
  if (text.includes('\\') || label.includes('\\') || label.includes(hidden)) return false;
  if (label === '') return !isCode && /\p{L}{2,}\s+\p{L}{2,}/u.test(text);
  if (!/^[\p{L}\p{N}]/u.test(label) || /a-z|A-Z|0-9/.test(text + label)) return false;
  const isNumber = /^\d{1,3}$/.test(label);
  return isCode || isNumber ? /\p{L}{3,}/u.test(text) : /\p{L}{3,}/u.test(text) && /\p{L}{2,}/u.test(label);
}
