import { authoredTypes, type Key, type Question } from '@hornbook/questions';
import { messages } from '../messages.js';
import { commonFields, type QuestionSurroundings } from './common-fields.js';
import type { Stretch } from './find-questions.js';
import { plannedClasses } from './words.js';

/** The question and key of a marked-up question; `undefined` where it cannot be used, which has then been reported. */
export function readQuestion(
  { companions, markup }: Extract<Stretch, { type: 'question' }>,
  around: QuestionSurroundings,
): { question: Question; key: Key } | undefined {
  const { context } = around;
  const planned = plannedClasses.find((name) => markup.attributes.classes.includes(name));
  if (planned) context.report(messages.unsupportedType({ name: planned }, markup.place));
  const type = authoredTypes.find((candidate) => candidate.matches(markup, context));
  if (!type || planned) return undefined;
  const common = commonFields(markup, companions, type.publicTexts(markup, context), around);
  return type.parse(markup, common, context) as { question: Question; key: Key } | undefined;
}
