import { type Content, mapContent, spellOut } from '@hornbook/model';
import type { PlayerData, QuestionData } from '@hornbook/player';
import {
  type Course,
  type Key,
  type Labels,
  type Lesson,
  labelsFor,
  type Question,
} from '@hornbook/questions';
import { toString as textOf } from 'hast-util-to-string';
import type { Linker } from './linker.js';
import { pointsElsewhere, pointsHere } from './points.js';
import { prepareContent } from './prepare-content.js';
import { type Address, fill, templateOf } from './template.js';

/** The data that the player needs on a page with these lessons. */
export function playerData(
  course: Course,
  onPage: readonly Lesson[],
  linkerOf: (lesson: Lesson) => Linker,
  hrefOf: (lesson: Lesson) => string,
): PlayerData {
  const { completion, id, lang, passMark, title } = course;
  return {
    course: { id, title, lang, completion, ...(passMark !== undefined && { passMark }) },
    words: wordsOf(lang, onPage),
    lessons: course.lessons.map((lesson) => ({
      id: lesson.id,
      title: lesson.title,
      href: hrefOf(lesson),
      ...(onPage.includes(lesson) ? pointsHere(lesson) : pointsElsewhere(lesson)),
      ...(onPage.includes(lesson) && { questions: questionsOf(lesson, linkerOf(lesson)) }),
    })),
  };
}

/** The words of every language on the page. */
function wordsOf(lang: string, lessons: readonly Lesson[]): Record<string, Labels> {
  const others = lessons.flatMap((lesson) => allQuestions(lesson).flatMap((question) => question.lang ?? []));
  return Object.fromEntries([...new Set([lang, ...others])].map((tag) => [tag, labelsFor(tag)]));
}

/** The types of all questions of a course. */
export const typesOf = ({ lessons }: Course): Set<string> =>
  new Set(lessons.flatMap((lesson) => allQuestions(lesson).map(({ type }) => type)));

/** All questions of a lesson, those in banks included. */
const allQuestions = (lesson: Lesson): Question[] => [
  ...lesson.blocks.flatMap((block) => (block.type === 'question' ? [block.question] : [])),
  ...lesson.banks.flatMap(({ questions }) => questions),
];

const questionsOf = (lesson: Lesson, linker: Linker): QuestionData[] =>
  allQuestions(lesson).flatMap((question) => {
    const key = lesson.keys.get(question.id);
    return key ? [{ question: bare(question), key: withHtml(key, lesson, linker) } as QuestionData] : [];
  });

/** Texts only: the HTML of a question is on the page already. */
const bare = (question: Question): unknown => mapContent(question, (content) => ({ text: plain(content) }));

const plain = (content: Content): string => textOf(spellOut(content)).replace(/\s+/g, ' ').trim();

function withHtml(key: Key, lesson: Lesson, linker: Linker): unknown {
  const addresses: Address[] = [];
  return mapContent(prepareContent(key, lesson, addresses), (content) => ({
    html: fill(templateOf(content.children, addresses), linker),
    text: plain(content),
  }));
}

/** Base64 of JSON in ASCII, so that nobody reads an answer at a glance. */
export const encodeData = (data: PlayerData): string =>
  JSON.stringify(btoa(JSON.stringify(data).replace(/[^\0-\x7f]/g, escapeUnit)));

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
