import type { List, ListItem } from 'mdast';
import type { MarkedItem, Markup, ParseContext } from '../markup.js';
import { checkRoundMarkers, markedItems } from '../shared/marked-items.js';
import { checkDistinctIds, readTyped, type TypedItem } from '../shared/typed/authoring.js';
import { messages } from './messages.js';

/** The ways to fill a blank, including wrong ones. */
export interface BlankItem {
  item: MarkedItem;
  ways: TypedItem[];
  isSelect: boolean;
}

/**
 * The items of the numbered list, one for each blank:
 *
 *     1. docker image ls
 *        - docker images
 *     2. - (x) layers
 *        - ( ) slices
 */
export function readItems({ answers, attributes }: Markup, context: ParseContext): BlankItem[] {
  const items = markedItems(answers as List, context);
  checkRoundMarkers('cloze', items, context);
  const all = items.map((item) => readItem(item, context));
  checkDistinctIds([...items, ...all.flatMap(({ ways }) => ways.map(({ item }) => item))], context);
  if (!attributes.classes.includes('select')) return all;
  return all.map((item) => ({ ...item, isSelect: true }));
}

function readItem(item: MarkedItem, context: ParseContext): BlankItem {
  const lists = item.nodes.filter((node) => node.type === 'list');
  const others = item.nodes.filter((node) => node.type !== 'list');
  const isFilled = others.length > 0 || lists.length === 0;
  // The id of the item is the id of the blank, not of one way to fill it.
  const { id: _, ...attributes } = item.attributes;
  const filling = { ...item, attributes, nodes: others, right: item.right || !item.shape };
  const own = isFilled ? readTyped(filling, context) : undefined;
  const nested = lists.flatMap((list) => readNested(list, context));
  const ways = [...(own ? [own] : []), ...nested];
  const tagged: (ListItem | List)[] = [item.item, ...lists];
  const isSelect = tagged.some((node) => context.attributesOf(node).classes.includes('select'));
  return { item, ways, isSelect: isSelect || ways.some((way) => !way.item.right) };
}

/** If no item has a marker, all are right. */
function readNested(list: List, context: ParseContext): TypedItem[] {
  const items = markedItems(list, context);
  const hasMarkers = items.some(({ shape }) => shape);
  checkRoundMarkers('cloze', items, context);
  for (const { item, shape } of items) {
    if (hasMarkers && !shape) context.report(messages.answerWithoutMarker(undefined, item.position));
  }
  return items.flatMap((item) => readTyped({ ...item, right: item.right || !hasMarkers }, context) ?? []);
}
