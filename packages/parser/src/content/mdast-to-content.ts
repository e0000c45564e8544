import type { Content } from '@hornbook/model';
import type { Element, ElementContent, Nodes as HastNodes, Properties } from 'hast';
import type { Code, Definition, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import { type Handlers, type Options, type State, toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { MathNode } from '../math/math-node.js';
import { alertOrQuote } from './alerts.js';
import { referencedIn } from './referenced.js';

/** What fragments of a lesson refer to, wherever in the document it stands. */
export type Definitions = readonly (Definition | FootnoteDefinition)[];

/**
 * Turns blocks of a lesson into content: hast that is not sanitised yet, with raw HTML in it and URLs as written.
 * Each fragment has its own footnotes; their ids begin with the fragment's number.
 */
export function contentMaker(definitions: Definitions): (nodes: readonly RootContent[]) => Content {
  const referenced = referencedIn(definitions);
  let count = 0;
  return (nodes) => {
    count += 1;
    const root: Root = { type: 'root', children: [...nodes, ...referenced(nodes)] };
    const clobberPrefix = `fn${count}-`;
    const tree = asRoot(toHast(root, { ...options, clobberPrefix }));
    return prefixFootnoteLabel(tree, clobberPrefix);
  };
}

/** mdast-util-to-hast gives the label of every fragment's footnotes the same id. */
function prefixFootnoteLabel(tree: Content, prefix: string): Content {
  const id = 'footnote-label';
  if (!tree.children.some((node) => node.type === 'element' && node.properties.dataFootnotes)) return tree;
  visit(tree, 'element', ({ properties }) => {
    if (properties.id === id) properties.id = `${prefix}label`;
    if (properties.ariaDescribedBy) properties.ariaDescribedBy = [`${prefix}label`];
  });
  return tree;
}

function asRoot(tree: HastNodes): Content {
  return tree.type === 'root' ? tree : { type: 'root', children: [tree as Element] };
}

const options: Options = {
  allowDangerousHtml: true,
  footnoteLabelTagName: 'p',
  footnoteLabelProperties: { className: ['footnotes-label'] },
  handlers: {
    blockquote: alertOrQuote,
    code,
    definition: ignore,
    attributeList,
    math: blockMath,
    inlineMath,
  } as Handlers,
};

/** A block's attributes belong to the `pre`; `.term1` as info string makes a terminal. */
function code(state: State, node: Code): Element {
  const lang = /^[^\s{]+/.exec(node.lang ?? '')?.[0];
  const terminal = lang?.match(/^\.(term[1-6])$/)?.[1];
  const className = lang && !terminal ? [`language-${lang}`] : [];
  const inner: Element = {
    type: 'element',
    tagName: 'code',
    properties: className.length > 0 ? { className } : {},
    children: [{ type: 'text', value: node.value ? `${node.value}\n` : '' }],
  };
  const own = node.data?.hProperties ?? {};
  const classes = [...(terminal ? ['terminal', terminal] : []), ...((own.className as string[]) ?? [])];
  const pre: Element = {
    type: 'element',
    tagName: 'pre',
    properties: { ...own, ...(classes.length > 0 && { className: classes }) },
    children: [inner],
  };
  state.patch(node, pre);
  return pre;
}

/** A formula stays in TeX until all of the lesson is finished. */
function blockMath(state: State, node: MathNode): Element {
  const own = node.data?.hProperties as Properties | undefined;
  const className = ['math', ...((own?.className as string[]) ?? [])];
  const block: Element = {
    type: 'element',
    tagName: 'div',
    properties: { ...own, className },
    children: [inlineMath(state, node)],
  };
  state.patch(node as Nodes, block);
  return block;
}

function inlineMath(_state: State, { data: _, ...node }: MathNode): ElementContent {
  return node as ElementContent;
}

function ignore(): undefined {
  return undefined;
}

/** A list without a target stays on the page as it was written. */
function attributeList(_state: State, node: Nodes): HastNodes {
  return { type: 'text', value: (node as unknown as { value: string }).value };
}
