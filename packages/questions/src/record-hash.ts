import type { PlainQuestion } from '@hornbook/model';
import { hash } from './draw.js';
import type { RuntimeType } from './question-type.js';

const bits = 24;

/**
 * Identifies a question where a learner's answers are stored, in 24 bits. It is another one when the question changes so that old
 * answers mean nothing.
 */
export const recordHash = (question: PlainQuestion, { pack, type }: RuntimeType): number =>
  hash(`${question.id}\n${type}\n${pack.fingerprint(question)}`) & (2 ** bits - 1);

/** The same for a lesson. */
export const lessonHash = (id: string): number => hash(id) & (2 ** bits - 1);

/** Identifies a question among those that were drawn from banks, in 18 bits. */
export const drawnHash = (id: string): number => hash(id) & (2 ** 18 - 1);
