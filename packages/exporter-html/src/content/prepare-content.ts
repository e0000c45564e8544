import { type Asset, assetIdOf, type Content, copyOf, eachElement, mapContent } from '@hornbook/model';
import type { Lesson } from '@hornbook/questions';
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { type Words, wordsFor } from '../page/language.js';
import { type Address, takeAddresses } from './template.js';

/**
 * A copy of a value whose content is ready for every kind of page: what differs between them is taken out of it
 * (`template.ts`), and what pages need and authors don't write is added.
 */
export function prepareContent<T>(
  value: T,
  lesson: Pick<Lesson, 'assets' | 'lang'>,
  addresses: Address[],
): T {
  const assets = new Map(lesson.assets.map((asset) => [asset.id, asset]));
  const words = wordsFor(lesson.lang);
  return mapContent(value, (content): Content => {
    const tree = copyOf(content);
    eachElement(tree, (element) => {
      if (element.tagName === 'a') openOutside(element, assets);
      if (element.tagName === 'img') fitImage(element, assets);
      if (element.tagName === 'input') nameCheckBox(element, words);
      takeAddresses(element, addresses);
    });
    wrapBlocks(tree, words);
    return tree;
  }) as T;
}

type Assets = ReadonlyMap<string, Asset>;

/**
 * A link must not replace the course's page: in an LMS that ends the session. A link out of the course opens a page of its
 * own; a file of the course is downloaded, because no browser opens a `data:` address as a page.
 */
function openOutside({ properties }: Element, assets: Assets): void {
  const asset = assets.get(assetIdOf(properties.href) ?? '');
  if (!asset && !/^(https?|mailto|tel):/i.test(String(properties.href ?? ''))) return;
  if (asset) properties.download = asset.path.replace(/^.*\//, '');
  properties.target = '_blank';
  properties.rel = ['noopener', 'noreferrer'];
}

/** The size is known before the file has loaded, so nothing jumps; images far down load late. */
function fitImage({ properties }: Element, assets: Assets): void {
  const asset = assets.get(assetIdOf(properties.src) ?? '');
  if (properties.width === undefined && properties.height === undefined && asset?.width && asset.height) {
    properties.width = asset.width;
    properties.height = asset.height;
  }
  properties.loading ??= 'lazy';
  properties.decoding = 'async';
  if (asset && knowsDarkPages(asset)) properties.dataHbAdapts = '';
}

/** A picture that does not adapt to a dark page keeps light paper behind it: it may be black lines on nothing. */
const knowsDarkPages = ({ data, mime }: Asset): boolean =>
  mime === 'image/svg+xml' && new TextDecoder().decode(data).includes('prefers-color-scheme');

/** The box of a check list cannot be changed; its name says to a screen reader what it shows. */
function nameCheckBox({ properties }: Element, words: Words): void {
  properties.ariaLabel = properties.checked ? words.done : words.notDone;
}

/** Blocks that may be wider than the page scroll by themselves, by keyboard too. */
function wrapBlocks(parent: Root | Element, words: Words): void {
  for (const [index, node] of parent.children.entries()) {
    if (node.type !== 'element') continue;
    wrapBlocks(node, words);
    if (node.tagName === 'table') parent.children[index] = scrollingTable(node, words);
    if (node.tagName === 'pre') parent.children[index] = codeBlock(node, words);
    if (node.tagName === 'div' && classesOf(node).includes('math')) node.properties.tabIndex = 0;
  }
}

const scrollingTable = (table: Element, words: Words): Element =>
  h('.hb-scroll', { role: 'group', ariaLabel: words.table, tabIndex: 0 }, [table]);

/** Room for the player's copy button beside the code, and above a terminal its number. */
function codeBlock(pre: Element, words: Words): Element {
  pre.properties.tabIndex = 0;
  const number = terminalNumber(pre);
  if (number === undefined) return h('.hb-code', [pre]);
  const title: ElementContent = h('p.hb-terminal-title', words.terminal(number));
  return h('.hb-code.hb-terminal', [title, pre]);
}

/** `pre.terminal.term2` */
function terminalNumber(pre: Element): number | undefined {
  const name = classesOf(pre).find((name) => /^term\d$/.test(name));
  return name === undefined ? undefined : Number(name.slice('term'.length));
}

const classesOf = ({ properties }: Element): string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];
