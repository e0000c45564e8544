import { type Content, type Diagnostic, eachElement, type SourcePlace } from '@hornbook/model';
import type { Element, Properties } from 'hast';
import { contentMessages } from '../content/messages.js';
import type { Report } from '../lesson-input.js';
import { strippedElements } from './allowlist.js';
import { hides, isComponentName, isHtmlName, isReadable, isStrayWord } from './html-names.js';
import type { HtmlTag } from './html-tags.js';
import type { HtmlTags } from './html-text.js';
import { htmlMessages as messages } from './messages.js';
import { placeOf } from './resolve-urls.js';

/** Finds out which tags and attributes of an author are not in the content that was made of them. */
export interface RemovalWatch {
  /** The tag that starts at an offset of the HTML parser's is shown in some way. */
  keep(start: number): void;
  /** @param tree right before it was sanitized */
  compare(tree: Content, clean: Content): void;
  /**
   * Reports what is missing, once all content has been compared.
   *
   * @param found what has been reported: what became a link, with all that it held, is not reported twice
   */
  report(found: readonly Diagnostic[], report: Report): void;
}

type Attributes = HtmlTag['attributes'];

/** Marks an element with the start of its tag. The sanitizer copies the mark, and no author can write it. */
export function markElement(element: Element, start: number): void {
  element.data = { ...element.data, tagStart: start } as Element['data'];
}

const markOf = ({ data }: Element): number | undefined =>
  (data as { tagStart?: number } | undefined)?.tagStart;

/** Rules that say that something became a link. */
const linking: string[] = [contentMessages.embed.ruleId, contentMessages.remoteMedia.ruleId];

export function watchRemoval({ all, starts }: HtmlTags): RemovalWatch {
  const kept = new Set<HtmlTag>();
  const lost = new Map<HtmlTag, Attributes>();
  const stripped = new Map<HtmlTag, SourcePlace>();
  const tagOf = (element: Element) => starts.get(markOf(element) ?? -1);
  return {
    keep(start) {
      const tag = starts.get(start);
      if (tag) kept.add(tag);
    },
    compare(tree, clean) {
      const before = new Map<HtmlTag, Properties>();
      eachElement(tree, (element) => {
        const tag = tagOf(element);
        if (!tag) return;
        before.set(tag, element.properties);
        if (strippedElements.includes(element.tagName)) stripped.set(tag, placeOf(element));
      });
      eachElement(clean, (element) => {
        const tag = tagOf(element);
        if (!tag) return;
        kept.add(tag);
        lost.set(tag, lostAttributes(tag, before.get(tag) ?? {}, element.properties));
        delete element.data;
      });
    },
    report(found, report) {
      const links = linkPlaces(found);
      let coveredTo = -1;
      for (const tag of all) {
        while (links.length > 0 && offset(links.at(-1)) <= offset(tag.place)) {
          coveredTo = Math.max(coveredTo, links.pop()?.end.offset ?? 0);
        }
        if (kept.has(tag)) reportKept(tag, lost.get(tag) ?? [], report);
        else {
          const whole = stripped.get(tag);
          const end = whole?.end.offset ?? 0;
          if (Math.max(offset(tag.place), end - 1) < coveredTo) continue;
          coveredTo = Math.max(coveredTo, end);
          reportRemoved(tag, whole, report);
        }
      }
    },
  };
}

const offset = (place: SourcePlace | undefined): number => place?.start.offset ?? 0;

/** The places of what became a link, the last first. */
const linkPlaces = (found: readonly Diagnostic[]): SourcePlace[] =>
  found
    .flatMap(({ place, ruleId }) =>
      linking.includes(ruleId) && place && 'start' in place ? [place as SourcePlace] : [],
    )
    .sort((one, other) => offset(other) - offset(one));

/** The attributes that people would have read, or that hid something, and that are gone. */
function lostAttributes({ attributes }: HtmlTag, before: Properties, after: Properties): Attributes {
  if (attributes.length === 0) return [];
  const was = new Set(Object.values(before).map(String));
  const is = new Set(Object.values(after).map(String));
  return attributes.filter((attribute) => {
    if (isStrayWord(attribute) || hides(attribute)) return true;
    return isReadable(attribute) && was.has(attribute.value) && !is.has(attribute.value);
  });
}

function reportKept({ name, place, source, writtenName }: HtmlTag, lost: Attributes, report: Report): void {
  const hiding = lost.find(hides);
  if (hiding) report(messages.htmlNotHidden({ name, hiding: hiding.name }, place));
  const names = lost.filter((one) => one !== hiding).map((one) => one.name);
  if (names.length > 0) report(messages.htmlAttributeRemoved({ names, name, source }, place));
  if (isComponentName(writtenName)) report(messages.htmlComponentName({ name, writtenName }, place));
}

/** Form controls: a lesson has only those of questions. */
const controls = [
  'button',
  'datalist',
  'form',
  'input',
  'keygen',
  'meter',
  'output',
  'progress',
  'select',
  'textarea',
];

function reportRemoved(tag: HtmlTag, whole: SourcePlace | undefined, report: Report): void {
  const { attributes, name, partner, place, source, type, writtenName } = tag;
  const what = writtenName || source;
  if (type === 'comment') {
    const isClosed = /--!?>$/.test(source.slice(-4));
    if (!isClosed || source.includes('<!--', 1)) report(messages.htmlCommentOpen({ isClosed }, place));
  } else if (type === 'declaration') report(messages.htmlRemoved({ what: source, lost: 'all' }, place));
  else if (type === 'end') {
    if (attributes.some((one) => isStrayWord(one) || isReadable(one))) {
      report(messages.htmlRemoved({ what: source, lost: 'tag' }, place));
    }
  } else if (isHtmlName(name) && !isComponentName(writtenName)) {
    const lost = whole ? 'all' : controls.includes(name) ? 'control' : partner ? 'tags' : 'tag';
    report(messages.htmlRemoved({ what: `<${what}>`, lost }, whole ?? place));
  } else report(messages.htmlComponent({ source, isEmpty: partner === undefined }, whole ?? place));
}
