import type { Content } from '@hornbook/model';
import type { Element, Nodes, Root } from 'hast';
import type { LanguageFn } from 'highlight.js';
import { createLowlight } from 'lowlight';
import { visit } from 'unist-util-visit';
import { findDeeper } from '../find-deeper.js';
import { languages } from './languages.js';

/** Names of the languages that code in the content is in, as written in the info strings. */
export function languagesOf(tree: Content): string[] {
  const names: string[] = [];
  forEachCode(tree, (_code, name) => names.push(name));
  return names;
}

/** Colours code. */
export type Highlighter = (tree: Content) => void;

/** Of template strings in one another, say. What is deeper stays plain. */
const maxDepth = 100;

/** Loads the grammars that these languages need and no others; a language that is not known stays plain. */
export async function loadHighlighter(names: ReadonlySet<string>): Promise<Highlighter> {
  const known = [...names].filter((name) => Object.hasOwn(languages, name)).sort();
  const grammars = await Promise.all(known.map(async (name) => [name, await load(name)] as const));
  const lowlight = createLowlight(Object.fromEntries(grammars));
  return (tree) =>
    forEachCode(tree, (code, name) => {
      if (!lowlight.registered(name)) return;
      const coloured = lowlight.highlight(name, textOf(code)) as Root;
      if (!findDeeper<Nodes>(coloured, maxDepth)) code.children = coloured.children as Element['children'];
    });
}

const load = async (name: string): Promise<LanguageFn> =>
  (await (languages[name] as () => Promise<{ default: LanguageFn }>)()).default;

function forEachCode(tree: Content, act: (code: Element, language: string) => void): void {
  visit(tree, 'element', (code, _index, parent) => {
    if (code.tagName !== 'code' || parent?.type !== 'element' || parent.tagName !== 'pre') return;
    const classes = Array.isArray(code.properties.className) ? code.properties.className : [];
    const name = classes.map(String).find((candidate) => candidate.startsWith('language-'));
    if (name) act(code, name.slice('language-'.length).toLowerCase());
  });
}

const textOf = (code: Element): string =>
  code.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
