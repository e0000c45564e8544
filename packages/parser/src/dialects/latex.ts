import { type Dialect, type Finding, type Form, findInText } from './finding.js';
import { findFormulas } from './latex-formulas.js';
import { hidden, type LessonText } from './lesson-text.js';
import { dialectMessages } from './messages.js';

const rule = dialectMessages.latex;
const environment: Form = {
  rule,
  is: 'an environment of LaTeX',
  write: 'Write formulas between two lines `$$`, and lists and tables in Markdown.',
};
const style: Form = {
  rule,
  is: 'a command of LaTeX',
  write: 'Write `**bold**`, `*italic*` and `` `code` ``.',
};
const other: Form = {
  rule,
  is: 'a command of LaTeX',
  write: 'Write `## Heading`, `- item`, `[text](address)` or a footnote (`[^1]`) of Markdown.',
};

export const latex: Dialect = {
  signature: /\\[([]|\\(?:begin|text(?:bf|it|tt)|emph|item|(?:sub){0,2}section)\b/,
  find: (text) => [
    ...findFormulas(text),
    ...findEnvironments(text),
    ...findStyles(text),
    ...findOthers(text),
  ],
};

const formulas = /^(?:equation|align|gather|multline|displaymath|eqnarray|math|alignat|flalign)\*?$/;

/** A formula that is all of a block can stand between dollars as it is. */
const findEnvironments = ({ passages }: LessonText): Finding[] =>
  passages.flatMap(({ isTop, start, text }) =>
    [...text.matchAll(/(?:^|\n)[ \t]{0,9}(\\begin\{([a-z]{1,20}\*?)\})/g)].map(
      ({ 0: whole, 1: opening = '', 2: name = '', index }) => {
        const at = start + index + whole.length - opening.length;
        const isWhole = isTop && at === start && text.trimEnd().endsWith(`\\end{${name}}`);
        const isPlain =
          text.indexOf('\\begin{', opening.length) < 0 && !text.includes(hidden) && !text.includes('$');
        const fix =
          isWhole && isPlain && formulas.test(name) && /^(?:equation|align|gather)\*?$/.test(name)
            ? { start, end: start + text.length, text: `$$\n${text}\n$$` }
            : undefined;
        return { form: environment, start: at, end: at + opening.length, fix };
      },
    ),
  );

const marks: Readonly<Record<string, string>> = { textbf: '**', textit: '*', emph: '*', texttt: '`' };

const findStyles = (text: LessonText): Finding[] =>
  findInText(
    text,
    /\\(textbf|textit|emph|texttt)\{([^{}\n]{1,300})\}/g,
    ([whole, name = '', inside = ''], start) => {
      const end = start + whole.length;
      const mark = marks[name] ?? '';
      const around = text.source.slice(Math.max(0, start - 1), start) + text.source.slice(end, end + 1);
      const isPlain =
        /^[\p{L}\p{N}](?:[\p{L}\p{N} ,.'-]*[\p{L}\p{N}])?$/u.test(inside) &&
        !/[\p{L}\p{N}*_`\\]/u.test(around);
      return {
        form: style,
        start,
        end,
        fix: isPlain ? { start, end, text: mark + inside + mark } : undefined,
      };
    },
  );

const findOthers = ({ lines }: LessonText): Finding[] =>
  lines.flatMap(({ start, text }) => {
    const command =
      /^\\(?:item(?=\s|\[|$)|(?:sub){0,2}section\*?\{[^{}]{1,200}\}|(?:end)\{[a-z]{1,20}\*?\})/.exec(
        text,
      )?.[0];
    return command && !command.startsWith('\\end')
      ? [{ form: other, start, end: start + command.length }]
      : [];
  });
