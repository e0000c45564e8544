import type { Dialect, Finding, Form } from './finding.js';
import { findInText } from './finding.js';
import type { LessonText } from './lesson-text.js';
import { dialectMessages } from './messages.js';

const rule = dialectMessages.moodle;
const cloze: Form = {
  rule,
  is: "a blank of Moodle's Cloze questions",
  write:
    'Write `{: .quiz .cloze}` above the text, `` `____` `` for each blank, and below it a numbered list of the answers.',
};
const xml: Form = {
  rule,
  is: "a question in Moodle's XML",
  write: 'Write it anew: `{: .quiz}` above the question, and below it a list: `- (x) right`, `- ( ) wrong`.',
};

const kinds =
  'SHORTANSWER(?:_C)?|SAC?|MWC?|NUMERICAL|NM|MULTICHOICE(?:_[A-Z]{1,3})?|MC[VH]?S?|MULTIRESPONSE(?:_[A-Z]{1,2})?|MR[HVS]{0,2}';
const blank = new RegExp(`\\{\\d{0,3}:(?:${kinds}):[^{}]{1,1000}\\}`, 'g');

export const moodle: Dialect = {
  signature: /\{\d{0,3}:[A-Z]{2}|<question\s/,
  find: (text) => [
    ...findInText(text, blank, ([whole], start) => ({ form: cloze, start, end: start + whole.length })),
    ...findInLists(text),
    ...findXml(text),
  ],
};

/** `{:SA:=Paris}` on a line of its own is read as an attribute list. */
const findInLists = ({ lists, source }: LessonText): Finding[] =>
  lists
    .filter(({ end, start }) => source.slice(start, end).search(blank) === 0)
    .map(({ end, start }) => ({ form: cloze, start, end }));

function findXml({ html }: LessonText): Finding[] {
  const type = /<question\s{1,9}type\s{0,9}=\s{0,9}["'][\w-]{1,40}["'][^<>]{0,100}>/g;
  return html.flatMap(({ position, value }) =>
    [...value.matchAll(type)]
      .filter(([tag]) => !/["']category["']/.test(tag))
      .map(({ 0: tag, index }) => {
        const start = (position?.start.offset ?? 0) + index;
        return { form: xml, start, end: start + tag.length };
      }),
  );
}
