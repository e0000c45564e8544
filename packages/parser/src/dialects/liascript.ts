import { bracketsIn } from './double-brackets.js';
import { type Dialect, type Finding, type Form, findInText, lineFinding } from './finding.js';
import { hidden, type LessonText, type Line } from './lesson-text.js';
import { rewriteOptions } from './liascript-options.js';
import { dialectMessages } from './messages.js';

const quizRule = dialectMessages.liascriptQuiz;
const options: Form = {
  rule: quizRule,
  is: 'an option of LiaScript',
  write:
    'Write `{: .quiz}` above the question, and below it a list: `- (x) right`, `- ( ) wrong`, or `- [x]` and `- [ ]` if several can be chosen.',
};
const answer: Form = {
  rule: quizRule,
  is: 'the answer to a question in LiaScript',
  write:
    'Write `{: .quiz .text}` above the question, and below it a list of what is accepted: `- (x) Paris`.',
};
const choices: Form = {
  rule: quizRule,
  is: 'a drop-down list of LiaScript',
  write:
    'Write `{: .quiz .cloze}` above the text, `` `____` `` for the blank, and below it a numbered item with a list: `- (x) right`, `- ( ) wrong`.',
};
const effect: Form = {
  rule: dialectMessages.liascript,
  is: 'an effect of LiaScript',
  write: 'Remove it: everything is shown at once.',
};
const film: Form = {
  rule: dialectMessages.liascript,
  is: 'a film or an embedded page of LiaScript',
  write:
    'Write `![What it shows](film.mp4)` for a film that lies beside the lesson, `[text](https://…)` for a page.',
};

export const liascript: Dialect = {
  signature: /\[\[|\[\(|\{\{\d|[!?]\?\[/,
  find: (text) => [...findOptions(text), ...findBrackets(text), ...findOthers(text)],
};

/** `[(X)] right`, `[[ ]] wrong` at the start of a line, or of an item. */
const optionMark = /^\[(?:\(([ xX])\)|\[([ xX])\])\](?:[ \t]+|$)/;

/** Two lines at least: one alone may be anything. */
function findOptions(text: LessonText): Finding[] {
  const lines = text.lines.filter((line) => optionMark.test(line.text));
  const isRound = (line: Line) => line.text[1] === '(';
  const square = lines.filter((line) => !isRound(line));
  const isCertain = {
    round: lines.filter(isRound).length > 1,
    square: square.length > 1 && square.some((line) => line.text[2] === ' '),
  };
  const found = lines.filter((line) => isCertain[isRound(line) ? 'round' : 'square']);
  const groups = new Map<number, Line[]>();
  for (const line of found) {
    const group = groups.get(line.passage.top);
    if (group) group.push(line);
    else groups.set(line.passage.top, [line]);
  }
  return [...groups].map(([top, group]) => {
    const [first, last] = [group[0] as Line, group.at(-1) as Line];
    const fix = rewriteOptions(top, text);
    return { form: options, start: first.start, end: last.start + last.text.length, fix };
  });
}

const findBrackets = (text: LessonText): Finding[] =>
  bracketsIn(text).flatMap(({ end, kind, start }) => {
    if (kind === 'answer') return [{ form: answer, start, end }];
    return kind === 'choices' ? [{ form: choices, start, end }] : [];
  });

/** `{{1-2}}` on its own or at the start of a line, `--{{1}}--`, `!?[film](…)`. */
const findOthers = (text: LessonText): Finding[] => [
  ...text.lines.flatMap((line) => {
    const mark = /^(?:--)?\{\{\|?>?\d{1,3}(?:-\d{1,3})?\}\}(?:--)?(?=\s|$)/.exec(line.text)?.[0];
    return mark ? [lineFinding(effect, { ...line, text: mark })] : [];
  }),
  ...findInText(text, new RegExp(`(?<![^\\s])[!?]\\?(?=${hidden})`, 'g'), ([mark], start) =>
    text.source[start + mark.length] === '['
      ? { form: film, start, end: start + mark.length + 1 }
      : undefined,
  ),
];
