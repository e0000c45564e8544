import { fixAt } from '@hornbook/model';
import type { Text } from 'mdast';
import type { Report } from '../lesson-input.js';
import { placeFinder } from '../source/positions.js';
import { contentMessages as messages } from './messages.js';

/** Names of files, in whatever address. */
const extension =
  /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?|md|markdown|html?|pdf|txt|csv|json|ya?ml|xml|zip|gz|docx?|pptx?|xlsx?|odt|odp|ods|mp3|mp4|m4a|ogg|wav|webm|mov|vtt)(?:[?#]\S*)?$/i;

/** Characters. */
const longest = 300;

/**
 * `![a](my pic.png)` is plain text in Markdown, which ends an address at a space. Reports it where what is in the parentheses is
 * plainly a file: it has an extension, or begins with `/`, `./` or `../`.
 */
export function spacedAddressReporter(source: string, report: Report): (node: Text) => void {
  let placeOf: ReturnType<typeof placeFinder> | undefined;
  return (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined || !node.value.includes('](')) return;
    for (const { from, isImage, text, to } of spacedIn(source, start, end)) {
      placeOf ??= placeFinder(source);
      const address = placeOf(text.start, text.end);
      const written = source.slice(text.start, text.end);
      report(
        messages.linkWithSpace(
          { address: written, isImage },
          placeOf(from, to),
          fixAt(address, `<${written}>`),
        ),
      );
    }
  };
}

interface Spaced {
  from: number;
  to: number;
  isImage: boolean;
  /** The address, from and to an offset in the source. */
  text: { start: number; end: number };
}

function spacedIn(source: string, start: number, end: number): Spaced[] {
  const found: Spaced[] = [];
  for (let at = source.indexOf('](', start); at !== -1 && at < end; at = source.indexOf('](', at + 2)) {
    const before = source.slice(Math.max(0, at - longest), at);
    const inside = /^[^)]*(?=\))/.exec(source.slice(at + 2, Math.min(end, at + longest)))?.[0];
    const label = before.slice(before.lastIndexOf('['));
    const isLabel = label.startsWith('[') && !/\n\s*\n/.test(label);
    const opening = at - label.length;
    const address = inside === undefined ? undefined : addressIn(inside);
    if (!address || !isLabel || isEscaped(source, opening) || isEscaped(source, at)) continue;
    const isImage = source[opening - 1] === '!';
    const from = at + 2 + address.start;
    found.push({
      from: opening - (isImage ? 1 : 0),
      to: at + 3 + (inside as string).length,
      isImage,
      text: { start: from, end: from + address.text.length },
    });
  }
  return found;
}

const isEscaped = (text: string, at: number): boolean => text[at - 1] === '\\';

/** What is between the parentheses, without a title. */
function addressIn(inside: string): { text: string; start: number } | undefined {
  const title = /[ \t]["'][^"']*["'][ \t]*$/.exec(inside);
  const text = (title ? inside.slice(0, title.index) : inside).trim();
  const isOneLine = /^[^\n<>()]*[ \t][^\n<>()]*$/.test(text);
  const isPath = extension.test(text) || /^\.{0,2}\//.test(text);
  // `x.png =300x200` is how other programs give a size.
  if (!isOneLine || !isPath || /\s=\d|["'`{}|]/.test(text)) return undefined;
  return { text, start: inside.indexOf(text) };
}
