import { nearest, type SourcePlace } from '@hornbook/model';
import { type AuthoringType, authoringTypes, hasMarkers, type ParseContext } from '@hornbook/questions';
import type { RootContent } from 'mdast';
import { attributesOf, hasClass, listPlace, placesInLists } from '../nodes.js';
import { questionMessages as messages } from './messages.js';

/** The type that the classes of a question's first block ask for. A question has one type: the first counts. */
export function readAsked(tagged: RootContent, context: ParseContext): AuthoringType | undefined {
  const types = attributesOf(tagged).classes.flatMap(
    (name) => authoringTypes.find((type) => type.class === name) ?? [],
  );
  const names = types.flatMap((one) => one.class ?? []);
  if (types.length > 1) context.report(messages.severalTypes({ names }, listPlace(tagged)));
  return types[0];
}

/** Whether a block holds answers of the kind that the asked type has. */
export function isAnswers(
  node: RootContent,
  asked: AuthoringType | undefined,
  context: ParseContext,
): boolean {
  const kind = asked?.answers ?? 'marked-list';
  if (asked?.inPrompt?.(node)) return false;
  if (kind === 'table' || kind === 'none') return node.type === kind;
  return node.type === 'list' && (kind === 'list' || hasMarkers(node, context));
}

/** The index of the first block with answers, never past a heading or the next question. */
export function findAnswers(
  nodes: readonly RootContent[],
  start: number,
  asked: AuthoringType | undefined,
  context: ParseContext,
): number | undefined {
  const within = untilNext(nodes, start);
  const index = within.findIndex((node, at) => at > 0 && isAnswers(node, asked, context));
  return index < 0 ? undefined : start + index;
}

/** The tagged block and what follows it up to a heading or the next question. */
export function untilNext(nodes: readonly RootContent[], start: number): RootContent[] {
  const length = nodes
    .slice(start + 1)
    .findIndex((node) => node.type === 'heading' || hasClass(node, 'quiz'));
  return nodes.slice(start, length < 0 ? undefined : start + 1 + length);
}

/** A class that is nearly that of a type. */
export interface NearType {
  readonly meant: string;
  readonly place: SourcePlace | undefined;
}

/** The type that was probably meant by a class such as `.Order`: one that finds answers where none were found. */
export function findNearType(
  nodes: readonly RootContent[],
  start: number,
  context: ParseContext,
): NearType | undefined {
  const tagged = nodes[start] as RootContent;
  const attributes = attributesOf(tagged);
  const names = authoringTypes.flatMap((type) => type.class ?? []);
  for (const name of attributes.classes) {
    const meant = name === 'quiz' ? undefined : nearest(name, names);
    const type = authoringTypes.find((one) => one.class === meant);
    if (meant === undefined || !type) continue;
    const hasAnswers =
      type.answers === 'none' ||
      isAnswers(tagged, type, context) ||
      findAnswers(nodes, start, type, context) !== undefined;
    if (hasAnswers) return { meant, place: placesInLists(attributes, context.source).classes.get(name) };
  }
  return undefined;
}
