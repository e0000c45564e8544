import { type Content, eachElement } from '@hornbook/model';
import type { Element, Nodes, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import type { Raw } from 'mdast-util-to-hast';
import { EXIT, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Report } from '../lesson-input.js';
import { findDeeper } from '../nodes.js';
import { replacedElements } from './allowlist.js';
import { type SourceLines, sourceLines } from './html-places.js';
import { type HtmlTags, nameInHtml, prepareHtml } from './html-text.js';
import { htmlMessages as messages } from './messages.js';
import { markElement, type RemovalWatch, watchRemoval } from './removed-html.js';
import { sanitize } from './sanitize.js';

/** Turns raw HTML in content into elements, and knows what became of its tags. */
export interface RawReader extends RemovalWatch {
  read(content: Content): Content;
}

/** Levels of elements; Markdown has no more than 300. */
const maxDepth = 400;

/** Reads raw HTML in the content of a lesson. Most lessons hold none, and do not load this file and the HTML parser. */
export function rawReader(value: unknown, source: string, report: Report): RawReader {
  // With a file, elements keep their places. Its text is searched for every fragment, and only to find its end.
  const file = new VFile();
  const lines = sourceLines(source);
  const tags = prepareHtml(value, lines, report);
  const removal = watchRemoval(tags);
  return {
    ...removal,
    read(content) {
      // Text in a table waits for what comes next.
      const ended: Content = { ...content, children: [...content.children, { type: 'comment', value: '' }] };
      const tree = orTooDeep(() => raw(ended, { file, passThrough: ['math', 'inlineMath'] }) as Content);
      if (!tree || findDeeper<Nodes>(tree, maxDepth)) return asText(content, removal, report);
      delete tree.position;
      placeElements(tree, tags, lines);
      return tree;
    },
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
function asText(content: Content, removal: RemovalWatch, report: Report): Content {
  let place: Raw['position'];
  visit(content, 'raw', (node: Raw, index, parent) => {
    place ??= node.position;
    const start = node.position?.start.offset ?? 0;
    for (let at = start; at < start + node.value.length; at += 1) removal.keep(at);
    if (parent && index !== undefined) parent.children[index] = { ...node, type: 'text' } as Text;
  });
  report(messages.htmlTooDeep({ limit: maxDepth }, place));
  return content;
}

/** Elements that may be replaced with all that they hold. */
const replaced = [...replacedElements, 'audio', 'video'];

/**
 * Puts elements where the source has their tags: the HTML parser sees raw HTML without the indentation and the `>` of the
 * lists and quotes around it. Marks them with their tags.
 */
function placeElements(tree: Content, { ends, starts }: HtmlTags, { endOf }: SourceLines): void {
  eachElement(tree, (element) => {
    const { position, tagName } = element;
    const start = position?.start?.offset;
    const tag = start === undefined ? undefined : starts.get(start);
    if (!position || start === undefined || !tag) return;
    const isImage = tagName === 'img' && tag.name === 'image';
    // Markdown's own element may start at the same place.
    if (tagName.toLowerCase() !== nameInHtml(tag).toLowerCase() && !isImage) return;
    markElement(element, start);
    const { place } = tag;
    const closing = ends.get(position.end?.offset ?? -1);
    const isClosed = closing !== undefined && (closing.place.end.offset ?? 0) >= (place.end.offset ?? 0);
    const end = isClosed ? closing.place.end : place.end;
    const last = replaced.includes(tagName) ? lastLine(element) : 0;
    const goesOn = last > end.line || (!isClosed && last > 0);
    element.position = { start: place.start, end: goesOn ? endOf(Math.max(last, end.line)) : end };
  });
}

/** The last line of what an element holds, or 0. Where it is never closed, it goes on to there. */
function lastLine({ children, content }: Element): number {
  let last = 0;
  for (const child of content?.children ?? children) {
    last = Math.max(last, child.position?.start?.line ?? 0, child.position?.end?.line ?? 0);
    if (child.type === 'element') last = Math.max(last, lastLine(child));
  }
  return last;
}

/** Each round ends what the one before left open; two are rarely needed. */
const rounds = 6;

/**
 * Not every tree can be written as HTML. What the sanitizer removed may have separated elements that cannot contain one
 * another (`<p><button><div>`), and then the page would have another tree than the one that was checked. So raw HTML is
 * written and read again until nothing changes, and sanitized each time.
 */
export function settle(content: Content): Content {
  let settled = content;
  for (let round = 0; round < rounds; round += 1) {
    const html = toHtml(settled);
    const again = readPage(html);
    if (toHtml(again) === html) return settled;
    settled = sanitize(withoutPlaces(again));
  }
  // No such HTML is known. Its text stays.
  return { type: 'root', children: [{ type: 'text', value: textOf(content) }] };
}

function readPage(html: string): Content {
  const tree = fromHtml(`<!doctype html><body>${html}`);
  let children: Element['children'] = [];
  visit(tree, { tagName: 'body' }, (body: Element) => {
    children = body.children;
    return EXIT;
  });
  return { type: 'root', children };
}

/** They are places in the HTML, not in the lesson. */
function withoutPlaces(tree: Content): Content {
  visit(tree, (node) => {
    delete node.position;
  });
  return tree;
}
