import { assetIdOf, type Content } from '@hornbook/model';
import type { Element, ElementContent, RootContent } from 'hast';

/** What is known of a file that cannot be shown. */
export interface MissingFile {
  /** As written: `/images/plan.svg`. */
  url: string;
  alt?: string;
}

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
  const id = assetIdOf(node.properties[property]);
  return id === undefined ? undefined : missing.get(id);
}

/** Instead of a picture or a film: what it would have shown, and the name under which it was looked for. */
function mediaPlaceholder({ properties, position }: Element, { alt, url }: MissingFile): Element {
  const label = text(properties.alt) || alt?.trim() || fileName(url);
  const shown = label === fileName(url) ? label : `${label} (${fileName(url)})`;
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['hb-missing'], role: 'img', ariaLabel: label },
    children: [{ type: 'text', value: shown }],
    ...(position && { position }),
  };
}

/** Instead of a link to a file: its text. */
const linkPlaceholder = (children: ElementContent[], { url }: MissingFile): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['hb-missing'] },
  children: [...children, { type: 'text', value: ` (${fileName(url)})` }],
});

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** `/images/plan.svg?v=2` → `plan.svg` */
const fileName = (url: string): string => {
  const path = url.replace(/[?#].*$/s, '');
  return path.slice(path.lastIndexOf('/') + 1) || path;
};
