import { type Content, eachElement, type SourcePlace, type SourcePoint } from '@hornbook/model';
import type { Element, Nodes, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Raw } from 'mdast-util-to-hast';
import { EXIT, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { contentMessages as messages } from '../content/messages.js';
import type { Report } from '../lesson-input.js';
import { findDeeper } from '../nodes.js';
import { sanitize } from './sanitize.js';

/** Turns raw HTML in content into elements. */
export type RawReader = (content: Content, report: Report) => Content;

/** Levels of elements; Markdown has no more than 300. */
const maxDepth = 400;

/** Loads the HTML parser, which is large. Most lessons hold no raw HTML. */
export async function loadRawReader(source: string): Promise<RawReader> {
  const { raw } = await import('hast-util-raw');
  // With a file, elements keep their places. Its text is searched for every fragment, and only to find its end.
  const file = new VFile();
  const fixPlaces = placeFixer(source);
  return (content, report) => {
    const tree = orTooDeep(() => raw(content, { file, passThrough: ['math', 'inlineMath'] }) as Content);
    if (!tree || findDeeper<Nodes>(tree, maxDepth)) return asText(content, report);
    delete tree.position;
    fixPlaces(tree);
    return tree;
  };
}

/** Elements that are never closed are nested, and hast-util-raw has no limit of its own. */
function orTooDeep<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Shows the raw HTML as text. */
function asText(content: Content, report: Report): Content {
  let place: Raw['position'];
  visit(content, 'raw', (node: Raw, index, parent) => {
    place ??= node.position;
    if (parent && index !== undefined) parent.children[index] = { ...node, type: 'text' } as Text;
  });
  report(messages.htmlTooDeep({ limit: maxDepth }, place));
  return content;
}

/**
 * The HTML parser sees raw HTML without the indentation and the `>` of the lists and quotes around it, so that from its
 * second line on it counts too few columns. Puts elements where the source has their tags.
 */
function placeFixer(source: string): (tree: Content) => void {
  const lines = source.split('\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const point = (line: number, column: number): SourcePoint => {
    const within = Math.min(column, (lines[line - 1]?.length ?? 0) + 1);
    return { line, column: within, offset: (starts[line - 1] ?? 0) + within - 1 };
  };

  const fix = (element: Element) => {
    const { end, start } = (element.position ?? {}) as Partial<SourcePlace>;
    if (!start || !end) return;
    const opening = tagFrom(lines[start.line - 1] ?? '', start.column - 1, element.tagName);
    // Made by Markdown.
    if (opening === undefined && point(end.line, end.column).offset === end.offset) return;
    const first = point(start.line, (opening ?? start.column - 1) + 1);
    // One that is never closed may seem to end before it begins: then it is its opening tag.
    const isBackwards = end.line < first.line || (end.line === first.line && end.column < first.column);
    const last = isBackwards ? { line: first.line, column: first.column + 2 } : end;
    const closing = (lines[last.line - 1] ?? '').indexOf('>', Math.max(0, last.column - 2));
    element.position = { start: first, end: point(last.line, closing === -1 ? last.column : closing + 2) };
  };
  return (tree) => eachElement(tree, fix);
}

/** Where a tag begins, if only the beginnings of a list's or quote's lines are before it. */
function tagFrom(line: string, from: number, name: string): number | undefined {
  let at = from;
  while (line[at] === ' ' || line[at] === '\t' || line[at] === '>') at++;
  return line.slice(at, at + 1 + name.length).toLowerCase() === `<${name}` ? at : undefined;
}

/** Makes sanitized content that browsers read from its HTML as the same tree. */
export type Settler = (content: Content) => Content;

/** Each round ends what the one before left open; two are rarely needed. */
const rounds = 6;

/**
 * Not every tree can be written as HTML. What the sanitizer removed may have separated elements that cannot contain one
 * another (`<p><button><div>`), and then the page would have another tree than the one that was checked. So raw HTML is
 * written and read again until nothing changes, and sanitized each time. Loads the HTML parser.
 */
export async function loadSettler(): Promise<Settler> {
  const [{ fromHtml }, { toHtml }] = await Promise.all([
    import('hast-util-from-html'),
    import('hast-util-to-html'),
  ]);
  const read = (html: string): Content => {
    const tree = fromHtml(`<!doctype html><body>${html}`);
    let children: Element['children'] = [];
    visit(tree, { tagName: 'body' }, (body: Element) => {
      children = body.children;
      return EXIT;
    });
    return { type: 'root', children };
  };
  return (content) => {
    let settled = content;
    for (let round = 0; round < rounds; round += 1) {
      const html = toHtml(settled);
      const again = read(html);
      if (toHtml(again) === html) return settled;
      settled = sanitize(withoutPlaces(again));
    }
    // No such HTML is known. Its text stays.
    return { type: 'root', children: [{ type: 'text', value: textOf(content) }] };
  };
}

/** They are places in the HTML, not in the lesson. */
function withoutPlaces(tree: Content): Content {
  visit(tree, (node) => {
    delete node.position;
  });
  return tree;
}
