import { type Content, spellOut } from '@hornbook/model';
import type { Element, ElementContent, Nodes, Properties, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toText } from 'hast-util-to-text';
import { type LessonUrls, urlProperties } from './lesson-urls.js';

export interface Publishing {
  urls: LessonUrls;
  ast: boolean;
}

interface PublishedContent {
  html: string;
  /** For search and speech, as a browser would copy it. */
  text: string;
  ast?: Content;
}

/** Turns content into its form in the JSON documents. */
export const publisher =
  ({ urls, ast }: Publishing) =>
  (content: Content): PublishedContent => {
    const resolved = resolveUrls(content, urls);
    const published = { html: toHtml(resolved), text: toText(spellOut(content)).trim() };
    return ast ? { ...published, ast: bareTree(resolved) } : published;
  };

/** The same content with its neutral URLs resolved; content without any is not copied. */
function resolveUrls(content: Content, urls: LessonUrls): Content {
  const children = resolveAll(content.children, urls);
  return children === content.children ? content : { ...content, children };
}

function resolveAll<T extends RootContent | ElementContent>(nodes: T[], urls: LessonUrls): T[] {
  const resolved = nodes.map((node) => (node.type === 'element' ? (resolveElement(node, urls) as T) : node));
  return resolved.every((node, index) => node === nodes[index]) ? nodes : resolved;
}

function resolveElement(element: Element, urls: LessonUrls): Element {
  const children = resolveAll(element.children, urls);
  const properties = resolveProperties(element.properties, urls);
  const isSame = children === element.children && properties === element.properties;
  return isSame ? element : { ...element, children, properties };
}

function resolveProperties(properties: Properties, urls: LessonUrls): Properties {
  const changed = urlProperties.flatMap((name): [string, string][] => {
    const url = properties[name];
    const resolved = typeof url === 'string' ? urls.resolve(url) : undefined;
    return resolved === undefined ? [] : [[name, resolved]];
  });
  return changed.length > 0 ? { ...properties, ...Object.fromEntries(changed) } : properties;
}

/** A copy without source positions and without what tools noted in `data`. */
function bareTree<T extends Nodes>({ position: _position, data: _data, ...node }: T): T {
  const children = 'children' in node ? { children: (node.children as Nodes[]).map(bareTree) } : {};
  return { ...node, ...children } as unknown as T;
}
