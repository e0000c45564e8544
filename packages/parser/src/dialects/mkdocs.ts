import type { Fix } from '@hornbook/model';
import { type Dialect, type Finding, type Form, findInText, lineFinding } from './finding.js';
import type { LessonText, Line } from './lesson-text.js';
import { dialectMessages } from './messages.js';
import { alertKind, writeAlert, writeDetails } from './write-alert.js';

const rule = dialectMessages.mkdocs;
const admonition: Form = {
  rule,
  is: 'an admonition of MkDocs',
  write:
    'Write `> [!NOTE]` (or `TIP`, `IMPORTANT`, `WARNING`, `CAUTION`), and `> ` before every line of its text.',
};
const collapsible: Form = {
  rule,
  is: 'a collapsible admonition of MkDocs',
  write:
    'Write `<details>` and `<summary>Title</summary>` above its text, which is not indented, and `</details>` below it.',
};
const tab: Form = {
  rule,
  is: 'a tab of MkDocs',
  write: 'Write a heading for each tab, such as `### Linux`, and do not indent its text.',
};
const snippet: Form = {
  rule,
  is: 'a snippet of MkDocs',
  write: 'Copy the text here, or take code from a file: `{: src="file.py"}` above an empty code block.',
};
const keys: Form = { rule, is: 'a key of MkDocs', write: 'Write `<kbd>Ctrl</kbd>+<kbd>C</kbd>`.' };
const contents: Form = {
  rule,
  is: 'the table of contents of MkDocs',
  write: 'Remove it: pages show their headings by themselves.',
};

export const mkdocs: Dialect = {
  signature: /!!!|\?\?\?|^[ \t>]*===[!+]? |-8<-|\+\+[a-z]|^\[TOC\]/m,
  find: (text) => [...text.lines.flatMap((line) => findLine(line, text)), ...findKeys(text)],
};

const opening = /^(!!!|\?\?\?\+?) ?([a-z][\w-]*)((?: +[\w-]+){0,5})(?: +"([^"]{0,200})")?$/i;

function findLine(line: Line, text: LessonText): Finding[] {
  const { passage, text: words } = line;
  const match = opening.exec(words);
  if (match) return findAdmonition(line, match, text);
  if (/^===[!+]? +"[^"]{1,200}"$/.test(words)) return [lineFinding(tab, line)];
  if (/^;?-{1,9}8<-{1,9}(?: .{0,300})?$/.test(words)) return [lineFinding(snippet, line)];
  return words === '[TOC]' && passage.text === words ? [lineFinding(contents, line)] : [];
}

/** `!!! wow` is one only with a title, a known kind or an indented text below it. */
function findAdmonition(line: Line, match: RegExpExecArray, text: LessonText): Finding[] {
  const [, mark = '', name = '', others = '', title] = match;
  const indent = /^ {0,3}/.exec(text.rows[line.row] ?? '')?.[0].length ?? 0;
  const end = endOfBody(text.rows, line.row + 1, indent + 4);
  const isOne = alertKind(name) ? others === '' || title !== undefined : title !== undefined;
  if (!isOne && end === line.row + 1) return [];
  const body = text.rows.slice(line.row + 1, end).map((row) => dedent(row, indent + 4));
  const box = { name, title, body };
  const fixed = mark === '!!!' ? writeAlert(box) : writeDetails(box, mark.endsWith('+'));
  const fix = line.passage.isTop && others === '' && fixed ? rowsFix(text, line, end, fixed) : undefined;
  return [lineFinding(mark === '!!!' ? admonition : collapsible, line, fix)];
}

/** The row after the last that is indented. */
function endOfBody(rows: readonly string[], from: number, indent: number): number {
  let end = from;
  for (let row = from; row < rows.length; row++) {
    const words = rows[row] ?? '';
    if (words.trim() === '') continue;
    if (indentOf(words) < indent) break;
    end = row + 1;
  }
  return end;
}

const indentOf = (row: string): number => /^[ \t]*/.exec(row)?.[0].replaceAll('\t', '    ').length ?? 0;

const dedent = (row: string, indent: number): string =>
  row.startsWith('\t') ? row.slice(1) : row.slice(Math.min(indent, /^ */.exec(row)?.[0].length ?? 0));

/** From the line to the row before `end`; a blank line keeps what follows apart. */
function rowsFix({ rowStarts, rows }: LessonText, line: Line, end: number, text: string): Fix {
  const last = end - 1;
  const isGlued = (rows[end] ?? '').trim() !== '';
  return {
    start: line.start,
    end: (rowStarts[last] ?? 0) + (rows[last] ?? '').length,
    text: isGlued ? `${text}\n` : text,
  };
}

const keyNames =
  'enter|return|tab|esc|escape|space|ctrl|control|shift|alt|cmd|win|delete|backspace|f\\d{1,2}';
const keyMarks = new RegExp(
  `(?<![\\w+])\\+\\+((?:${keyNames})|[a-z][\\w-]{0,20}(?:\\+[\\w-]{1,20}){1,4})\\+\\+(?![\\w+])`,
  'g',
);

/** `++ctrl+c++` */
const findKeys = (text: LessonText): Finding[] =>
  findInText(text, keyMarks, ([whole, names = ''], start) => {
    const written = names.split('+').map((name) => `<kbd>${name}</kbd>`);
    const end = start + whole.length;
    return { form: keys, start, end, fix: { start, end, text: written.join('+') } };
  });
