import { type Content, mapContent, spellOut } from '@hornbook/model';
import type { Key, Lesson, Question } from '@hornbook/questions';
import { toString as textOf } from 'hast-util-to-string';
import { prepareContent } from './prepare-content.js';
import { type Address, type Template, templateOf } from './template.js';

/**
 * A lesson's questions with their keys as the player reads them: the JSON of a list of `QuestionData`. The addresses in it are
 * in HTML in strings.
 */
export function questionData(questions: readonly Question[], lesson: Lesson): Template {
  const data = questions.flatMap((question) => {
    const key = lesson.keys.get(question.id);
    return key ? [{ question: bare(question), key: withHtml(key, lesson) }] : [];
  });
  const template = { html: [''], addresses: [] };
  writeJson(data, template);
  return template;
}

/** Texts only: the HTML of a question is on the page already. */
const bare = (question: Question): unknown => mapContent(question, (content) => ({ text: plain(content) }));

const plain = (content: Content): string => textOf(spellOut(content)).replace(/\s+/g, ' ').trim();

function withHtml(key: Key, lesson: Lesson): unknown {
  const addresses: Address[] = [];
  return mapContent(prepareContent(key, lesson, addresses), (content) => ({
    html: new Html(templateOf(content.children, addresses)),
    text: plain(content),
  }));
}

/** HTML that becomes a string where the addresses are known. */
class Html {
  constructor(readonly template: Template) {}
}

interface Growing {
  html: string[];
  addresses: Address[];
}

/** Appends the JSON of a value, as `JSON.stringify` has it. */
function writeJson(value: unknown, to: Growing): void {
  if (value instanceof Html) writeHtml(value.template, to);
  else if (Array.isArray(value)) writeList(value.entries(), '[]', to);
  else if (typeof value === 'object' && value !== null) writeList(Object.entries(value), '{}', to);
  else append(JSON.stringify(value), to);
}

/** Brackets and braces differ only in the names of what is between them. */
function writeList(entries: Iterable<[number | string, unknown]>, ends: '[]' | '{}', to: Growing): void {
  let separator = ends.charAt(0);
  append(separator, to);
  separator = '';
  for (const [name, value] of entries) {
    if (value === undefined) continue;
    append(ends === '{}' ? `${separator}${JSON.stringify(name)}:` : separator, to);
    writeJson(value, to);
    separator = ',';
  }
  append(ends.charAt(1), to);
}

function writeHtml({ addresses, html }: Template, to: Growing): void {
  append('"', to);
  for (const [index, part] of html.entries()) {
    const address = addresses[index - 1];
    if (address) {
      to.addresses.push(address);
      to.html.push('');
    }
    append(JSON.stringify(part).slice(1, -1), to);
  }
  append('"', to);
}

function append(text: string, to: Growing): void {
  to.html[to.html.length - 1] += text;
}
