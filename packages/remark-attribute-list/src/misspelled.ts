import type { KnownWords } from './report-tokens.js';

/**
 * A brace, and what is in it up to the next: `{ : .x}`, `{{: .x}}`, `{% x %}`, and `{: .x` up to the end of the line. All
 * of them end with the line.
 */
const braces = /\{[ \t]+:[^{}\n\r]*\}|\{\{[ \t]*:[^{}\n\r]*\}{1,2}|\{%[^{}%\n\r]*%\}/y;

/** How lists are written in there, without braces: ` .x`, `: quiz`. */
const inside = /^\{[{%]?\s*:?\s*(.*?)\s*[}%]?\}$/s;

/** The text of what is nearly a list and begins a line at `start`. */
export function misspelledAt(source: string, start: number, known: KnownWords): string | undefined {
  braces.lastIndex = start;
  const text = braces.exec(source)?.[0];
  if (!text || !beginsLine(source, start)) return undefined;
  const words = listIn(text);
  const [first = ''] = words.split(/\s/, 1);
  // `{% quiz %}` is a tag of a template.
  const isTag = /^\{%\s*\w/.test(text);
  const isList = /^(?:[.#][\w-]|[\w-]+=["'“])/.test(first) || known.classes?.includes(first);
  return isList && !isTag ? text : undefined;
}

/** How it is written: `{: .x}`. */
export function respelled(text: string, { classes }: KnownWords): string {
  const words = listIn(text);
  return `{: ${classes?.includes(words) ? '.' : ''}${words}}`;
}

const listIn = (text: string): string => inside.exec(text)?.[1] ?? '';

/** Whether there is nothing before it but white space and the signs of quotes. */
function beginsLine(source: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && ' \t>'.includes(source.charAt(at))) at -= 1;
  return at < 0 || '\n\r'.includes(source.charAt(at));
}
