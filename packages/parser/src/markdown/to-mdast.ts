import type { Diagnostic } from '@hornbook/model';
import {
  attachAttributeLists,
  attributeListFromMarkdown,
  attributeListSyntax,
} from '@hornbook/remark-attribute-list';
import type { Nodes, Root } from 'mdast';
import { defListFromMarkdown } from 'mdast-util-definition-list';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { defList } from 'micromark-extension-definition-list';
import { frontmatter } from 'micromark-extension-frontmatter';
import { VFile } from 'vfile';
import { messages } from '../messages.js';
import { findDeeper } from '../nodes.js';
import { shapeDefinitionLists } from './definition-lists.js';
import { gfmFromMarkdown, gfmSyntax } from './gfm.js';
import { mathFromMarkdown, mathSyntax } from './math-extension.js';
import { type RuleComments, takeRuleComments } from './rule-comments.js';

const mdastExtensions = [
  mathFromMarkdown,
  defListFromMarkdown,
  gfmFromMarkdown(),
  frontmatterFromMarkdown(),
  attributeListFromMarkdown(),
];

/** Levels of the tree. The deepest that `checkLimits` accepts have two for each container. */
const maxDepth = 300;

/**
 * Markdown to mdast, with every attribute list attached to what it tags (`data.attributes`), and what comments say about
 * rules.
 */
export function toMdast(text: string, path: string): { tree: Root } & RuleComments {
  const file = new VFile({ path, value: text });
  const extensions = [mathSyntax, defList, gfmSyntax(text), frontmatter(), attributeListSyntax()];
  const tree = fromMarkdown(text, { extensions, mdastExtensions });
  const deep = findDeeper<Nodes>(tree, maxDepth);
  if (deep) {
    tree.children = [];
    file.messages.push(messages.tooDeep({ limit: maxDepth }, deep.position));
  }
  const { diagnostics, ...comments } = takeRuleComments(tree, text);
  shapeDefinitionLists(tree);
  attachAttributeLists(tree, file);
  return { tree, ...comments, diagnostics: [...(file.messages as Diagnostic[]), ...diagnostics] };
}
