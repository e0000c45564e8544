import type { PlainQuestion } from '@hornbook/model';
import { type RuntimeType, runtimeTypes } from '@hornbook/questions/browser';
import type { Item } from '../../src/state/item.js';
import { itemsOf } from '../../src/state/item.js';
import { courseData } from './course.js';
import type { Sample } from './questions.js';

export const itemsFor = (samples: Sample[]): Item[] =>
  itemsOf(courseData([{ id: 'one', samples }]), runtimeTypes);

/** A type whose answers are texts of any length. */
const text: RuntimeType = {
  type: 'text',
  isAnswer: (value) => typeof value === 'string',
  grade: (_question, _key, answer) => ({
    score: answer === 'right' ? 1 : 0,
    verdict: answer === 'right' ? 'correct' : 'incorrect',
    feedback: [],
  }),
  interaction: (_question, _key, answer) => ({
    kind: 'fill-in',
    response: [answer as string],
    correct: [['right']],
    caseMatters: false,
  }),
  behavior: { read: () => undefined, restore: () => {} },
  pack: {
    fingerprint: () => '',
    pack: (_question, answer) => encodeURIComponent(answer as string),
    unpack: (_question, packed) => decodeURIComponent(packed),
  },
};

export const textItem = (id: string): Item => ({
  lesson: 'one',
  type: text,
  key: {},
  question: {
    type: 'text',
    id,
    prompt: { text: id },
    points: 1,
    scoring: 'all',
    shuffle: false,
    required: true,
    hints: [],
  } satisfies PlainQuestion,
});
