import type { Content } from '@hornbook/model';
import type { Element, ElementContent, Properties, RootContent } from 'hast';

/** What a neutral URL is here; `undefined` for all other URLs. */
export type ResolveUrl = (url: string) => string | undefined;

/** The same content with its neutral URLs resolved; what holds none is not copied. */
export function resolveUrls(content: Content, resolve: ResolveUrl): Content {
  const children = resolveAll(content.children, resolve);
  return children === content.children ? content : { ...content, children };
}

function resolveAll<T extends RootContent | ElementContent>(nodes: T[], resolve: ResolveUrl): T[] {
  const resolved = nodes.map((node) =>
    node.type === 'element' ? (resolveElement(node, resolve) as T) : node,
  );
  return resolved.every((node, index) => node === nodes[index]) ? nodes : resolved;
}

function resolveElement(element: Element, resolve: ResolveUrl): Element {
  const children = resolveAll(element.children, resolve);
  const properties = resolveProperties(element.properties, resolve);
  const isSame = children === element.children && properties === element.properties;
  return isSame ? element : { ...element, children, properties };
}

/** The properties of HTML that hold one URL each. */
export const urlProperties = ['href', 'src', 'poster', 'cite'] as const;

function resolveProperties(properties: Properties, resolve: ResolveUrl): Properties {
  const changed = urlProperties.flatMap((name): [string, string][] => {
    const url = properties[name];
    const resolved = typeof url === 'string' ? resolve(url) : undefined;
    return resolved === undefined ? [] : [[name, resolved]];
  });
  return changed.length > 0 ? { ...properties, ...Object.fromEntries(changed) } : properties;
}
