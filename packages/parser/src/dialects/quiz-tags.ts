import type { Dialect, Form } from './finding.js';
import { dialectMessages } from './messages.js';

const quiz: Form = {
  rule: dialectMessages.mkdocsQuiz,
  is: 'a quiz of mkdocs-quiz',
  write:
    'Write `{: .quiz}` in place of the tag, then the question, a blank line, and its answers: `- (x) right`, `- ( ) wrong`, or `- [x]` and `- [ ]` if several can be chosen.',
};

/** `<quiz>` … `</quiz>` and `<?quiz?>` … `<?/quiz?>` of mkdocs-quiz; in Moodle's XML the element has others in it. */
export const quizTags: Dialect = {
  signature: /<\??quiz[\s>?]/i,
  find: ({ html, source }) => {
    if (/<question[\s>]/i.test(source)) return [];
    return html.flatMap(({ position, value }) =>
      [...value.matchAll(/<quiz(?:\s[^<>]{0,200})?>|<\?quiz\?>/gi)].map(({ 0: tag, index }) => {
        const start = (position?.start.offset ?? 0) + index;
        return { form: quiz, start, end: start + tag.length };
      }),
    );
  },
};
