import type { Element } from 'hast';
import { authoredType } from './authored-types.js';
import { formLabelsFor } from './form-labels.js';
import { frame } from './frame.js';
import type { Question } from './lesson.js';

/** The form of a question, in the language of its lesson. URLs in it are still neutral. */
export function viewQuestion(question: Question, lang: string): Element {
  const labels = formLabelsFor(question.lang ?? lang);
  return frame(question, authoredType(question.type)?.view(question, labels) ?? [], labels);
}
