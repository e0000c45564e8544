import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|iw|ku-arab|ps|sd|ug|ur|yi)\b/i;

/** The outside of a page. */
export interface HtmlPage {
  title: string;
  lang: string;
  description?: string | undefined;
  csp: string;
  /** Stylesheet and script, linked or inline. */
  assets: ElementContent[];
  body: ElementContent[];
  /** Comes last, after all that it works on. */
  end?: ElementContent[];
  /** Base64 in quotes. */
  data: string;
}

/** A page as UTF-8. Nothing in it loads anything but what its policy allows. */
export function htmlDocument(page: HtmlPage): Uint8Array {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: page.lang, dir: rightToLeft.test(page.lang) ? 'rtl' : undefined }, [
        h('head', head(page)),
        h('body', { dataHornbook: '' }, [...page.body, ...(page.end ?? [])]),
      ]),
    ],
  };
  return new TextEncoder().encode(`${toHtml(root, { allowDangerousHtml: true })}\n`);
}

const head = ({ assets, csp, data, description, title }: HtmlPage): ElementContent[] => [
  h('meta', { charSet: 'utf-8' }),
  h('meta', { httpEquiv: 'Content-Security-Policy', content: csp }),
  h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
  h('meta', { name: 'color-scheme', content: 'light dark' }),
  h('meta', { name: 'generator', content: 'Hornbook' }),
  h('title', title),
  // Without it browsers ask the server for /favicon.ico.
  h('link', { rel: 'icon', href: 'data:,' }),
  ...(description ? [h('meta', { name: 'description', content: description })] : []),
  h('script', { type: 'application/json', id: 'hornbook-data' }, data),
  ...assets,
];

/** HTML that is ready, as part of a tree. */
export const ready = (html: string): ElementContent => ({ type: 'raw', value: html }) as never;
