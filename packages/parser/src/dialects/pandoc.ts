import { type Dialect, type Finding, type Form, findInText } from './finding.js';
import { hidden, type LessonText } from './lesson-text.js';
import { dialectMessages } from './messages.js';

const rule = dialectMessages.pandoc;
const citation: Form = {
  rule,
  is: 'a citation of Pandoc',
  write: 'Write a footnote: `[^name]` here, and `[^name]: Author, Title, year.` on a line of its own.',
};
const reference: Form = {
  rule,
  is: 'a cross-reference of Quarto',
  write: 'Write a link: `[the picture](#name)`, and `{: #name}` above what it leads to.',
};
const attributes: Form = {
  rule,
  is: 'an attribute list of Pandoc',
  write: 'Write it with a colon and with quotes: `{: #name .class width="50%"}`.',
};
const shortcode: Form = {
  rule,
  is: 'a shortcode of Quarto or Hugo',
  write:
    'Write what it would show: `![What it shows](video.mp4)` for a film, `[text](other-lesson.md)` for a link.',
};
const chunk: Form = {
  rule,
  is: 'a chunk of Quarto or R Markdown',
  write:
    'Nothing runs here: the code is shown. Write the language alone, such as `r` or `python`, and paste what it prints below it.',
};

/** Pandoc, Quarto, R Markdown; shortcodes of Hugo. Their `:::` boxes are among the containers. */
export const pandoc: Dialect = {
  signature:
    /\[[^[\]\n]{0,80}@\w|@(?:fig|tbl|eq|sec|lst)-|[)\]`]\{[.#\w]|\{\{[<%]|^[ \t>]{0,20}(?:`{3,9}|~{3,9})[ \t]{0,9}\{/m,
  find: (text) => [
    ...findCitations(text),
    ...findAttributes(text),
    ...findShortcodes(text),
    ...findChunks(text),
  ],
};

/** `[@knuth1984, p. 33]`: a key with a year, or with a second key or a page behind it. `[@name]` mentions a person. */
const citations =
  /(?<![\w\]])\[(?:(?:see|cf\.|e\.g\.,?) )?-?@[A-Za-z][\w:.-]{1,60}(?:[;,] [^[\]\n]{1,200})?\](?![([{])/g;
const references = /(?<![\w@/.])@(?:fig|tbl|eq|sec|lst)-[a-z][\w-]{0,60}/g;

const findCitations = (text: LessonText): Finding[] => [
  ...findInText(text, citations, ([whole], start) =>
    /@[\w:.-]*(?:19|20)\d\d|@\w+:\w|; -?@|, pp?\. ?\d|, ch/.test(whole)
      ? { form: citation, start, end: start + whole.length }
      : undefined,
  ),
  ...findInText(text, references, ([whole], start) => ({
    form: reference,
    start,
    end: start + whole.length,
  })),
];

/** `{#fig-plan width=50%}` right after a picture, a link or code. */
const findAttributes = (text: LessonText): Finding[] =>
  findInText(
    text,
    new RegExp(
      `(?<=${hidden})\\{(?:[#.][A-Za-z][\\w-]{0,60}|[a-z-]{1,20}=[^\\s{}]{1,60})(?:[ \\t][^{}\\n]{0,200})?\\}`,
      'g',
    ),
    ([whole], start) =>
      /[)\]`]/.test(text.source[start - 1] ?? '')
        ? { form: attributes, start, end: start + whole.length }
        : undefined,
  );

/** `{{< video film.mp4 >}}`; what is between may be an element to Markdown, and is hidden then. */
const findShortcodes = (text: LessonText): Finding[] =>
  findInText(text, new RegExp(`\\{\\{[<%${hidden}][^{}\\n]{1,300}\\}\\}`, 'g'), ([whole], start) => {
    const end = start + whole.length;
    const isOne = /^\{\{(<[^{}]*>|%[^{}]*%)\}\}$/.test(text.source.slice(start, end));
    return isOne ? { form: shortcode, start, end } : undefined;
  });

const languages = 'r|python|julia|bash|sql|ojs|mermaid|dot|js|css|stan|cpp|Rcpp|sh';
const chunkInfo = new RegExp(`^\\{(?:${languages})\\b[^{}\\n]{0,300}\\}?`);

/** ```` ```{r} ````. Questions of learnr are its own rule's business. */
const findChunks = ({ code, source }: LessonText): Finding[] =>
  code.flatMap(({ lang, position, value }) => {
    const start = position?.start.offset;
    if (start === undefined || !chunkInfo.test(lang ?? '') || /\banswer\(/.test(value)) return [];
    const lineEnd = source.indexOf('\n', start);
    return [{ form: chunk, start, end: lineEnd < 0 ? source.length : lineEnd }];
  });
