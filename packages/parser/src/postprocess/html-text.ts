import { type Content, eachContent, fixAt, type SourcePlace } from '@hornbook/model';
import type { ElementContent, Nodes, Text } from 'hast';
import type { Raw } from 'mdast-util-to-hast';
import type { Report } from '../lesson-input.js';
import { replacedElements, strippedElements } from './allowlist.js';
import { endsByItself, isAllowed, isComponentName, isHtmlName, isStrayWord } from './html-names.js';
import type { SourceLines } from './html-places.js';
import { type HtmlTag, type PlacedRaw, pairTags, readTags } from './html-tags.js';
import { htmlMessages as messages } from './messages.js';

/** The tags that the HTML parser gets to see, by the offsets that it knows of them. */
export interface HtmlTags {
  readonly all: readonly HtmlTag[];
  /** Where they start. */
  readonly starts: ReadonlyMap<number, HtmlTag>;
  /** Where they end. */
  readonly ends: ReadonlyMap<number, HtmlTag>;
}

/**
 * Finds the tags in the raw HTML of a lesson. What is a tag to Markdown and text to its author becomes text, and is reported:
 *
 *     A Map<String, Integer> and the <Enter> key
 *
 * Components of other tools are no elements of HTML, even if they are called like one. An element that closes itself,
 * `<video/>`, or that is removed and never closed, gets an end tag: HTML would put all that follows into it.
 */
export function prepareHtml(value: unknown, lines: SourceLines, report: Report): HtmlTags {
  const read = new Map<number, HtmlTag[]>();
  const contents = new Set<Content>();
  eachContent(value, (content) => contents.add(content));
  for (const content of contents) {
    // What a glossary says is also part of a block.
    eachRaw(content, (node) => {
      const at = offsetOf(node.position);
      if (!read.has(at)) read.set(at, readTags(node, lines));
      return undefined;
    });
  }
  const all = [...read.entries()].sort(([one], [other]) => one - other).flatMap(([, tags]) => tags);
  pairTags(all);
  const texts = findTexts(all, lines);
  for (const [tag, isInline] of texts) reportText(tag, isInline, report);

  const tags = { all: all.filter((tag) => !texts.has(tag)), starts: new Map(), ends: new Map() };
  for (const content of contents) {
    eachRaw(content, (node) => split(node, read.get(offsetOf(node.position)) ?? [], texts, tags));
  }
  return tags;
}

const offsetOf = ({ start }: SourcePlace): number => start.offset ?? 0;

/** Replaces pieces of raw HTML by what `see` returns. */
function eachRaw(parent: Nodes, see: (node: PlacedRaw) => ElementContent[] | undefined): void {
  if (!('children' in parent)) return;
  const children: ElementContent[] = [];
  let isChanged = false;
  for (const child of parent.children as (ElementContent | Raw)[]) {
    const replaced = child.type === 'raw' && child.position ? see(child as PlacedRaw) : undefined;
    isChanged ||= replaced !== undefined;
    for (const node of replaced ?? [child]) children.push(node as ElementContent);
    if (child.type !== 'raw') eachRaw(child, see);
  }
  if (isChanged) parent.children = children;
}

/** Tags that are text, and whether a backslash can say so there. */
function findTexts(tags: readonly HtmlTag[], { lines }: SourceLines): Map<HtmlTag, boolean> {
  const texts = new Map<HtmlTag, boolean>();
  /** The end of the element around that is removed with all that it holds. */
  let removedTo: HtmlTag | undefined;
  for (const tag of tags) {
    if (tag === removedTo) removedTo = undefined;
    if (removedTo) continue;
    if (tag.type === 'start' && strippedElements.includes(tag.name)) removedTo = tag.partner;
    const { column, line } = tag.place.start;
    const before = lines[line - 1]?.slice(0, column - 1) ?? '';
    if (isText(tag, before)) texts.set(tag, tag.start === 0);
  }
  return texts;
}

function isText(tag: HtmlTag, before: string): boolean {
  const { attributes, isSelfClosing, name, partner, source, type, writtenName } = tag;
  if (type === 'unfinished') return true;
  if (partner) return false;
  const isComponent = isComponentName(writtenName) && !['Br', 'Hr', 'Img', 'Wbr'].includes(writtenName);
  if (type === 'end') return !isHtmlName(name) || isComponent;
  if (type !== 'start' || isSelfClosing || source.includes('=')) return false;
  return (
    isComponent ||
    (!isAllowed(name) && !endsByItself(name)) ||
    attributes.some(isStrayWord) ||
    // A type in a text: `List<A>`.
    (/^<[A-Z]>$/.test(source) && tag.start === 0 && /[\p{L}\p{N}]$/u.test(before))
  );
}

function reportText(
  { name, place, source, type, writtenName }: HtmlTag,
  canEscape: boolean,
  report: Report,
): void {
  const { start } = place;
  const fix = canEscape
    ? fixAt({ start, end: start }, '\\')
    : fixAt({ start, end: { ...start, offset: (start.offset ?? 0) + 1 } }, '&lt;');
  const shown = canEscape ? `\\${source}` : `&lt;${source.slice(1)}`;
  if (type === 'unfinished') report(messages.htmlUnfinished({ source, shown }, place, fix));
  else {
    const isElement = isHtmlName(name) && !isComponentName(writtenName) && source.length === name.length + 2;
    report(messages.htmlUnknown({ source, shown, unclosed: isElement ? name : undefined }, place, fix));
  }
}

interface MadeTags extends HtmlTags {
  readonly starts: Map<number, HtmlTag>;
  readonly ends: Map<number, HtmlTag>;
}

function split(
  node: PlacedRaw,
  tags: readonly HtmlTag[],
  texts: ReadonlyMap<HtmlTag, boolean>,
  { ends, starts }: MadeTags,
): ElementContent[] {
  const pieces: (Raw | Text)[] = [];
  let value = '';
  let from = 0;
  let start = node.position.start;
  const flush = (end: SourcePlace['end']) => {
    if (value !== '') pieces.push({ type: 'raw', value, position: { start, end } });
    value = '';
  };
  for (const tag of tags) {
    value += node.value.slice(from, tag.start);
    from = tag.end;
    if (texts.has(tag)) {
      flush(tag.place.start);
      pieces.push({ type: 'text', value: tag.source, position: tag.place });
      start = tag.place.end;
      continue;
    }
    const key = offsetOf({ start, end: start }) + value.length;
    value += renamed(tag);
    if (tag.type === 'start') starts.set(key, tag);
    if (tag.type === 'end') ends.set(key + tag.source.length, tag);
    if (!needsEndTag(tag)) continue;
    flush(tag.place.end);
    const { end } = tag.place;
    pieces.push({ type: 'raw', value: `</${nameInHtml(tag)}>`, position: { start: end, end } });
    start = end;
  }
  value += node.value.slice(from);
  flush(node.position.end);
  return pieces as ElementContent[];
}

/** Whether HTML would put all that follows into the element. */
function needsEndTag(tag: HtmlTag): boolean {
  if (tag.type !== 'start' || tag.partner) return false;
  const closesItself = tag.isSelfClosing && !tag.isForeign;
  if (isElsewhere(tag)) return closesItself;
  return !endsByItself(tag.name) && (closesItself || replacedElements.includes(tag.name));
}

/** What an element is called by no HTML: not `video` for `<Video/>`. As long as it was, so that offsets stay. */
export const nameInHtml = (tag: HtmlTag): string =>
  isElsewhere(tag.type === 'end' ? tag.partner : tag) ? `${tag.writtenName.slice(0, -1)}_` : tag.writtenName;

function renamed(tag: HtmlTag): string {
  const at = tag.type === 'end' ? '</'.length : '<'.length;
  if (tag.type !== 'start' && tag.type !== 'end') return tag.source;
  return tag.source.slice(0, at) + nameInHtml(tag) + tag.source.slice(at + tag.writtenName.length);
}

/** Whether a tag is a component of another tool that HTML would take for an element. */
function isElsewhere(tag: HtmlTag | undefined): boolean {
  if (!tag || !isComponentName(tag.writtenName) || ['script', 'style'].includes(tag.name)) return false;
  return !isAllowed(tag.name) || (tag.partner === undefined && !endsByItself(tag.name));
}
