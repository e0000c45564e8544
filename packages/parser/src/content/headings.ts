import GithubSlugger from 'github-slugger';
import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { attributesOf } from '../nodes.js';

export interface OutlineEntry {
  id: string;
  depth: number;
  title: string;
}

/**
 * Gives every heading an anchor, as GitHub does, and lists them. Ids that stand elsewhere in the lesson already are
 * passed over.
 */
export function anchorHeadings(nodes: readonly RootContent[], taken: readonly string[]): OutlineEntry[] {
  const slugger = new GithubSlugger();
  const headings = nodes.filter((node) => node.type === 'heading');
  for (const id of [...taken, ...headings.flatMap((heading) => attributesOf(heading).id ?? [])])
    slugger.slug(id);
  return headings.map((heading) => anchor(heading, slugger));
}

function anchor(heading: Heading, slugger: GithubSlugger): OutlineEntry {
  const title = textOf(heading).replace(/\s+/g, ' ').trim();
  const id = attributesOf(heading).id ?? slugger.slug(title || 'section');
  heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
  return { id, depth: heading.depth, title };
}
