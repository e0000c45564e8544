import type { Dialect, Form } from './finding.js';
import { dialectMessages } from './messages.js';

const question: Form = {
  rule: dialectMessages.learnr,
  is: 'a question of learnr',
  write:
    'Write it outside of code: `{: .quiz}` above the question, and below it a list: `- (x) right`, `- ( ) wrong`.',
};

/** `question("…", answer("…", correct = TRUE))` in a chunk of R, which runs there and is shown here. */
export const learnr: Dialect = {
  signature: /\banswer\(/,
  find: ({ code, source }) =>
    code.flatMap(({ lang, position, value }) => {
      const asks = /\bquestion(?:_\w{1,20})?\(/.exec(value);
      const [start, end] = [position?.start.offset, position?.end.offset];
      const isChunk = /^\{r\b/.test(lang ?? '') && asks && /\banswer\(/.test(value);
      if (!isChunk || start === undefined || end === undefined) return [];
      const at = source.indexOf(asks[0], start);
      const lineEnd = source.indexOf('\n', at);
      return [{ form: question, start: at, end: lineEnd < 0 ? end : Math.min(lineEnd, end) }];
    }),
};
