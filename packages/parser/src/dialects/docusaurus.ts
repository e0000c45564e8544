import { bracketsIn } from './double-brackets.js';
import { type Dialect, type Finding, type Form, findInText, lineFinding } from './finding.js';
import type { LessonText } from './lesson-text.js';
import { dialectMessages } from './messages.js';

const rule = dialectMessages.docusaurus;
const module: Form = {
  rule,
  is: 'JavaScript of MDX (Docusaurus)',
  write: 'Remove it: a lesson is Markdown and runs no code. Write what it would show.',
};
const comment: Form = { rule, is: 'a comment of MDX', write: 'Write `<!-- comment -->`.' };
const tabs: Form = {
  rule,
  is: 'a component of Docusaurus',
  write: 'Write a heading for each tab, such as `### Linux`, and remove the tags.',
};
const contents: Form = {
  rule,
  is: 'the table of contents of VitePress',
  write: 'Remove it: pages show their headings by themselves.',
};

/** MDX: Docusaurus and others. Its `:::` boxes are among the containers. */
export const docusaurus: Dialect = {
  signature: /^(?:import|export) |\{\/\*|<Tab|\[\[_?toc_?\]\]/im,
  find: (text) => [...findModules(text), ...findComments(text), ...findTabs(text), ...findContents(text)],
};

/** `import Tabs from '@theme/Tabs';` */
const importLine = /^import (?:[\w*${][\w*${}, \t]{0,200} from )?(["'])[^"'\s]{1,200}\1;?$/;
/** `export const port = 80;` */
const exportLine =
  /^export (?:(?:const|let|var) [\w${[][^=]{0,100}=|default (?:function|class|async|\(|\{|[\w$]+;?$)|(?:async )?function |class \w+ )/;

const findModules = ({ lines }: LessonText): Finding[] =>
  lines
    .filter(({ passage, text }) => passage.isTop && (importLine.test(text) || exportLine.test(text)))
    .map((line) => lineFinding(module, line));

const findComments = (text: LessonText): Finding[] =>
  findInText(text, /\{\/\*[^{}]{0,500}?\*\/\}/g, ([whole], start) => ({
    form: comment,
    start,
    end: start + whole.length,
  }));

function findTabs({ html }: LessonText): Finding[] {
  return html.flatMap(({ position, value }) => {
    const tag = /<Tab(?:s|Item)\b[^<>]{0,200}>/.exec(value);
    const start = (position?.start.offset ?? 0) + (tag?.index ?? 0);
    return tag ? [{ form: tabs, start, end: start + tag[0].length }] : [];
  });
}

const findContents = (text: LessonText): Finding[] =>
  bracketsIn(text)
    .filter(({ kind }) => kind === 'contents')
    .map(({ end, start }) => ({ form: contents, start, end }));
