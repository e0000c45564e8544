import { type Dialect, type Form, findInText } from './finding.js';
import { dialectMessages } from './messages.js';

const include: Form = {
  rule: dialectMessages.mdbook,
  is: 'an include of mdBook',
  write: 'Take code from a file with `{: src="x.rs"}` above an empty code block; copy other text here.',
};
const playground: Form = {
  rule: dialectMessages.mdbook,
  is: 'a playground of mdBook',
  write: 'Take the code from its file: `{: src="x.rs"}` above an empty code block.',
};
const other: Form = {
  rule: dialectMessages.mdbook,
  is: 'a preprocessor of mdBook',
  write: 'Remove it, or write here what it would show.',
};
const quiz: Form = {
  rule: dialectMessages.mdbookQuiz,
  is: 'a quiz of mdbook-quiz',
  write:
    'Write its questions here: `{: .quiz}` above each, and below it a list: `- (x) right`, `- ( ) wrong`.',
};

const forms: Readonly<Record<string, Form>> = {
  include,
  rustdoc_include: include,
  playground,
  playpen: playground,
  title: other,
  template: other,
  quiz,
};

export const mdbook: Dialect = {
  signature: /\{\{#/,
  find: (text) =>
    findInText(text, /(?<!\\)\{\{#(\w{1,20})[^{}\n]{0,300}\}\}/g, ([whole, name = ''], start) => {
      const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
      return form && { form, start, end: start + whole.length };
    }),
};
