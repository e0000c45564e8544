import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { directionOf } from './language.js';
import { hashPolicy, type MediaPlace, nonceOf, noncePolicy } from './policy.js';

/** The parts of a page that differ. */
export interface HtmlPage {
  title: string;
  lang: string;
  description?: string | undefined;
  body: ElementContent[];
  /** For the player: Base64 in quotes. It comes after the body, which can be read at once. */
  data: string;
}

/** What a standalone document has inside. */
export interface Inlined {
  script: string;
  style: string;
  media: MediaPlace;
}

/** A page as UTF-8, beside `hornbook.css` and `player.js`. It loads only what its policy allows. */
export function linkedPage(page: HtmlPage): Uint8Array {
  const head = (nonce: string): Uint8Array =>
    encode(
      headOf(page, noncePolicy(nonce), [
        h('link', { rel: 'stylesheet', href: 'hornbook.css', nonce }),
        h('script', { src: 'player.js', defer: true, nonce }),
      ]),
    );
  const rest = encode(bodyOf(page, []));
  return join(head(nonceOf(head(''), rest)), rest);
}

/** The same with script and style inside. The script comes last, after the elements that it works on. */
export function standalonePage(page: HtmlPage, { media, ...inlined }: Inlined): Uint8Array {
  const script = asInline(inlined.script, '\\x3c');
  const style = asInline(inlined.style, '\\3c ');
  const head = headOf(page, hashPolicy(script, style, media), [h('style', [ready(style)])]);
  return encode(head + bodyOf(page, [h('script', [ready(script)])]));
}

/** The policy, our script and our style come before any text of an author. */
function headOf(page: HtmlPage, csp: string, assets: ElementContent[]): string {
  const { description, lang, title } = page;
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: csp }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'generator', content: 'Hornbook' }),
    ...assets,
    h('title', title),
    // Without it browsers ask the server for /favicon.ico.
    h('link', { rel: 'icon', href: 'data:,' }),
    ...(description ? [h('meta', { name: 'description', content: description })] : []),
  ]);
  const html = h('html', { lang, dir: directionOf(lang) });
  return serialize({ type: 'root', children: [{ type: 'doctype' }, html] }).replace(
    '</html>',
    serialize(head),
  );
}

function bodyOf({ body, data }: HtmlPage, end: ElementContent[]): string {
  const element = h('body', { dataHornbook: '' }, [
    ...body,
    h('script', { type: 'application/json', id: 'hornbook-data' }, data),
    ...end,
  ]);
  return `${serialize(element)}</html>\n`;
}

const serialize = (tree: Root | ElementContent): string => toHtml(tree, { allowDangerousHtml: true });

/** The same page, its body serialized: for a page that is written more than once. */
export const prerendered = (page: HtmlPage): HtmlPage => ({
  ...page,
  body: page.body.map((node) => ready(serialize(node))),
});

/** Nothing in the text ends its element: neither `</script` nor, after `<!--`, another `<script`. */
const asInline = (text: string, escaped: string): string =>
  text.replace(/<(?=\/(?:script|style)|!--)/gi, () => escaped);

/** Serialized HTML as part of a tree. */
export const ready = (html: string): ElementContent => ({ type: 'raw', value: html }) as never;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
