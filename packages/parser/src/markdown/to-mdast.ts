import type { Diagnostic } from '@hornbook/model';
import { remarkAttributeList } from '@hornbook/remark-attribute-list';
import type { Nodes, Root } from 'mdast';
import { defListFromMarkdown } from 'mdast-util-definition-list';
import { defList } from 'micromark-extension-definition-list';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { messages } from '../messages.js';
import { findDeeper } from '../nodes.js';
import { shapeDefinitionLists } from './definition-lists.js';
import { mathFromMarkdown, mathSyntax } from './math-extension.js';
import { type RuleComments, takeRuleComments } from './rule-comments.js';

const processor = unified()
  .data({
    micromarkExtensions: [mathSyntax, defList],
    fromMarkdownExtensions: [mathFromMarkdown, defListFromMarkdown],
  })
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .use(() => shapeDefinitionLists)
  .use(remarkAttributeList)
  .freeze();

/** Levels of the tree. The deepest that `checkLimits` accepts have two for each container. */
const maxDepth = 300;

/**
 * Markdown to mdast, with every attribute list attached to what it tags (`data.attributes`), and what comments say about
 * rules.
 */
export function toMdast(text: string, path: string): { tree: Root } & RuleComments {
  const file = new VFile({ path, value: text });
  const parsed = processor.parse(file) as Root;
  const deep = findDeeper<Nodes>(parsed, maxDepth);
  if (deep) {
    parsed.children = [];
    file.messages.push(messages.tooDeep({ limit: maxDepth }, deep.position));
  }
  const { diagnostics, ...comments } = takeRuleComments(parsed, text);
  const tree = processor.runSync(parsed, file) as Root;
  return { tree, ...comments, diagnostics: [...(file.messages as Diagnostic[]), ...diagnostics] };
}
