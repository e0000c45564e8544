import type { Fix } from '@hornbook/model';
import { type Dialect, type Finding, type Form, lineFinding } from './finding.js';
import type { LessonText, Line } from './lesson-text.js';
import { dialectMessages } from './messages.js';
import { alertKind, writeAlert, writeDetails } from './write-alert.js';

const asAlert =
  'Write `> [!NOTE]` (or `TIP`, `IMPORTANT`, `WARNING`, `CAUTION`), and `> ` before every line of its text.';
const asDetails =
  'Write `<details>` and `<summary>Title</summary>` in place of the first line, and `</details>` in place of the last.';
const forms = {
  admonition: { rule: dialectMessages.docusaurus, is: 'an admonition of Docusaurus', write: asAlert },
  details: { rule: dialectMessages.docusaurus, is: 'a container of VitePress', write: asDetails },
  callout: { rule: dialectMessages.pandoc, is: 'a callout of Quarto', write: asAlert },
  div: {
    rule: dialectMessages.pandoc,
    is: 'a fenced div of Pandoc',
    write: 'Remove it and the `:::` that closes it, or write `{: .class}` above a single block.',
  },
  other: {
    rule: dialectMessages.container,
    is: 'a container directive',
    write:
      'Remove it and the `:::` that closes it. For a box, write `> [!NOTE]` and `> ` before every line of its text.',
  },
  quiz: {
    rule: dialectMessages.containerQuiz,
    is: 'a container directive',
    write:
      'Write `{: .quiz}` in place of this line, then the question, a blank line, and its answers: `- (x) right`, `- ( ) wrong`. Remove the `:::` below it.',
  },
} satisfies Record<string, Form>;

/** Containers from `:::` to `:::`: Docusaurus, VitePress, Pandoc, Quarto, MyST and others. */
export const containers: Dialect = { signature: /:::/, find: findContainers };

interface Container {
  readonly line: Line;
  readonly name: string;
  /** What is in braces: `.callout-tip title="Title"`. */
  readonly braces: string | undefined;
  readonly title: string;
  closing?: Line;
  hasOthers: boolean;
}

function findContainers(text: LessonText): Finding[] {
  const found: Container[] = [];
  const open: Container[] = [];
  const findings: Finding[] = [];
  for (const line of text.lines) {
    if (!line.text.startsWith(':::')) continue;
    const container = readOpening(line, text.source);
    if (container) {
      for (const outer of open) outer.hasOthers = true;
      found.push(container);
      // Nobody nests more, and every one of them is told.
      if (open.length < 20) open.push(container);
    } else if (/^:{3,}$/.test(line.text)) {
      const closed = open.pop();
      if (closed) closed.closing = line;
      else findings.push(lineFinding(forms.other, line));
    }
  }
  return [...findings, ...found.map((container) => toFinding(container, text))].toSorted(
    (one, other) => one.start - other.start,
  );
}

/** `:::note`, `:::tip[Title]`, `::: warning Title`, `::: {.callout-tip}`, `:::{note}`; not `:::smile:::`. */
function readOpening(line: Line, source: string): Container | undefined {
  const [colons = ''] = /^:{3,}[ \t]*/.exec(line.text) ?? [];
  const rest = source
    .slice(line.start + colons.length, line.start + line.text.length)
    .replace(/[ \t]:{3,}$/, '')
    .trim();
  const braced = /^\{([^{}]{1,300})\}[ \t]*(.{0,300})$/.exec(rest);
  if (braced) {
    const [, braces = '', title = ''] = braced;
    const name = /^[\w-]+$/.test(braces.trim()) ? braces.trim() : (/\.([\w-]+)/.exec(braces)?.[1] ?? '');
    return { line, name, braces, title, hasOthers: false };
  }
  const [whole, name = ''] = /^([A-Za-z][\w-]{0,60})(?=$|[\s[{])/.exec(rest) ?? [];
  if (whole === undefined) return undefined;
  const [, bracketed, braces, title = ''] =
    /^(?:\[([^[\]]{0,300})\])?(?:[ \t]*\{([^{}]{0,300})\})?[ \t]*(.{0,300})$/.exec(
      rest.slice(whole.length),
    ) ?? [];
  return { line, name, braces, title: bracketed ?? title, hasOthers: false };
}

const quizNames = /^(?:quiz|quizz|quizzes|question|mcq|multiple-choice|single-choice)$/i;

/** `questions` are also what a lesson answers: there only markers make a quiz. */
const isQuiz = (container: Container, text: LessonText): boolean =>
  quizNames.test(container.name) ||
  (/^(?:questions|exercise|challenge)$/i.test(container.name) &&
    bodyOf(container, text).some((line) => marker.test(line)));

function toFinding(container: Container, text: LessonText): Finding {
  const { braces, line, name } = container;
  const callout = /^callout-(\w+)$/.exec(name)?.[1];
  const title = container.title.trim() || /\btitle="([^"]{0,200})"/.exec(braces ?? '')?.[1];
  const box = (kind: string) => ({ name: kind, title, body: bodyOf(container, text) });
  const isPlain = !braces || /^\s*\{?(?:\.?[\w-]+)?(?:\s*title="[^"]*")?\s*$/.test(braces);
  const fix = (written: (kind: string) => string | undefined, kind: string) =>
    isPlain ? whole(container, text, () => written(kind)) : undefined;
  if (isQuiz(container, text)) return lineFinding(forms.quiz, line, whole(container, text, writeQuiz));
  if (callout)
    return lineFinding(
      forms.callout,
      line,
      fix((kind) => writeAlert(withHeading(box(kind))), callout),
    );
  if (/^details$/i.test(name)) {
    return lineFinding(
      forms.details,
      line,
      fix((kind) => writeDetails(box(kind), false), name),
    );
  }
  if (alertKind(name))
    return lineFinding(
      forms.admonition,
      line,
      fix((kind) => writeAlert(box(kind)), name),
    );
  return lineFinding(braces !== undefined && /[.#=]/.test(braces) ? forms.div : forms.other, line);
}

/** A heading at the start of a callout is its title. */
function withHeading(box: { name: string; title: string | undefined; body: readonly string[] }) {
  const [first = '', ...body] = box.body;
  const heading = /^#{1,6}[ \t]+(.{1,200})$/.exec(first.trimEnd())?.[1];
  return heading && !box.title ? { ...box, title: heading, body } : box;
}

function bodyOf({ closing, line }: Container, { rows }: LessonText): string[] {
  return rows.slice(line.row + 1, closing?.row ?? line.row + 1);
}

/** A fix from the first line of a container to its last, if no other is in it and it is in nothing else. */
function whole(
  container: Container,
  text: LessonText,
  write: (body: readonly string[]) => string | undefined,
): Fix | undefined {
  const { closing, hasOthers, line } = container;
  const isAlone = text.rowStarts[line.row] === line.start;
  if (!closing || hasOthers || !isAlone || text.rowStarts[closing.row] !== closing.start) return undefined;
  const written = write(bodyOf(container, text));
  const isGlued = (text.rows[closing.row + 1] ?? '').trim() !== '';
  return written === undefined
    ? undefined
    : {
        start: line.start,
        end: closing.start + closing.text.length,
        text: isGlued ? `${written}\n` : written,
      };
}

const marker = /^ {0,3}[-*+] (?:\([ xX]\)|\[[ xX]\]) /;

/** `{: .quiz}` in place of the first line, where a question and a list with markers are all that follows. */
function writeQuiz(body: readonly string[]): string | undefined {
  const lines = body.join('\n').trim().split('\n');
  const first = lines.findIndex((line) => marker.test(line));
  const isPlain = !lines.some((line) => /^ {0,3}(?:#{1,6} |\{:|```|~~~|<)/.test(line));
  if (first < 1 || lines[first - 1]?.trim() !== '' || !isPlain || marker.test(lines[0] ?? ''))
    return undefined;
  return ['{: .quiz}', ...lines].join('\n');
}
