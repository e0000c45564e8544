import { fixAt, nearest } from '@hornbook/model';
import { authoringTypes, type ParseContext } from '@hornbook/questions';
import type { RootContent } from 'mdast';
import { attributesOf, hasClass, listPlace, placesInLists, untagged } from '../nodes.js';
import { questionMessages as messages } from './messages.js';

/** Classes that the blocks after a question's answers may have. */
export const companionClasses = ['hint', 'correct', 'incorrect', 'explanation'] as const;
type CompanionClass = (typeof companionClasses)[number];

/** The blocks of each kind that follow a question's answers, in order. */
export type Companions = Partial<Record<CompanionClass, RootContent[][]>>;

/** Takes the tagged blocks from a place on. A block whose class is only near to one of ours is taken, too. */
export function readCompanions(
  nodes: readonly RootContent[],
  start: number,
  context: ParseContext,
): { companions: Companions; end: number } {
  const companions: Companions = {};
  let end = start;
  for (; end < nodes.length; end++) {
    const node = nodes[end] as RootContent;
    const name = companionClass(node) ?? meantClass(node, context);
    if (!name) break;
    const blocks = node.type === 'blockquote' ? node.children : [untagged(node)];
    companions[name] ??= [];
    companions[name].push(blocks);
  }
  return { companions, end };
}

/** The part of a question that a block is. One that is tagged as a question is none, whatever else its classes say. */
const companionClass = (node: RootContent): CompanionClass | undefined =>
  hasClass(node, 'quiz') ? undefined : partNames(node)[0];

const partNames = (node: RootContent): CompanionClass[] =>
  companionClasses.filter((name) => hasClass(node, name));

/** What other tools and teachers call an explanation. Below the answers it must not be shown before it is due. */
const explanations = ['feedback', 'answer', 'solution', 'rationale', 'reason', 'explain', 'explained', 'why'];

/** The part that a class of this name was probably meant to be. */
const partMeantBy = (name: string): CompanionClass | undefined =>
  explanations.includes(name.toLowerCase())
    ? 'explanation'
    : (nearest(name, companionClasses) as CompanionClass | undefined);

function meantClass(node: RootContent, context: ParseContext): CompanionClass | undefined {
  if (hasClass(node, 'quiz')) return undefined;
  for (const written of attributesOf(node).classes) {
    const meant = partMeantBy(written);
    if (!meant) continue;
    const place = placesInLists(attributesOf(node), context.source).classes.get(written);
    const fix = fixAt(place, `.${meant}`);
    context.report(messages.misspelledPart({ written, meant }, place ?? listPlace(node), fix));
    return meant;
  }
  return undefined;
}

const typeClasses = authoringTypes.flatMap((type) => type.class ?? []);

/** A block is a question or a part of one, and one part: it must not vanish from where its author looks for it. */
export function reportConflict(node: RootContent, context: ParseContext): void {
  const [part, other] = partNames(node);
  const own = ['quiz', ...typeClasses].find((name) => hasClass(node, name)) ?? other;
  if (part && own) context.report(messages.conflictingClasses({ names: [own, part] }, listPlace(node)));
}

/**
 * Reports a part that follows no answers, as everywhere but right after them.
 *
 * @returns whether it would give away what learners must not see yet
 */
export function reportStray(node: RootContent, context: ParseContext): boolean {
  const name = companionClass(node);
  if (!name) return false;
  const isSecret = name !== 'hint';
  context.report(messages.strayCompanion({ name, isSecret }, node.position));
  return isSecret;
}
