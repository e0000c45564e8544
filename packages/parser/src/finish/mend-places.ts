import type { Content, SourcePlace, SourcePoint } from '@hornbook/model';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * The HTML parser sees raw HTML without the indentation and the `>` of the lists and quotes that it stands in, so that
 * from its second line on it counts too few columns. Puts elements where the source has their tags.
 */
export function placeMender(source: string): (tree: Content) => void {
  const lines = source.split('\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const point = (line: number, column: number): SourcePoint => {
    const within = Math.min(column, (lines[line - 1]?.length ?? 0) + 1);
    return { line, column: within, offset: (starts[line - 1] ?? 0) + within - 1 };
  };

  const mend = (element: Element) => {
    const { end, start } = (element.position ?? {}) as Partial<SourcePlace>;
    if (!start || !end) return;
    const opening = tagFrom(lines[start.line - 1] ?? '', start.column - 1, element.tagName);
    // Made by Markdown.
    if (opening === undefined && point(end.line, end.column).offset === end.offset) return;
    const closing = (lines[end.line - 1] ?? '').indexOf('>', Math.max(0, end.column - 2));
    element.position = {
      start: point(start.line, (opening ?? start.column - 1) + 1),
      end: point(end.line, closing === -1 ? end.column : closing + 2),
    };
  };
  return (tree) => visit(tree, 'element', mend);
}

/** Where a tag begins, if nothing but the beginnings of a list's or quote's lines stands before it. */
function tagFrom(line: string, from: number, name: string): number | undefined {
  let at = from;
  while (line[at] === ' ' || line[at] === '\t' || line[at] === '>') at++;
  return line.slice(at, at + 1 + name.length).toLowerCase() === `<${name}` ? at : undefined;
}
