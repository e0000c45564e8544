export { isString as isAnswer } from '../shared/answer-shapes.js';
export { gradeOne as grade } from '../shared/choice/grade-one.js';
