import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { directionOf } from './language.js';

/** The outside of a page. */
export interface HtmlPage {
  title: string;
  lang: string;
  description?: string | undefined;
  csp: string;
  /** Stylesheet and script, linked or inline. */
  assets: ElementContent[];
  body: ElementContent[];
  /** Base64 in quotes. It comes after what can be read at once. */
  data: string;
  /** Comes last, after all that it works on. */
  end?: ElementContent[];
}

/** A page as UTF-8. Nothing in it loads anything but what its policy allows. */
export function htmlDocument(page: HtmlPage): Uint8Array {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: page.lang, dir: directionOf(page.lang) }, [
        h('head', head(page)),
        h('body', { dataHornbook: '' }, [
          ...page.body,
          h('script', { type: 'application/json', id: 'hornbook-data' }, page.data),
          ...(page.end ?? []),
        ]),
      ]),
    ],
  };
  return new TextEncoder().encode(`${toHtml(root, { allowDangerousHtml: true })}\n`);
}

const head = ({ assets, csp, description, title }: HtmlPage): ElementContent[] => [
  h('meta', { charSet: 'utf-8' }),
  h('meta', { httpEquiv: 'Content-Security-Policy', content: csp }),
  h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
  h('meta', { name: 'color-scheme', content: 'light dark' }),
  h('meta', { name: 'generator', content: 'Hornbook' }),
  h('title', title),
  // Without it browsers ask the server for /favicon.ico.
  h('link', { rel: 'icon', href: 'data:,' }),
  ...(description ? [h('meta', { name: 'description', content: description })] : []),
  ...assets,
];

/** HTML that is ready, as part of a tree. */
export const ready = (html: string): ElementContent => ({ type: 'raw', value: html }) as never;
