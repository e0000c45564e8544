import { authoringType } from './authoring-types.js';
import type { Key, Question } from './lesson.js';
import type { OutlinedAnswers, TextOf } from './outline.js';

/** What there is to answer in a question, and what is right. */
export const outlineAnswers = (question: Question, key: Key, textOf: TextOf): OutlinedAnswers =>
  authoringType(question.type)?.outline(question, key, textOf) ?? { answers: [] };
