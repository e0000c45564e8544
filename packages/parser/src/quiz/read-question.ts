import { authoringTypes, type Key, type Question } from '@hornbook/questions';
import { commonFields, type QuestionSurroundings } from './common-fields.js';
import type { QuestionStretch } from './find-questions.js';

/** The question and key of a marked-up question; `undefined` where it cannot be used, which has then been reported. */
export function readQuestion(
  { asked, companions, markup }: QuestionStretch,
  around: QuestionSurroundings,
): { question: Question; key: Key } | undefined {
  const { context } = around;
  const type = asked ?? authoringTypes.find((candidate) => candidate.infer?.(markup, context));
  if (!type) return undefined;
  const common = commonFields({ companions, markup, type }, around);
  return type.parse(markup, common, context) as { question: Question; key: Key } | undefined;
}
