import type { RootContent } from 'mdast';
import type { MarkedItem, ParseContext } from '../markup.js';
import { messages as sharedMessages } from '../messages.js';
import { wantNoMarkers, wantRoundMarkers } from '../shared/check-markers.js';
import { asTold, checkParts, type Told } from '../shared/check-texts.js';
import { messages } from './messages.js';
import type { ReadPairs } from './read-pairs.js';

/** Reports what an author got wrong in the list of a match. */
export function checkPairs({ extras, pairs }: ReadPairs, context: ParseContext): void {
  const sources = pairs.map(({ source }) => source);
  const partners = pairs.flatMap((pair) => pair.partners);
  checkParts('item', sources.map(told), context);
  for (const {
    partners: [first, second],
    source,
  } of pairs) {
    if (!first) context.report(messages.noPartner(undefined, source.item.position));
    else wantNoMarkers('match', [source, first], context);
    if (second) context.report(messages.severalPartners(undefined, second.item.position));
  }
  if (pairs.length === 0) context.report(messages.noPartner(undefined, extras[0]?.item.position));
  wantRoundMarkers('match', extras, context);
  for (const target of [...partners, ...extras]) checkTarget(target, context);
  checkExtras(extras, partners, context);
}

/** Its partner is not part of it. */
const told = (source: MarkedItem): Told => ({
  ...asTold(source),
  place: source.nodes[0]?.position ?? source.item.position,
});

function checkTarget({ item, nodes, text }: MarkedItem, context: ParseContext): void {
  const lost = notWords(nodes);
  if (text === '') context.report(sharedMessages.emptyPart({ what: 'partner' }, item.position));
  else if (lost) context.report(messages.wordsAlone(undefined, lost.position));
}

const words = ['paragraph', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break'];

/** The first of what a drop-down list cannot show, or shows as something else. */
function notWords([first, second]: readonly RootContent[]): RootContent | undefined {
  const lost = (node: RootContent): RootContent | undefined => {
    if (!words.includes(node.type)) return node;
    const inner: RootContent[] = 'children' in node ? node.children : [];
    return inner.flatMap((child) => lost(child) ?? [])[0];
  };
  return (first && lost(first)) ?? second;
}

/** An extra partner that another item has means nothing. */
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
