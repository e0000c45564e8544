import type { List, RootContent } from 'mdast';
import type { MarkedItem, Markup, ParseContext } from '../markup.js';
import { markedItems, plainText } from '../shared/marked-items.js';

interface Pair {
  /** Its feedback is that of the pair. */
  source: MarkedItem;
  /** There should be one. */
  partners: MarkedItem[];
}

/** What the list of a match holds; nothing has been reported yet. */
export interface ReadPairs {
  pairs: Pair[];
  /** Partners that belong to nothing. */
  extras: MarkedItem[];
}

/**
 *     - Image
 *       - a read-only template
 *     - ( ) a virtual machine
 */
export function readPairs({ answers }: Markup, context: ParseContext): ReadPairs {
  const pairs = markedItems(answers as List, context).map((item) => splitItem(item, context));
  return {
    pairs: pairs.filter((pair) => !isExtra(pair)),
    extras: pairs.filter(isExtra).map(({ source }) => asTarget(source)),
  };
}

/** Every target once, under its text: first the partners, then what belongs to nothing. */
export function targetsOf({ extras, pairs }: ReadPairs): Map<string, MarkedItem> {
  const targets = new Map<string, MarkedItem>();
  for (const item of [...pairs.flatMap(({ partners }) => partners.slice(0, 1)), ...extras]) {
    if (!targets.has(item.text)) targets.set(item.text, item);
  }
  return targets;
}

const isExtra = ({ partners, source: { right, shape } }: Pair): boolean =>
  partners.length === 0 && shape !== undefined && !right;

const isList = (node: RootContent): node is List => node.type === 'list';

function splitItem(item: MarkedItem, context: ParseContext): Pair {
  const partners = item.nodes.filter(isList).flatMap((list) => markedItems(list, context));
  const nodes = item.nodes.filter((node) => !isList(node));
  const feedback = [...item.feedback, ...partners.flatMap((partner) => partner.feedback)];
  return { source: { ...item, nodes, text: plainText(nodes), feedback }, partners: partners.map(asTarget) };
}

/** A drop-down list shows its text, in which tags mean nothing. */
const asTarget = (item: MarkedItem): MarkedItem => ({
  ...item,
  text: plainText(item.nodes, { includeHtml: false }),
});
