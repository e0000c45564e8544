import { eachElement, type NeutralUrl, readNeutralUrl } from '@hornbook/model';
import type { Element, Nodes, Properties, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Where things are on one kind of page. */
export interface Linker {
  /** `undefined` where the lesson has no such file. */
  asset(id: string): string | undefined;
  /** Where a link leads that is shown where a film or sound can't be played; by default, to its file. */
  fallback?(id: string): string;
  /** `undefined` where the page has no way there. */
  lesson(id: string, anchor: string): string | undefined;
  /** The `id` of the element that an author's anchor names. */
  anchor(anchor: string): string;
}

/** What differs between a page, a course document and a single file: where something is, or an author's own id. */
export type Address = NeutralUrl | { readonly kind: 'id' | 'fallback'; readonly id: string };

/** HTML, or JSON with HTML in it, with gaps: `html[0] addresses[0] html[1] … html[n]`. */
export interface Template {
  html: readonly string[];
  addresses: readonly Address[];
}

const addressNames: readonly string[] = ['id', 'href', 'src', 'ariaDescribedBy', 'headers'];

/**
 * Takes an element's neutral addresses, its id, and the ids of other elements that it names out of it. A number replaces
 * each: its index in `addresses`. Whatever an author writes there is a string, so no author can write one.
 */
export function takeAddresses({ properties }: Element, addresses: Address[]): void {
  const take = (name: string, value: string): string | number => {
    const address = addressIn(name, value);
    return address ? addresses.push(address) - 1 : value;
  };
  for (const name of addressNames) {
    const value = properties[name];
    if (Array.isArray(value)) properties[name] = value.map((one) => take(name, `${one}`));
    else if (value !== undefined && value !== null) properties[name] = take(name, `${value}`);
  }
}

const addressIn = (name: string, value: string): Address | undefined =>
  name === 'href' || name === 'src' ? readNeutralUrl(value) : { kind: 'id', id: value };

/**
 * Serializes a tree whose addresses were taken. Only a taken address makes a gap, whatever the strings in the tree contain:
 * the mark is replaced in all of them before the HTML is made.
 */
export function templateOf(nodes: RootContent[], addresses: readonly Address[]): Template {
  const tree: Nodes = { type: 'root', children: nodes };
  seal(tree);
  const fallbacks = fallbackLinks(tree);
  const addressAt = (index: number): Address | undefined => {
    const address = addresses[index];
    return address?.kind === 'asset' && fallbacks.has(marked(index))
      ? { ...address, kind: 'fallback' }
      : address;
  };
  const [first = '', ...others] = toHtml(tree).split(gap);
  // A pattern with a group: texts and indexes take turns.
  return {
    html: [first, ...others.filter((_, index) => index % 2 === 1)],
    addresses: others.flatMap((index, at) => (at % 2 === 0 ? (addressAt(Number(index)) ?? []) : [])),
  };
}

/** The addresses of links within players. */
function fallbackLinks(tree: Nodes): Set<unknown> {
  const links = new Set<unknown>();
  eachElement(tree, (player) => {
    if (player.tagName !== 'audio' && player.tagName !== 'video') return;
    eachElement(player, ({ properties, tagName }) => {
      if (tagName === 'a') links.add(properties.href);
    });
  });
  return links;
}

const mark = '\u0001';
const marked = (index: string | number): string => `${mark}${index}${mark}`;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the mark
const gap = /\u0001(\d+)\u0001/;

/** In place. Afterwards a mark is only around the index of an address. */
function seal(node: Nodes): void {
  if ('value' in node) node.value = withoutMarks(node.value);
  if (node.type === 'element') {
    node.tagName = withoutMarks(node.tagName);
    node.properties = sealed(node.properties);
  }
  if ('children' in node) for (const child of node.children) seal(child);
}

function sealed(properties: Properties): Properties {
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes(mark)) delete properties[name];
    else if (Array.isArray(value)) properties[name] = value.map((one) => sealedValue(name, one));
    else if (typeof value === 'string' || typeof value === 'number')
      properties[name] = sealedValue(name, value);
  }
  return properties;
}

function sealedValue(name: string, value: string | number): string | number {
  if (typeof value === 'string') return withoutMarks(value);
  return addressNames.includes(name) ? marked(value) : value;
}

const withoutMarks = (text: string): string => (text.includes(mark) ? text.replaceAll(mark, '\uFFFD') : text);

/** The HTML for one kind of page. A link that leads nowhere on it is no link. */
export const fill = (template: Template, linker: Linker): string =>
  fillWith(template, linker, escapeAttribute);

/** The same for HTML that is within strings of JSON. */
export const fillJson = (template: Template, linker: Linker): string =>
  fillWith(template, linker, (value) => JSON.stringify(escapeAttribute(value)).slice(1, -1));

function fillWith({ addresses, html }: Template, linker: Linker, encode: (value: string) => string): string {
  let filled = html[0] ?? '';
  for (const [index, address] of addresses.entries()) {
    const value = resolve(address, linker);
    const after = html[index + 1] ?? '';
    if (value === undefined) filled = filled.replace(attributeStart, '') + after.replace(attributeEnd, '');
    else filled += encode(value) + after;
  }
  return filled;
}

/** Around a gap; in strings of JSON, quotes are escaped. */
const attributeStart = / [a-z-]+=\\?"$/;
const attributeEnd = /^\\?"/;

/** `undefined`: the attribute goes. */
function resolve(address: Address, linker: Linker): string | undefined {
  if (address.kind === 'lesson') return linker.lesson(address.id, address.anchor);
  if (address.kind === 'id') return linker.anchor(address.id);
  const fallback = address.kind === 'fallback' ? linker.fallback?.(address.id) : undefined;
  return fallback ?? linker.asset(address.id) ?? '';
}

/** No value can end its attribute or its element. */
const escapeAttribute = (value: string): string =>
  value.replace(/[&"<>]/g, (character) => references[character] ?? '');

const references: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
