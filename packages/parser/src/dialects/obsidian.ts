import { bracketsIn } from './double-brackets.js';
import { type Dialect, type Finding, type Form, findInText } from './finding.js';
import type { LessonText } from './lesson-text.js';
import { dialectMessages } from './messages.js';
import { writeLink } from './write-wiki-link.js';

const rule = dialectMessages.obsidian;
const link: Form = {
  rule,
  is: 'a wiki link (Obsidian)',
  write: 'Write `[text](other-lesson.md)`, or `[text](other-lesson.md#heading)`, with the name of its file.',
};
const embed: Form = {
  rule,
  is: 'an embedded file of Obsidian',
  write:
    'Write `![What it shows](picture.png)` for a picture; link to another lesson, or copy its text here.',
};
const comment: Form = {
  rule,
  is: 'a comment of Obsidian',
  write: 'Write `<!-- comment -->`, which learners do not see.',
};
const mark: Form = { rule, is: 'a highlight of Obsidian', write: 'Write `<mark>text</mark>` or `**text**`.' };

export const obsidian: Dialect = {
  signature: /\[\[|%%|==\S/,
  find: (text) => [...findLinks(text), ...findComments(text), ...findMarks(text)],
};

const findLinks = (text: LessonText): Finding[] =>
  bracketsIn(text).flatMap(({ end, inside, kind, start }) => {
    if (kind === 'embed') return [{ form: embed, start, end }];
    if (kind !== 'link') return [];
    const written = writeLink(inside, text);
    return [{ form: link, start, end, fix: written ? { start, end, text: written } : undefined }];
  });

/** `%%comment%%`, but not what is between two percentages or cells of Jupyter (`%%time`). */
const findComments = (text: LessonText): Finding[] =>
  findInText(text, /(?<![^\s([])%%(?!%)[^%]{1,1000}%%(?![\w%])/g, ([whole], start) => ({
    form: comment,
    start,
    end: start + whole.length,
  }));

/** `==text==`, but not `a==b && c==d`. */
const findMarks = (text: LessonText): Finding[] =>
  findInText(
    text,
    /(?<![=\w!<>/])==(?=[^\s=>])([^=\n]{1,300})(?<=[^\s<])==(?![=\w])/g,
    ([whole, inside], start) => {
      const end = start + whole.length;
      return { form: mark, start, end, fix: { start, end, text: `<mark>${inside}</mark>` } };
    },
  );
