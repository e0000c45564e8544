import {
  type AssetReference,
  assetUrl,
  eachElement,
  lessonUrl,
  maxSuggestions,
  nearest,
  oncePer,
  type SourcePlace,
} from '@hornbook/model';
import { hashedId } from '@hornbook/questions';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { contentMessages as messages } from '../content/messages.js';
import type { LessonSettings, ReadFile, Report } from '../lesson-input.js';
import { embeddedElements } from './allowlist.js';
import { targetOf } from './url-target.js';

export interface LinkContext {
  lessonId: string;
  /** Of the lesson's source, relative to the course. */
  path: string;
  lang: string;
  lessons: KnownLessons;
  readFile: ReadFile;
  report: Report;
  refer(reference: AssetReference): void;
}

/** The lessons that links may lead to. */
interface KnownLessons {
  /** Whether there is only one. */
  readonly isAlone: boolean;
  idOf(path: string): string | undefined;
  /** The path that the author probably meant. */
  nearest(path: string): string | undefined;
}

/** The lessons of a course share the list. */
const idsByPath = oncePer(
  (lessons: LessonSettings['lessons']) => new Map(lessons.map(({ id, path }) => [path, id])),
);

export function knownLessons(lessons: LessonSettings['lessons']): KnownLessons {
  const ids = idsByPath(lessons);
  const suggestions = new Map<string, string | undefined>();
  return {
    isAlone: ids.size < 2,
    idOf: (path) => ids.get(path),
    nearest(path) {
      if (!suggestions.has(path) && suggestions.size < maxSuggestions) {
        suggestions.set(path, nearest(path, ids.keys()));
      }
      return suggestions.get(path);
    },
  };
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
  if (target.kind === 'remote') link.properties.href = target.url;
  else if (target.kind === 'anchor') link.properties.href = lessonUrl(context.lessonId, target.anchor);
  else if (target.kind === 'lesson') linkToLesson(link, target, url, context);
  else if (target.kind === 'file') link.properties.href = refer(target, url, undefined, place, context);
  else {
    delete link.properties.href;
    context.report(messages.unsafeUrl({ url: shorten(url) }, place));
  }
}

function linkToLesson(
  link: Element,
  target: { path: string; anchor: string },
  url: string,
  context: LinkContext,
): void {
  const id = context.lessons.idOf(target.path);
  if (id !== undefined) link.properties.href = lessonUrl(id, target.anchor);
  else {
    delete link.properties.href;
    const { isAlone } = context.lessons;
    const meant = isAlone ? undefined : context.lessons.nearest(target.path);
    context.report(messages.missingLesson({ url: shorten(url), nearest: meant, isAlone }, placeOf(link)));
  }
}

function resolveMedia(media: Element, isLinked: boolean, context: LinkContext): void {
  const url = text(media.properties.src);
  delete media.properties.srcSet;
  delete media.properties.poster;
  if (url === undefined) return;
  const target = targetOf(url, context.path);
  const place = placeOf(media);
  if (target.kind === 'file') {
    const alt = text(media.properties.alt) ?? text(media.properties.ariaLabel);
    media.properties.src = refer(target, url, alt, place, context);
  } else if (target.kind === 'remote' && /^https?:/.test(target.url)) {
    context.report(messages.remoteMedia({ url: shorten(target.url) }, place));
    if (isLinked) becomeText(media, labelOf(media) ?? url);
    else becomeLink(media, target.url);
  } else {
    context.report(messages.unsafeUrl({ url: shorten(url) }, place));
    becomeText(media, labelOf(media) ?? '');
  }
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

function refer(
  target: { base: 'assets' | 'course'; path?: string },
  url: string,
  alt: string | undefined,
  place: SourcePlace,
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
