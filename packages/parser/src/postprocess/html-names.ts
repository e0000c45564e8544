import { find, html } from 'property-information';
import { allowlist, strippedElements } from './allowlist.js';

/** Elements that HTML has or had, and a lesson has not; the others are in the allowlist. */
const others = new Set([
  ...[
    'acronym',
    'address',
    'applet',
    'area',
    'article',
    'aside',
    'base',
    'basefont',
    'bgsound',
    'big',
    'blink',
  ],
  ...[
    'body',
    'button',
    'canvas',
    'center',
    'command',
    'content',
    'data',
    'datalist',
    'dialog',
    'dir',
    'embed',
  ],
  ...[
    'fieldset',
    'font',
    'footer',
    'form',
    'frame',
    'frameset',
    'head',
    'header',
    'hgroup',
    'html',
    'iframe',
  ],
  ...['image', 'isindex', 'keygen', 'label', 'legend', 'link', 'listing', 'main', 'map', 'marquee', 'menu'],
  ...['menuitem', 'meta', 'meter', 'nav', 'nobr', 'noembed', 'noframes', 'object', 'optgroup'],
  ...[
    'option',
    'output',
    'param',
    'picture',
    'plaintext',
    'portal',
    'progress',
    'rb',
    'rtc',
    'script',
    'search',
  ],
  ...['slot', 'spacer', 'xmp', ...strippedElements],
]);

const allowed = new Set(allowlist.tagNames);

/** Whether a lesson can have the element, if it stands where HTML wants it. */
export const isAllowed = (name: string): boolean => allowed.has(name);

export const isHtmlName = (name: string): boolean => allowed.has(name) || others.has(name);

const voids = new Set([
  ...['area', 'base', 'basefont', 'bgsound', 'br', 'col', 'command', 'embed', 'frame', 'hr', 'image', 'img'],
  ...['input', 'isindex', 'keygen', 'link', 'meta', 'param', 'source', 'track', 'wbr'],
]);

/** Whether an element holds nothing, so that it has no end tag. */
const isVoid = (name: string): boolean => voids.has(name);

/** Whether its end tag may be left out. */
export const endsByItself = (name: string): boolean =>
  isVoid(name) || ['option', 'optgroup', 'rb', 'rtc'].includes(name);

/** `Callout`, as components are written; HTML is written `kbd` or `KBD`. */
export const isComponentName = (name: string): boolean => /^[A-Z]\S*[a-z]/.test(name);

/** `<b and c>`: an attribute that HTML does not know and that has no value is a word of a text, but not `v-cloak`, `#ref`. */
export const isStrayWord = ({ name, value }: { name: string; value: string }): boolean =>
  value === '' &&
  name !== 'markdown' &&
  /\p{L}/u.test(name) &&
  !/^(?:[#@:*{]|[a-z]+-[a-z-]+$)/.test(name) &&
  !find(html, name.replace(/\P{L}+$/u, '')).defined;

/** What a browser shows or reads out of an attribute. */
const shown = [
  ...['title', 'alt', 'label', 'placeholder', 'value', 'summary', 'abbr', 'prompt', 'standby', 'content'],
  ...['aria-label', 'aria-description', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext'],
];

/** Characters; a value may be as long as a lesson. */
const looked = 200;

/** Whether people read the value of an attribute, be it in a browser or with the tool that it was written for. */
export function isReadable({ name, value }: { name: string; value: string }): boolean {
  const words = value
    .slice(0, looked)
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  if (shown.includes(name)) return words.length > 0;
  return words.length > 1 && /^[a-z]+$/.test(name) && !find(html, name).defined;
}

/** Whether an attribute hides its element: without it, learners see what they were not to see. */
export const hides = ({ name, value }: { name: string; value: string }): boolean =>
  name === 'hidden' ||
  (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value.slice(0, looked)));
