import { joinBytes, type Piece } from '@hornbook/model';
import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { directionOf } from './language.js';
import { hashPolicy, type MediaPlace, nonceOf, noncePolicy } from './policy.js';

/** What is in the head of a page. */
export interface PageFacts {
  title: string;
  lang: string;
  description?: string | undefined;
}

/** The parts of a page that differ. */
export interface HtmlPage extends PageFacts {
  /** HTML, in pieces. */
  body: Iterable<string>;
  /** For the player: Base64 in quotes, in pieces. It comes after the body, which can be read at once. */
  data: Iterable<string>;
}

/** A page as UTF-8, beside `hornbook.css`, `course.js` and `player.js`. It loads only what its policy allows. */
export function linkedPage(page: HtmlPage): Uint8Array {
  const head = (nonce: string): Uint8Array =>
    encode(
      headOf(page, noncePolicy(nonce), [
        h('link', { rel: 'stylesheet', href: 'hornbook.css', nonce }),
        h('script', { src: 'course.js', defer: true, nonce }),
        h('script', { src: 'player.js', defer: true, nonce }),
      ]),
    );
  const rest = encode([...bodyOf(page), end].join(''));
  return joinBytes([head(nonceOf(head(''), rest)), rest]);
}

/** What a standalone document has inside. */
export interface Inlined {
  script: string;
  style: string;
  media: MediaPlace;
}

/** A page with script and style inside, in three parts: only the first and the last depend on the script. */
export interface StandalonePage {
  readonly head: Uint8Array;
  readonly body: Iterable<Piece>;
  readonly end: Uint8Array;
}

/** The script comes last, after the elements that it works on. */
export function standaloneEnds(
  page: PageFacts,
  { media, ...inlined }: Inlined,
): Pick<StandalonePage, 'head' | 'end'> {
  const script = asInline(inlined.script, '\\x3c');
  const style = asInline(inlined.style, '\\3c ');
  return {
    head: encode(headOf(page, hashPolicy(script, style, media), [h('style', [ready(style)])])),
    end: encode(`<script>${script}</script>${end}`),
  };
}

/** The policy, our script and our style come before any text of an author. */
function headOf(page: PageFacts, csp: string, assets: ElementContent[]): string {
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
  return serialize([{ type: 'doctype' }, html]).replace('</html>', () => serialize([head]));
}

/** Up to the data. */
function* bodyOf({ body, data }: HtmlPage): Generator<string> {
  yield bodyMarkup.start;
  yield* body;
  yield bodyMarkup.beforeData;
  yield* data;
  yield bodyMarkup.end;
}

/** Around the body and the data. */
export const bodyMarkup = {
  start: '<body data-hornbook="">',
  beforeData: '<script type="application/json" id="hornbook-data">',
  end: '</script>',
};

const end = '</body></html>\n';

export const serialize = (nodes: Root['children']): string =>
  toHtml({ type: 'root', children: nodes }, { allowDangerousHtml: true });

/** Nothing in the text ends its element: neither `</script` nor, after `<!--`, another `<script`. */
const asInline = (text: string, escaped: string): string =>
  text.replace(/<(?=\/(?:script|style)|!--)/gi, () => escaped);

/** Serialized HTML as part of a tree. */
export const ready = (html: string): ElementContent => ({ type: 'raw', value: html }) as never;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
