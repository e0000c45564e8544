import { authoringTypes, type ParseContext } from '@hornbook/questions';
import type { RootContent } from 'mdast';
import { attributesOf, hasClass, untagged } from '../nodes.js';
import { companionClasses } from './companions.js';
import { questionMessages as messages } from './messages.js';

const typeClasses = authoringTypes.flatMap((type) => type.class ?? []);

/**
 * A line glued under the answers of one question and above the next block was meant for that block, since the answers are
 * those of the question above already. Moves it there:
 *
 *     {: .quiz}
 *     Which command lists images?
 *
 *     - (x) docker image ls
 *     - ( ) docker run
 *     {: .hint}
 *     > Images, not containers.
 */
export function unglueTags(nodes: readonly RootContent[], context: ParseContext): RootContent[] {
  const result = [...nodes];
  let isOpen = false;
  for (const [index, node] of result.entries()) {
    const below = result[index + 1];
    if (node.type === 'heading') isOpen = false;
    if (isOpen && below && isGlued(node, below)) {
      const place = attributesOf(node).lists?.[0]?.position;
      const at = place?.start.offset;
      const fix = at === undefined ? undefined : { start: at, end: at, text: '\n' };
      context.report(messages.tagGlued(undefined, place, fix));
      result[index] = untagged(node);
      result[index + 1] = moved(node, below);
      isOpen = false;
    } else if (hasClass(node, 'quiz')) isOpen = node.type !== 'list' && node.type !== 'table';
    else if (companionClasses.some((name) => hasClass(node, name))) isOpen = true;
  }
  return result;
}

/** Whether a list, table or quote is tagged from right below, by a line that is right above another block. */
function isGlued(node: RootContent, below: RootContent): boolean {
  if (node.type !== 'list' && node.type !== 'table' && node.type !== 'blockquote') return false;
  const { classes, lists = [] } = attributesOf(node);
  const isOurs = classes.some(
    (name) => name === 'quiz' || typeClasses.includes(name) || companionClasses.some((part) => part === name),
  );
  const line = lists.at(-1)?.position.end.line ?? 0;
  return isOurs && lists.every(({ side }) => side === 'after') && below.position?.start.line === line + 1;
}

/** The block below, with the attributes of the one above it before its own. */
function moved(above: RootContent, below: RootContent): RootContent {
  const [first, own] = [attributesOf(above), attributesOf(below)];
  const lists = (first.lists ?? []).map((list) => ({ ...list, side: 'before' }));
  const id = own.id ?? first.id;
  const attributes = {
    classes: [...first.classes, ...own.classes],
    values: { ...first.values, ...own.values },
    lists: [...lists, ...(own.lists ?? [])],
    ...(id !== undefined && { id }),
  };
  const hProperties = {
    ...(above.data as { hProperties?: object } | undefined)?.hProperties,
    ...(below.data as { hProperties?: object } | undefined)?.hProperties,
  };
  return { ...below, data: { ...below.data, attributes, hProperties } } as RootContent;
}
