import type { Element } from 'hast';
import { authoringType } from './authoring-types.js';
import { formLabelsFor } from './form-labels.js';
import { frame } from './frame.js';
import type { Question } from './lesson.js';

/** The form of a question, in the language of its lesson. URLs in it are still neutral. */
export function viewQuestion(question: Question, lang: string): Element {
  const labels = formLabelsFor(question.lang ?? lang);
  const type = authoringType(question.type);
  const prompt = type?.promptAbove?.(question) ?? question.prompt;
  return frame({ ...question, prompt }, type?.view(question, labels) ?? [], labels);
}
