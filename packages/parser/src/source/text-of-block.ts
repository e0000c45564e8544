import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';

/** What a block holds in the source, as it is written, with `hidden` in the place of every character that is no text. */
export interface BlockText {
  readonly text: string;
  /** Of its first character in the source. */
  readonly offset: number;
  /** Whether the block begins at the start of its line, but for the marks of containers. */
  readonly beginsLine: boolean;
}

/** In the place of code, formulas, HTML, links and pictures: it is part of no word and of no mark. */
export const hidden = '\u0000';

/** Not read, so that it is not shown as its source is. */
const opaque = ['inlineCode', 'inlineMath', 'html', 'link', 'linkReference', 'image', 'imageReference'];
const others = ['footnoteReference', 'attributeList'];

/**
 * The text of a block in the source. Escapes stay as they are, so that `\#` is told from `#`. `undefined` where there is
 * nothing to look for.
 */
export function textOfBlock(node: Paragraph | Heading | TableCell, source: string): BlockText | undefined {
  const [first, last] = [node.children[0]?.position?.start.offset, node.position?.end.offset];
  if (first === undefined || last === undefined) return undefined;
  const whole = source.slice(first, last);
  if (!/[[#|•◦▪–ﬀ-ﬆ]|-\n/.test(whole)) return undefined;
  const pieces: string[] = [];
  let done = first;
  const hide = (inner: Nodes) => {
    const [start, end] = [inner.position?.start.offset, inner.position?.end.offset];
    if (start === undefined || end === undefined || start < done) return;
    if (opaque.includes(inner.type) || others.includes(inner.type)) {
      pieces.push(source.slice(done, start), hidden.repeat(end - start));
      done = end;
    } else if ('children' in inner) inner.children.forEach(hide);
  };
  node.children.forEach(hide);
  const lineStart = source.lastIndexOf('\n', first - 1) + 1;
  return {
    text: pieces.join('') + source.slice(done, last),
    offset: first,
    beginsLine: /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*$/.test(source.slice(lineStart, first)),
  };
}
