import { ungraded } from '../shared/ungraded.js';

export const grade = (_question: unknown, _key: unknown, answer: string) => ungraded([answer]);

export { isString as isAnswer } from '../shared/answer-shapes.js';
