import {
  type AssetReference,
  addressFix,
  addressOf,
  assetUrl,
  eachElement,
  lessonUrl,
  type SourcePlace,
} from '@hornbook/model';
import { hashedId } from '@hornbook/questions';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { contentMessages as messages } from '../content/messages.js';
import type { ReadFile, Report } from '../lesson-input.js';
import { embeddedElements } from './allowlist.js';
import type { KnownLessons } from './known-lessons.js';
import { liquidIn } from './liquid-address.js';
import { isPage, type LocalTarget, targetOf } from './url-target.js';

export interface LinkContext {
  lessonId: string;
  /** Of the lesson's source, relative to the course. */
  path: string;
  lang: string;
  source: string;
  lessons: KnownLessons;
  readFile: ReadFile;
  report: Report;
  refer(reference: AssetReference): void;
}

/** Makes every URL neutral: `asset:ID`, `lesson:ID#anchor`, or one on the web. Others are removed and reported. */
export function resolveUrls(tree: Root, context: LinkContext): void {
  resolveWithin(tree, new Set(), context);
}

const mediaElements = ['img', 'audio', 'video', 'source', 'track'];

/** @param linked the elements that are in a link */
function resolveWithin(parent: Element | Root, linked: Set<Element>, context: LinkContext): void {
  for (const [index, element] of parent.children.entries()) {
    if (element.type !== 'element') continue;
    if (embeddedElements.includes(element.tagName)) {
      const link = embedLink(element, context);
      if (linked.has(element)) becomeText(link, textOf(link));
      parent.children[index] = link;
      continue;
    }
    if (element.tagName === 'a') {
      keepWhole(element, linked);
      resolveLink(element, context);
    } else if (mediaElements.includes(element.tagName)) resolveMedia(element, linked.has(element), context);
    resolveWithin(element, linked, context);
  }
}

/**
 * Keeps links out of a link: browsers would end the outer one there. Inner ones become text, the number of a footnote too.
 * Everything inside is noted, so that it does not become a link later.
 */
function keepWhole(link: Element, linked: Set<Element>): void {
  eachElement(link, (inner) => {
    linked.add(inner);
    if (inner === link || inner.tagName !== 'a') return;
    inner.tagName = 'span';
    delete inner.properties.href;
  });
}

function resolveLink(link: Element, context: LinkContext): void {
  const url = text(link.properties.href);
  if (url === undefined) return;
  const target = targetOf(url, context.path);
  const place = placeOf(link);
  reportLiquid(url, place, context);
  if (target.kind === 'remote') link.properties.href = target.url;
  else if (target.kind === 'anchor') link.properties.href = lessonUrl(context.lessonId, target.anchor);
  else if (target.kind === 'lesson') linkToLesson(link, target, url, context);
  else if (target.kind === 'file') linkToPageOrFile(link, target, url, context);
  else {
    delete link.properties.href;
    context.report(messages.unsafeUrl({ url: shorten(url) }, place));
  }
}

/** `[next](02-next.md#heading)` */
function linkToLesson(link: Element, target: LocalTarget, url: string, context: LinkContext): void {
  const { idOf, isAlone, meant } = context.lessons;
  const { anchor, path, sitePath } = target;
  const id = path && idOf(path);
  if (id) {
    link.properties.href = lessonUrl(id, anchor);
    return;
  }
  delete link.properties.href;
  const near = isAlone ? undefined : meant(sitePath);
  const place = placeOf(link);
  const written = { source: context.source, place, url };
  const fix = near?.isSure
    ? addressFix(written, 'path', addressOf(near.path, 'course', context.path))
    : undefined;
  context.report(messages.missingLesson({ url: shorten(url), nearest: near?.path, isAlone }, place, fix));
}

/**
 * A link within the course that names no Markdown: to the page of a lesson, as a site has it (`/`, `/other/`, `other.html`), else to a
 * file that learners can download.
 */
function linkToPageOrFile(link: Element, target: LocalTarget, url: string, context: LinkContext): void {
  const { anchor, sitePath } = target;
  const id = isPage(target) ? context.lessons.idAt(sitePath) : undefined;
  if (id !== undefined) {
    link.properties.href = lessonUrl(id, anchor);
  } else if (isPage(target) && !isThere(target, context)) {
    // What tags the link stays on it: `data-term`, say.
    delete link.properties.href;
    const { isAlone, meant } = context.lessons;
    const near = isAlone || sitePath === '' ? undefined : meant(sitePath.replace(/\.\w+$|$/, '.md'));
    context.report(messages.sitePath({ url: shorten(url), nearest: near?.path }, placeOf(link)));
  } else {
    link.properties.href = refer(target, url, { isLink: true, place: placeOf(link) }, context);
  }
}

const isThere = ({ base, isFolder, path }: LocalTarget, { readFile }: LinkContext): boolean =>
  !isFolder && path !== undefined && 'bytes' in readFile({ base, path });

function resolveMedia(media: Element, isLinked: boolean, context: LinkContext): void {
  const url = text(media.properties.src);
  delete media.properties.srcSet;
  delete media.properties.poster;
  if (url === undefined) return;
  const target = targetOf(url, context.path);
  const place = placeOf(media);
  reportLiquid(url, place, context);
  if (target.kind === 'file') {
    const alt = text(media.properties.alt) ?? text(media.properties.ariaLabel);
    media.properties.src = refer(target, url, { alt, place }, context);
  } else if (target.kind === 'remote' && /^https?:/.test(target.url)) {
    context.report(messages.remoteMedia({ url: shorten(target.url) }, place));
    if (isLinked) becomeText(media, labelOf(media) ?? url);
    else becomeLink(media, target.url);
  } else {
    context.report(messages.unsafeUrl({ url: shorten(url) }, place));
    becomeText(media, labelOf(media) ?? '');
  }
}

function reportLiquid(url: string, place: SourcePlace, { report }: LinkContext): void {
  const liquid = liquidIn(url);
  if (liquid) report(messages.liquidAddress(liquid, place));
}

/** Nothing is fetched from the network: an embedded page becomes a link. */
function embedLink(element: Element, context: LinkContext): Element {
  const url = text(element.properties.src) ?? text(element.properties.data) ?? '';
  context.report(messages.embed({ url: shorten(url) }, placeOf(element)));
  const target = targetOf(url, context.path);
  const link: Element = { type: 'element', tagName: 'a', properties: {}, children: [] };
  link.children = [{ type: 'text', value: text(element.properties.title) ?? url }];
  if (target.kind === 'remote') link.properties.href = target.url;
  return link;
}

function becomeLink(media: Element, url: string): void {
  const label = labelOf(media) ?? url;
  media.tagName = 'a';
  media.properties = { href: url };
  media.children = [{ type: 'text', value: label }];
}

const labelOf = ({ properties }: Element): string | undefined => text(properties.alt) || undefined;

function becomeText(media: Element, label: string): void {
  media.tagName = 'span';
  media.properties = {};
  media.children = [{ type: 'text', value: label }];
}

/** @returns the neutral URL */
function refer(
  target: Pick<LocalTarget, 'base' | 'path'>,
  url: string,
  { alt, isLink, place }: { alt?: string | undefined; isLink?: true; place: SourcePlace },
  context: LinkContext,
): string {
  const name = (target.path ?? url).split('/').at(-1) ?? '';
  const id = hashedId(name.replace(/\.[^.]*$/, ''), `${target.base}:${target.path ?? url}`);
  context.refer({
    id,
    url,
    base: target.base,
    place,
    ...(target.path && { path: target.path }),
    ...(alt && { alt }),
    ...(isLink && { isLink }),
  });
  return assetUrl(id);
}

/** Where an element is in the lesson. parse5 gives no end to an element that was never closed. */
export function placeOf({ position }: Element): SourcePlace {
  const { end, start } = (position ?? {}) as Partial<SourcePlace>;
  return start ? { start, end: end ?? start } : { start: startOfFile, end: startOfFile };
}

/** For elements that have lost their own place. */
const startOfFile = { line: 1, column: 1, offset: 0 };

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const shorten = (url: string): string => (url.length <= 80 ? url : `${url.slice(0, 77)}…`);
