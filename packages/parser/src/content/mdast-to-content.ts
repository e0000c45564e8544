import { type Content, eachElement } from '@hornbook/model';
import type { Element, ElementContent, Nodes as HastNodes, Properties } from 'hast';
import type { Code, Definition, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import { defaultHandlers, type Handlers, type Options, type State, toHast } from 'mdast-util-to-hast';
import type { Report } from '../lesson-input.js';
import type { MathNode } from '../markdown/math-node.js';
import { eachNode, span } from '../nodes.js';
import { alertOrQuote } from './alerts.js';
import { contentMessages as messages } from './messages.js';

/**
 * Turns blocks of a lesson into content: hast that is not sanitized yet, with raw HTML in it and the author's URLs. Each
 * fragment has its own footnotes; their ids begin with the fragment's number.
 *
 * @param tree the whole lesson: a definition may be anywhere in it
 */
export function contentMaker(tree: Root, report: Report): (nodes: readonly RootContent[]) => Content {
  const referenced = referenceFinder(tree);
  const copies = copyCounter(tree, report);
  const state = emptyState();
  let count = 0;
  return (nodes) => {
    count += 1;
    const definitions = copies.isOver() ? [] : referenced(nodes);
    const shown = copies.isOver() ? [] : [...nodes, ...definitions];
    copies.add(shown);
    const root: Root = { type: 'root', children: copies.isOver() ? [] : shown };
    if (definitions.length === 0) return defaultHandlers.root(state, root) as Content;
    const clobberPrefix = `fn${count}-`;
    return prefixFootnoteLabel(asRoot(toHast(root, { ...options, clobberPrefix })), clobberPrefix);
  };
}

/**
 * A state of mdast-util-to-hast without definitions, for all fragments that refer to none: it does not change, and to make one
 * takes longer than to turn a short text into hast. Only a handler gets to see one.
 */
function emptyState(): State {
  const seen: State[] = [];
  const root = (state: State): undefined => {
    seen.push(state);
  };
  toHast({ type: 'root', children: [] }, { ...options, handlers: { ...options.handlers, root } });
  return seen[0] as State;
}

/** How many nodes may be made of a lesson beyond those in its source. */
const maxCopied = 20_000;
/** Characters that count as a node. */
const charactersPerNode = 100;

/**
 * Counts what content is made of. A footnote is part of every piece of content that refers to it, and a meaning belongs to
 * each of its terms, so that the content of a short lesson can be as large as a product.
 */
function copyCounter(tree: Root, report: Report) {
  const sizes = new Map<string, number>();
  eachNode(tree, (node) => {
    if (node.type !== 'definition' || sizes.has(node.identifier)) return;
    sizes.set(node.identifier, (node.url.length + (node.title?.length ?? 0)) / charactersPerNode);
  });
  /** Every reference repeats the address and the title. */
  const copied = (node: Nodes) => ('referenceType' in node ? (sizes.get(node.identifier) ?? 0) : 0);
  // A glossary is shown in its place, too, and a question that cannot be used is shown as what it was.
  let left = maxCopied + 2 * sizeOf(tree, () => 0);
  return {
    isOver: () => left < 0,
    add(nodes: readonly RootContent[]): void {
      if (left < 0) return;
      for (const node of nodes) left -= sizeOf(node, copied);
      if (left < 0) report(messages.tooMuchCopied(undefined, span(nodes)));
    },
  };
}

function sizeOf(node: Nodes, copied: (node: Nodes) => number): number {
  const text = 'value' in node ? node.value.length / charactersPerNode : 0;
  const children = 'children' in node ? node.children : [];
  return children.reduce((size, child) => size + sizeOf(child, copied), 1 + text + copied(node));
}

type AnyDefinition = Definition | FootnoteDefinition;

/** Finds the definitions that blocks refer to, directly or in their footnotes. The first of a name counts. */
function referenceFinder(tree: Root): (nodes: readonly RootContent[]) => AnyDefinition[] {
  const known = new Map<string, AnyDefinition>();
  eachNode(tree, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
    const name = nameOf(node);
    if (!known.has(name)) known.set(name, node);
  });
  if (known.size === 0) return () => [];
  return (nodes) => {
    const found = new Set<AnyDefinition>();
    const look = (node: Nodes) => {
      if (!('identifier' in node)) return;
      const definition = known.get(nameOf(node));
      if (definition) found.add(definition);
    };
    for (const node of nodes) eachNode(node, look);
    // The set also goes on to definitions that are added on the way.
    for (const definition of found) eachNode(definition, look);
    return [...found];
  };
}

/** Footnotes and links have separate names. */
const nameOf = ({ identifier, type }: { identifier: string; type: string }): string =>
  `${type.startsWith('footnote') ? '^' : ''}${identifier}`;

/** mdast-util-to-hast gives the label of every fragment's footnotes the same id. */
function prefixFootnoteLabel(tree: Content, prefix: string): Content {
  const id = 'footnote-label';
  if (!tree.children.some((node) => node.type === 'element' && node.properties.dataFootnotes)) return tree;
  eachElement(tree, ({ properties }) => {
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

/** A formula stays in TeX until the content is postprocessed. */
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

/** A list without a target is shown as its raw text. */
function attributeList(_state: State, node: Nodes): HastNodes {
  return { type: 'text', value: (node as unknown as { value: string }).value };
}
