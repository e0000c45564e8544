import { type Content, eachElement } from '@hornbook/model';
import type { Element, Nodes, Root } from 'hast';
import type { LanguageFn } from 'highlight.js';
import { createLowlight } from 'lowlight';
import { findDeeper } from '../nodes.js';
import { languages } from './languages.js';

/** The languages of code in the content, by their names in the info strings. */
export function languagesOf(tree: Content): string[] {
  const names: string[] = [];
  forEachCode(tree, (_code, name) => names.push(name));
  return names;
}

/** Highlights code. */
export type Highlighter = (tree: Content) => void;

/** Levels, for example of template strings in one another. Deeper code stays plain. */
const maxDepth = 100;

/** Loads the grammars that these languages need and no others. Code in an unknown language stays plain. */
export async function loadHighlighter(names: ReadonlySet<string>): Promise<Highlighter> {
  const known = [...names].filter((name) => Object.hasOwn(languages, name)).sort();
  const grammars = await Promise.all(known.map(async (name) => [name, await load(name)] as const));
  const lowlight = createLowlight(Object.fromEntries(grammars));
  return (tree) =>
    forEachCode(tree, (code, name) => {
      if (!lowlight.registered(name)) return;
      const highlighted = lowlight.highlight(name, textOf(code)) as Root;
      if (!findDeeper<Nodes>(highlighted, maxDepth))
        code.children = highlighted.children as Element['children'];
    });
}

const load = async (name: string): Promise<LanguageFn> =>
  (await (languages[name] as () => Promise<{ default: LanguageFn }>)()).default;

/** `pre > code.language-…` */
function forEachCode(tree: Content, act: (code: Element, language: string) => void): void {
  eachElement(tree, (pre) => {
    for (const code of pre.tagName === 'pre' ? pre.children : []) {
      if (code.type !== 'element' || code.tagName !== 'code') continue;
      const classes = Array.isArray(code.properties.className) ? code.properties.className : [];
      const name = classes.map(String).find((candidate) => candidate.startsWith('language-'));
      if (name) act(code, name.slice('language-'.length).toLowerCase());
    }
  });
}

const textOf = (code: Element): string =>
  code.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
