import type { Lesson } from '@hornbook/questions';
import GithubSlugger from 'github-slugger';
import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Report } from '../lesson-input.js';
import { messages } from '../messages.js';
import { attributesOf, singleLine } from '../nodes.js';

type Outline = Lesson['outline'];

/** Gives every heading an anchor, as GitHub does, and lists them. Ids that are taken elsewhere in the lesson are skipped. */
export function anchorHeadings(nodes: readonly RootContent[], taken: readonly string[]): Outline {
  const slugger = new GithubSlugger();
  const headings = nodes.filter((node) => node.type === 'heading');
  for (const id of [...taken, ...headings.flatMap((heading) => attributesOf(heading).id ?? [])])
    slugger.slug(id);
  return headings.map((heading) => anchor(heading, slugger));
}

function anchor(heading: Heading, slugger: GithubSlugger): Outline[number] {
  // Not of raw HTML: `<a name="x"></a>`.
  const title = singleLine(textOf(heading, { includeHtml: false }));
  const id = attributesOf(heading).id ?? slugger.slug(title || 'section');
  heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
  return { id, depth: heading.depth, title };
}

/** The title from front matter, else the first heading, else the id. */
export function titleOf(
  { id, title: given }: { id: string; title?: string },
  outline: Outline,
  report: Report,
): string {
  const title = given ?? outline.find((heading) => heading.title)?.title;
  if (title) return title;
  report(messages.noTitle({ title: id }, { line: 1, column: 1 }));
  return id;
}
