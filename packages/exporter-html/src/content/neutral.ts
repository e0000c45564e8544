import { type Asset, type Content, mapContent } from '@hornbook/model';
import type { Lesson } from '@hornbook/questions';
import type { Element, Nodes } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Encloses what differs between a page, a course document and a single file: addresses and ids. No text holds it: what
 * an author wrote is cleared of it here.
 */
export const mark = '\u0001';

const marked = (kind: 'asset' | 'lesson' | 'id', value: string): string => `${mark}${kind}:${value}${mark}`;

/** A copy of a value whose content has marks around neutral addresses and around ids. */
export function markContent<T>(value: T, lesson: Pick<Lesson, 'assets'>): T {
  const assets = new Map(lesson.assets.map((asset) => [asset.id, asset]));
  return mapContent(value, (content) => markTree(structuredClone(content), assets)) as T;
}

function markTree(tree: Content, assets: ReadonlyMap<string, Asset>): Content {
  visit(tree, (node: Nodes) => {
    if (node.type === 'text') node.value = node.value.replaceAll(mark, '');
    if (node.type === 'element') markElement(node, assets);
  });
  return tree;
}

function markElement(element: Element, assets: ReadonlyMap<string, Asset>): void {
  const { properties } = element;
  for (const name of ['href', 'src'] as const) {
    const url = properties[name];
    if (typeof url === 'string') properties[name] = markUrl(url);
  }
  if (typeof properties.id === 'string') properties.id = marked('id', properties.id);
  if (Array.isArray(properties.ariaDescribedBy)) {
    properties.ariaDescribedBy = properties.ariaDescribedBy.map((id) => marked('id', String(id)));
  }
  if (element.tagName === 'a') openOutside(element);
  if (element.tagName === 'img') sizeImage(element, assets);
}

function markUrl(url: string): string {
  const neutral = /^(asset|lesson):(.*)$/s.exec(url.replaceAll(mark, ''));
  return neutral ? marked(neutral[1] as 'asset' | 'lesson', neutral[2] ?? '') : url.replaceAll(mark, '');
}

/** A link that leaves the course must not end the session. */
function openOutside({ properties }: Element): void {
  if (!/^(https?|mailto|tel):/i.test(String(properties.href ?? ''))) return;
  properties.target = '_blank';
  properties.rel = ['noopener', 'noreferrer'];
}

/** The size is known before the file is there, so nothing jumps; what is far down waits. */
function sizeImage({ properties }: Element, assets: ReadonlyMap<string, Asset>): void {
  const id = new RegExp(`^${mark}asset:(.*)${mark}$`, 's').exec(String(properties.src ?? ''))?.[1];
  const asset = id === undefined ? undefined : assets.get(id);
  if (properties.width === undefined && properties.height === undefined && asset?.width && asset.height) {
    properties.width = asset.width;
    properties.height = asset.height;
  }
  properties.loading ??= 'lazy';
  properties.decoding = 'async';
}
