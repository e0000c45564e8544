import type { Content } from '@hornbook/model';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';
import { sanitise } from './sanitise.js';

/** Makes sanitised content that browsers read from its HTML as it is meant. */
export type Settler = (content: Content) => Content;

/** Each round ends what the one before left open; two are rarely needed. */
const rounds = 6;

/**
 * Not every tree can be written as HTML. What the sanitiser takes out may have kept apart what cannot lie in one another
 * (`<p><button><div>`), and then the page would have another tree than the one that was checked. So raw HTML is written and
 * read again until nothing changes, and sanitised each time. Loads the HTML parser.
 */
export async function loadSettler(): Promise<Settler> {
  const [{ fromHtml }, { toHtml }] = await Promise.all([
    import('hast-util-from-html'),
    import('hast-util-to-html'),
  ]);
  const read = (html: string): Content => {
    const tree = fromHtml(`<!doctype html><body>${html}`);
    let children: Element['children'] = [];
    visit(tree, { tagName: 'body' }, (body: Element) => {
      children = body.children;
      return EXIT;
    });
    return { type: 'root', children };
  };
  return (content) => {
    let settled = content;
    for (let round = 0; round < rounds; round += 1) {
      const html = toHtml(settled);
      const again = read(html);
      if (toHtml(again) === html) return settled;
      settled = sanitise(withoutPlaces(again));
    }
    // No such HTML is known. All that can be read of it stays.
    return { type: 'root', children: [{ type: 'text', value: textOf(content) }] };
  };
}

/** They are places in the HTML, not in the lesson. */
function withoutPlaces(tree: Content): Content {
  visit(tree, (node) => {
    delete node.position;
  });
  return tree;
}
