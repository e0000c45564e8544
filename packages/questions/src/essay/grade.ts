import { ungraded } from '../shared/ungraded.js';

export const grade = () => ungraded();

export { isString as isAnswer } from '../shared/answer-shapes.js';
