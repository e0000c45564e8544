import type { SaxesAttributeNS } from 'saxes';
import { svgElementAttributes } from 'svg-element-attributes';
import { allowedElements } from './elements.js';
import { isSafeCss } from './safe-css.js';

/** An attribute as it is written out: `href`, `xml:space`. */
export type CleanAttribute = readonly [name: string, value: string];

/** All attributes of the elements that are allowed; event handlers are not among them, and links have a rule of their own. */
const known: ReadonlySet<string> = new Set(
  ['*', ...allowedElements]
    .flatMap((element) => svgElementAttributes[element] ?? [])
    // A click would notify the server in `ping`.
    .filter((name) => name !== 'ping'),
);

/** Text for people and names, never read as CSS. */
const plain: ReadonlySet<string> = new Set(['id', 'class', 'lang', 'title', 'systemLanguage', 'role']);

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';

/**
 * The attributes of an element that are kept, in their order. `removed` is called for those whose loss may show; what SVG
 * does not know has no effect and is dropped silently.
 */
export function cleanAttributes(
  element: string,
  attributes: readonly SaxesAttributeNS[],
  removed: (name: string) => void,
): CleanAttribute[] {
  return unique(attributes).flatMap((attribute): CleanAttribute[] => {
    const name = writtenName(attribute);
    const verdict = name === undefined ? 'unknown' : judge(element, name, attribute.value);
    if (verdict === 'unsafe' || isHandler(attribute)) removed(`\`${attribute.name}\` of \`<${element}>\``);
    return verdict === 'safe' && name !== undefined ? [[name, attribute.value]] : [];
  });
}

/** `href` counts, where `xlink:href` says something too (SVG 2, 16.1.3). */
function unique(attributes: readonly SaxesAttributeNS[]): readonly SaxesAttributeNS[] {
  const hasHref = attributes.some(({ name }) => name === 'href');
  return hasHref ? attributes.filter((attribute) => !isXlinkHref(attribute)) : attributes;
}

function writtenName(attribute: SaxesAttributeNS): string | undefined {
  if (attribute.uri === '') return attribute.local;
  if (isXlinkHref(attribute)) return 'href';
  const isXml = attribute.uri === xmlNamespace && ['lang', 'space'].includes(attribute.local);
  return isXml ? `xml:${attribute.local}` : undefined;
}

function judge(element: string, name: string, value: string): 'safe' | 'unsafe' | 'unknown' {
  if (name === 'href') return isSafeHref(element, value) ? 'safe' : 'unsafe';
  if (name === 'attributeName') return isAnimatable(value) ? 'safe' : 'unsafe';
  if (plain.has(name) || /^(aria-|xml:)/.test(name)) return 'safe';
  if (!known.has(name) || isHandlerName(name)) return 'unknown';
  return isSafeCss(value) ? 'safe' : 'unsafe';
}

/**
 * An animation may set any attribute. One of a link would make an address that nobody has checked; one of a name or of
 * how a filter is put together, a picture whose cost nobody has counted.
 */
const isAnimatable = (name: string): boolean => known.has(name) && !unanimated.has(name);

const unanimated: ReadonlySet<string> = new Set([
  'href',
  'style',
  'class',
  'id',
  'in',
  'in2',
  'result',
  'numOctaves',
  'order',
  'filterUnits',
  'primitiveUnits',
]);

const isXlinkHref = ({ uri, local }: SaxesAttributeNS): boolean => uri === xlinkNamespace && local === 'href';

const isHandler = ({ uri, local }: SaxesAttributeNS): boolean => uri === '' && isHandlerName(local);

const isHandlerName = (name: string): boolean => /^on/i.test(name);

/** Pictures inside a picture: raster formats only, since an SVG in there would not be cleaned. */
const embedded = /^data:image\/(png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*$/i;

/** Links that a click follows. */
const followed = /^(https?:\/\/|mailto:|#)/i;

/** Whether what `href` names at an element runs nothing and fetches nothing. */
function isSafeHref(element: string, href: string): boolean {
  const url = href.trim();
  if (element === 'a') return followed.test(url);
  if (element === 'image' || element === 'feImage') return embedded.test(url) || url.startsWith('#');
  return url.startsWith('#');
}
