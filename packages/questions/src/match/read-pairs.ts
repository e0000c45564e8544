import type { List, RootContent } from 'mdast';
import type { MarkedItem, Markup, ParseContext } from '../markup.js';
import { messages as sharedMessages } from '../messages.js';
import { checkNoMarkers, checkRoundMarkers, markedItems } from '../shared/marked-items.js';
import { checkParts, type Labeled, labeled } from '../shared/options.js';
import { plainTexts } from '../shared/plain-text.js';
import { messages } from './messages.js';

interface Pair {
  /** Its feedback is that of the pair. */
  source: MarkedItem;
  /** There should be exactly one. */
  partners: MarkedItem[];
}

/** The content of a match list; problems are reported by `checkPairs`. */
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
  const all = markedItems(answers as List, context).map((item) => splitItem(item, context));
  const pairs = all.filter((pair) => !isExtra(pair));
  const extras = all.filter(isExtra).map(({ source }) => source);
  const sources = withTexts(pairs.map(({ source }) => source));
  // A drop-down list shows plain text, without tags.
  const targets = withTexts([...pairs.flatMap(({ partners }) => partners), ...extras], {
    includeHtml: false,
  });
  const rest = targets.values();
  return {
    pairs: pairs.map(({ partners }, index) => ({
      source: sources[index] as MarkedItem,
      partners: partners.map(() => rest.next().value as MarkedItem),
    })),
    extras: [...rest],
  };
}

function withTexts(items: readonly MarkedItem[], options?: Parameters<typeof plainTexts>[1]): MarkedItem[] {
  const texts = plainTexts(
    items.map(({ nodes }) => nodes),
    options,
  );
  return items.map((item, index) => ({ ...item, text: texts[index] ?? '' }));
}

/** Every target once, by its text: first the partners, then those that belong to nothing. */
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
  return { source: { ...item, nodes, feedback }, partners };
}

/** Reports what an author got wrong in the list of a match. */
export function checkPairs({ extras, pairs }: ReadPairs, context: ParseContext): void {
  const sources = pairs.map(({ source }) => source);
  const partners = pairs.flatMap((pair) => pair.partners);
  checkParts('item', sources.map(withoutPartner), context);
  for (const {
    partners: [first, second],
    source,
  } of pairs) {
    if (!first) context.report(messages.noPartner(undefined, source.item.position));
    else checkNoMarkers('match', [source, first], context);
    if (second) context.report(messages.severalPartners(undefined, second.item.position));
  }
  if (pairs.length === 0) context.report(messages.noPartner(undefined, extras[0]?.item.position));
  checkRoundMarkers('match', extras, context);
  for (const target of [...partners, ...extras]) checkTarget(target, context);
  checkExtras(extras, partners, context);
}

/** The partner isn't part of the item. */
const withoutPartner = (source: MarkedItem): Labeled => ({
  ...labeled(source),
  place: source.nodes[0]?.position ?? source.item.position,
});

function checkTarget({ item, nodes, text }: MarkedItem, context: ParseContext): void {
  const lost = notWords(nodes);
  if (text === '') context.report(sharedMessages.emptyPart({ what: 'partner' }, item.position));
  else if (lost) context.report(messages.wordsAlone(undefined, lost.position));
}

const words = ['paragraph', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break'];

/** The first node that a drop-down list can't show, or would show as something else. */
function notWords([first, second]: readonly RootContent[]): RootContent | undefined {
  const lost = (node: RootContent): RootContent | undefined => {
    if (!words.includes(node.type)) return node;
    const inner: RootContent[] = 'children' in node ? node.children : [];
    return inner.flatMap((child) => lost(child) ?? [])[0];
  };
  return (first && lost(first)) ?? second;
}

/** An extra partner that an item has as its partner has no effect. */
function checkExtras(
  extras: readonly MarkedItem[],
  partners: readonly MarkedItem[],
  context: ParseContext,
): void {
  const seen = new Map<string, MarkedItem>();
  const add = (item: MarkedItem) => void (seen.has(item.text) || seen.set(item.text, item));
  for (const partner of partners) add(partner);
  for (const extra of extras) {
    const known = extra.text === '' ? undefined : seen.get(extra.text);
    const line = known?.item.position?.start.line;
    if (line) context.report(messages.knownTarget({ line }, extra.item.position));
    add(extra);
  }
}
