import { type Fix, fixAt } from '@hornbook/model';
import { hashedId, type Markup, type ParseContext } from '@hornbook/questions';
import { toString as textOf } from 'mdast-util-to-string';
import { isId } from '../is-id.js';
import { messages } from '../messages.js';
import { placesInLists } from '../places-in-lists.js';
import { listPlace, type TypedMarkup } from './typed-markup.js';

interface Surroundings {
  lessonId: string;
  context: ParseContext;
}

/**
 * The author's id, or one derived from what the learner sees: never from the question's position, so that reordering
 * loses no progress, and never from what the key holds.
 */
export function questionId(typed: TypedMarkup, around: Surroundings): string {
  const { context } = around;
  const { id } = typed.markup.attributes;
  if (id && isId(id)) return id;
  const derived = derivedId(typed, around);
  if (id) context.report(messages.badId({ id }, listPlace(typed.markup)));
  else {
    const fix = insertId(typed.markup, derived, context);
    context.report(messages.derivedId({ id: derived }, listPlace(typed.markup), fix));
  }
  return derived;
}

function derivedId({ markup, type }: TypedMarkup, { context, lessonId }: Surroundings): string {
  const prompt = markup.prompt
    .map((node) => textOf(node))
    .join('\n')
    .replace(/\s+/g, ' ')
    .trim();
  const texts = [...type.publicTexts(markup, context)].sort();
  return hashedId(prompt, JSON.stringify([lessonId, prompt, texts]), 40);
}

/** `{: .quiz}` → `{: .quiz #id}` */
function insertId(markup: Markup, id: string, context: ParseContext): Fix | undefined {
  const end = placesInLists(markup.attributes, context.source).classes.get('quiz')?.end;
  return end && fixAt({ start: end, end }, ` #${id}`);
}
