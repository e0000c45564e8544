import type { Dialect, Finding, Form } from './finding.js';
import type { LessonText, Passage } from './lesson-text.js';
import { dialectMessages } from './messages.js';

const rule = dialectMessages.gift;
const question: Form = {
  rule,
  is: 'a question in GIFT (Moodle)',
  write:
    'Write `{: .quiz}` above the question, and below it a list: `- (x) right`, `- ( ) wrong`. Add `.number` for a number, `.match` for pairs, `.text` for words to type.',
};
const category: Form = {
  rule,
  is: 'a category in GIFT (Moodle)',
  write: 'Write a heading, such as `## Ports`.',
};

export const gift: Dialect = {
  signature: /\{\s{0,20}[=~#TF]|^[ \t>]{0,20}~\S|\$CATEGORY:/m,
  find: (text) => text.passages.filter(({ node }) => node.type === 'paragraph').flatMap(findQuestions(text)),
};

/** Content in braces; the longest question is far shorter. */
const braces = /(?<![\\{$])\{([^{}]{1,2000})\}(?!\})/g;

const findQuestions =
  ({ lines }: LessonText) =>
  (passage: Passage): Finding[] => {
    const { start, text } = passage;
    if (/^\$CATEGORY:\s{0,9}\S/.test(text)) {
      return [{ form: category, start, end: start + (text.split('\n')[0] ?? '').length }];
    }
    const found = [...text.matchAll(braces)].flatMap(({ 0: whole, 1: inside = '', index }) => {
      const before = text.slice(Math.max(0, index - 2000), index);
      const after = text.slice(index + whole.length, index + whole.length + 50);
      if (!isAnswers(inside.trim(), before, after)) return [];
      const title = /(?:^|\n)(::[^:\n]{1,200}::)[^{}]{0,2000}$/.exec(before);
      const back = title ? before.length - title.index - (title[0].startsWith('\n') ? 1 : 0) : 0;
      return [{ form: question, start: start + index - back, end: start + index + whole.length }];
    });
    return found.length > 0 ? found : findLines(passage, lines);
  };

/** @param before the text of the passage up to the braces */
function isAnswers(inside: string, before: string, after: string): boolean {
  const hasTitle = /(?:^|\n)::[^:\n]{1,200}::/.test(before);
  if (/^(?:T|F|TRUE|FALSE)(?:#[^#]*){0,2}$/.test(inside)) {
    return hasTitle || (/[.?!]\s{0,9}$/.test(before) && after.trim() === '');
  }
  if (/^#/.test(inside)) {
    const number = '-?\\d+(?:\\.\\d+)?';
    const isRange = new RegExp(`^#\\s*=?(?:%\\d+%)?${number}(?::${number}|\\.\\.${number})`).test(inside);
    return isRange || (hasTitle && new RegExp(`^#\\s*${number}$`).test(inside));
  }
  if (!/^[=~]\s?[^\s=~]/.test(inside)) return false;
  const right = (inside.match(/(?<!\\)=[^\s=~>]/g) ?? []).length;
  const wrong = (inside.match(/(?<!\\)~[^\s=~]/g) ?? []).length;
  const pairs = (inside.match(/=[^=~]{1,200}->/g) ?? []).length;
  if (hasTitle || pairs > 1 || (right > 0 && wrong > 0)) return true;
  return right > 1 && wrong === 0 && /[?.:!]\s{0,9}$/.test(before) && /\s=/.test(inside);
}

/** `=right` and `~wrong` on lines of their own, the braces elsewhere. */
function findLines(passage: Passage, lines: LessonText['lines']): Finding[] {
  if (!/(?:^|\n)~[^\s~/]/.test(passage.text) || !/(?:^|\n)=[^\s=>]/.test(passage.text)) return [];
  const own = lines.filter((line) => line.passage === passage && /^(?:=[^\s=>]|~[^\s~/])/.test(line.text));
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || own.length < 2) return [];
  return [{ form: question, start: first.start, end: last.start + last.text.length }];
}
