import { oncePer } from '@hornbook/model';
import { slug } from 'github-slugger';
import type { LessonSettings } from '../lesson-input.js';
import type { LessonText } from './lesson-text.js';

/**
 * `note#Heading|text` as a link of Markdown.
 *
 * @returns nothing where no lesson has that name, or several have
 */
export function writeLink(inside: string, { lessons, path }: LessonText): string | undefined {
  const [target = '', ...alias] = inside.split(/\\?\|/);
  const [name = '', ...headings] = target.split('#');
  const heading = headings.at(-1)?.trim();
  const found = pathsByName(lessons).get(nameOf(name)) ?? undefined;
  if (!found || heading?.startsWith('^') || headings.length > 1) return undefined;
  const text = (alias.join('|') || (heading ? `${name} > ${heading}` : name)).trim();
  const url = `${relativePath(path, found)}${heading ? `#${slug(heading)}` : ''}`;
  return `[${text}](${/[\s()]/.test(url) ? `<${url}>` : url})`;
}

/** Of names that several lessons have, `null`. The lessons of a course share it. */
const pathsByName = oncePer((lessons: LessonSettings['lessons']) => {
  const paths = new Map<string, string | null>();
  for (const { path } of lessons) {
    const steps = path.split('/');
    for (let from = 0; from < steps.length; from++) {
      const name = nameOf(steps.slice(from).join('/'));
      paths.set(name, paths.has(name) && paths.get(name) !== path ? null : path);
    }
  }
  return paths;
});

/** `01-Other note.md` and `other-note` are the same name. */
const nameOf = (file: string): string =>
  file
    .trim()
    .toLowerCase()
    .replace(/\.(?:md|markdown)$/, '')
    .split('/')
    .map((step) => step.replace(/^\d+[-_. ]+(?=.)/, '').replace(/[\s_-]+/g, '-'))
    .join('/');

function relativePath(from: string, to: string): string {
  const [own, other] = [from.split('/').slice(0, -1), to.split('/')];
  let common = 0;
  while (common < own.length && common < other.length - 1 && own[common] === other[common]) common += 1;
  return [...own.slice(common).map(() => '..'), ...other.slice(common)].join('/');
}
