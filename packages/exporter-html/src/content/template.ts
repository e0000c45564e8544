import type { Element, Nodes, Properties, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** What differs between a page, a course document and a single file: where something is, and what it is called there. */
export interface Address {
  kind: 'asset' | 'lesson' | 'id';
  /** Of `asset:ID` and `lesson:ID#anchor` what follows the colon; an author's own id. */
  value: string;
}

/** HTML with gaps: `html[0] addresses[0] html[1] … html[n]`. */
export interface Template {
  html: readonly string[];
  addresses: readonly Address[];
}

/**
 * Takes an element's neutral addresses, its id, and what names other elements' ids out of it. A number is left in their
 * place: their index in `addresses`. Whatever an author writes there is a string, so no author can write one.
 */
export function takeAddresses({ properties }: Element, addresses: Address[]): void {
  const take = (address: Address | undefined, value: string): string | number =>
    address ? addresses.push(address) - 1 : value;
  for (const name of addressNames) {
    const value = properties[name];
    if (Array.isArray(value))
      properties[name] = value.map((one) => take(addressIn(name, `${one}`), `${one}`));
    else if (value !== undefined && value !== null)
      properties[name] = take(addressIn(name, `${value}`), `${value}`);
  }
}

const addressNames: readonly string[] = ['id', 'href', 'src', 'ariaDescribedBy', 'headers'];

function addressIn(name: string, value: string): Address | undefined {
  if (name !== 'href' && name !== 'src') return { kind: 'id', value };
  const [, kind, rest = ''] = /^(asset|lesson):(.*)$/s.exec(value) ?? [];
  return kind === undefined ? undefined : { kind: kind as 'asset' | 'lesson', value: rest };
}

/**
 * Serialises a tree whose addresses were taken. Nothing but what was taken makes a gap, whatever the strings in the tree
 * hold and wherever they come from: the mark is replaced in all of them before the HTML is made.
 */
export function templateOf(nodes: RootContent[], addresses: readonly Address[]): Template {
  const tree: Nodes = { type: 'root', children: nodes };
  seal(tree);
  const [first = '', ...others] = toHtml(tree).split(gap);
  // A pattern with a group: texts and indexes take turns.
  return {
    html: [first, ...others.filter((_, index) => index % 2 === 1)],
    addresses: others.flatMap((index, at) => (at % 2 === 0 ? (addresses[Number(index)] ?? []) : [])),
  };
}

const mark = '\u0001';
// biome-ignore lint/suspicious/noControlCharactersInRegex: the mark
const gap = /\u0001(\d+)\u0001/;

/** In place. `mark` stands for itself in no string any more, and around the index of an address. */
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
  return addressNames.includes(name) ? `${mark}${value}${mark}` : value;
}

const withoutMarks = (text: string): string => (text.includes(mark) ? text.replaceAll(mark, '\uFFFD') : text);
