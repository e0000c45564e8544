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
import { knownWords } from '../known-words.js';
import type { OnReach } from '../lesson-input.js';
import { messages } from '../messages.js';
import { findDeeper } from '../nodes.js';
import { shapeDefinitionLists } from './definition-lists.js';
import { gfmFromMarkdown, gfmSyntax } from './gfm.js';
import { limitWork } from './limit-work.js';
import { hideLiquidSpaces, showLiquidSpaces } from './liquid-spaces.js';
import { mathFromMarkdown, mathSyntax } from './math-extension.js';
import { type RuleComments, takeRuleComments } from './rule-comments.js';
import { TooMuchWork } from './work.js';

const mdastExtensions = [
  mathFromMarkdown,
  defListFromMarkdown,
  gfmFromMarkdown(),
  frontmatterFromMarkdown(),
  attributeListFromMarkdown(),
];

/** Characters. The worst text of this length takes less than a second, and counting takes time, too. */
const harmless = 8000;

/** Levels of the tree. The deepest that `checkLimits` accepts have two for each container. */
const maxDepth = 300;

/**
 * Markdown to mdast, with every attribute list attached to what it tags (`data.attributes`), and what comments say about
 * rules. A text that is too much for the parser gives an empty tree.
 */
export function toMdast(text: string, path: string, onReach?: OnReach): { tree: Root } & RuleComments {
  const file = new VFile({ path, value: text });
  const tree = parse(text, file, onReach);
  const { diagnostics, ...comments } = takeRuleComments(tree, text);
  shapeDefinitionLists(tree);
  attachAttributeLists(tree, file, knownWords);
  return { tree, ...comments, diagnostics: [...(file.messages as Diagnostic[]), ...diagnostics] };
}

function parse(text: string, file: VFile, onReach: OnReach = () => {}): Root {
  const refuse = (diagnostic: Diagnostic): Root => {
    file.messages.push(diagnostic);
    return { type: 'root', children: [] };
  };
  const extensions = [
    mathSyntax,
    defList,
    gfmSyntax(text),
    frontmatter(),
    attributeListSyntax(),
    // The last extension's constructs are tried first.
    ...(text.length > harmless ? [limitWork(text, onReach)] : []),
  ];
  try {
    const masked = hideLiquidSpaces(text);
    const parsed = fromMarkdown(masked, { extensions, mdastExtensions });
    if (masked !== text) showLiquidSpaces(parsed);
    const deep = findDeeper<Nodes>(parsed, maxDepth);
    return deep ? refuse(messages.tooDeep({ limit: maxDepth }, deep.position)) : parsed;
  } catch (error) {
    if (error instanceof TooMuchWork) return refuse(error.diagnostic);
    throw error;
  }
}
