import type { Element } from 'hast';
import { authoredType } from './authored-types.js';
import { frame } from './frame.js';
import { labelsFor } from './labels.js';
import type { Question } from './lesson.js';

/** The form of a question, in the language of its lesson. URLs in it are still neutral. */
export function viewQuestion(question: Question, lang: string): Element {
  const labels = labelsFor(question.lang ?? lang);
  return frame(question, authoredType(question.type)?.view(question, labels) ?? [], labels);
}
