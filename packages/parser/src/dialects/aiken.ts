import type { Dialect, Finding, Form } from './finding.js';
import type { LessonText } from './lesson-text.js';
import { dialectMessages } from './messages.js';

const question: Form = {
  rule: dialectMessages.aiken,
  is: 'the answer to a question in Aiken format',
  write: 'Write `{: .quiz}` above the question, and below it a list: `- (x) right`, `- ( ) wrong`.',
};

const answer = /^[*_]{0,2}ANSWER:[*_ \t]{0,9}[A-Za-z](?:[ \t]{0,3},[ \t]{0,3}[A-Za-z]){0,9}[*_. \t]{0,9}$/;
const option = /^[*_]{0,2}[A-Za-z][.)][ \t]+\S/;
/** Lines above an answer in which its options are. */
const reach = 14;

/** `A. right`, `B. wrong` and `ANSWER: A` below them. */
export const aiken: Dialect = { signature: /ANSWER:/, find: findQuestions };

function findQuestions({ lines }: LessonText): Finding[] {
  return lines.flatMap(({ start, text }, index) => {
    if (!answer.test(text)) return [];
    const above = lines.slice(Math.max(0, index - reach), index);
    const lastAnswer = above.findLastIndex((line) => answer.test(line.text));
    const options = above.slice(lastAnswer + 1).filter((line) => option.test(line.text));
    return options.length > 1 ? [{ form: question, start, end: start + text.length }] : [];
  });
}
