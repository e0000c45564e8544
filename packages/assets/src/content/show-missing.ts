import type { Content } from '@hornbook/model';
import type { Element, ElementContent, RootContent } from 'hast';
import type { MissingFile } from './missing-file.js';
import { linkPlaceholder, mediaPlaceholder } from './placeholder.js';

type Missing = ReadonlyMap<string, MissingFile>;

/** The same content with a placeholder wherever a file is missing. What names no such file is kept as it is. */
export function showMissing(content: Content, missing: Missing): Content {
  return { ...content, children: replaceAll(content.children, missing) };
}

const replaceAll = <T extends RootContent | ElementContent>(nodes: readonly T[], missing: Missing): T[] =>
  nodes.flatMap((node) => (node.type === 'element' ? (replace(node, missing) as T[]) : [node]));

function replace(node: Element, missing: Missing): Element[] {
  const file = fileOf(node, 'src', missing) ?? sourceOf(node, missing);
  if (file) return supporting.has(node.tagName) ? [] : [mediaPlaceholder(node, file)];
  const children = replaceAll(node.children, missing);
  const link = fileOf(node, 'href', missing);
  if (link) return [linkPlaceholder(children, link)];
  return [{ ...withoutPoster(node, missing), children }];
}

/** Elements that say nothing by themselves. */
const supporting: ReadonlySet<string> = new Set(['source', 'track']);

/** Audio and video whose only sources are missing. */
function sourceOf(node: Element, missing: Missing): MissingFile | undefined {
  if (node.tagName !== 'audio' && node.tagName !== 'video') return undefined;
  const sources = node.children.filter((child) => child.type === 'element' && child.tagName === 'source');
  const files = sources.map((source) => fileOf(source as Element, 'src', missing));
  return files.every((file) => file !== undefined) ? files[0] : undefined;
}

function withoutPoster(node: Element, missing: Missing): Element {
  if (!fileOf(node, 'poster', missing)) return node;
  const { poster: _missing, ...properties } = node.properties;
  return { ...node, properties };
}

function fileOf(node: Element, property: string, missing: Missing): MissingFile | undefined {
  const url = node.properties[property];
  if (typeof url !== 'string' || !url.startsWith('asset:')) return undefined;
  return missing.get(url.slice('asset:'.length).replace(/[?#].*$/s, ''));
}
