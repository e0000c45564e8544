import type { Asset, LessonLink } from '@hornbook/model';
import { type Lesson, type Question, viewQuestion } from '@hornbook/questions';
import type { Element, RootContent } from 'hast';
import { inLanguage } from '../page/language.js';
import { gatherFootnotes } from './footnotes.js';
import { type LessonPoints, pointsElsewhere, pointsHere } from './points.js';
import { prepareContent } from './prepare-content.js';
import { questionData } from './question-data.js';
import { type Address, type Template, templateOf } from './template.js';

/** What pages need of a lesson that is not on them. Plain data. */
export interface LessonEntry extends Pick<Lesson, 'id' | 'title' | 'lang' | 'description' | 'duration'> {
  readonly points: LessonPoints;
  /** The ids of all questions, those in banks included. */
  readonly questions: readonly string[];
  /** The types of these questions, and the languages of those in another language than the lesson's. */
  readonly types: readonly string[];
  readonly langs: readonly string[];
  readonly assets: readonly Pick<Asset, 'id' | 'path' | 'mime'>[];
}

/** The rest of a lesson, rendered once for all kinds of pages. Plain data. */
export interface LessonBody extends Pick<Lesson, 'objectives'> {
  /** Second-level headings. */
  readonly sections: readonly Pick<Lesson['outline'][number], 'id' | 'title'>[];
  /** Where a lesson begins with a first-level heading: the page needs no other. */
  readonly heading: Template | undefined;
  readonly content: Template;
  readonly points: LessonPoints;
  /** JSON, see `questionData`. */
  readonly questions: Template;
}

export function lessonEntry(lesson: Lesson): LessonEntry {
  const { assets, description, duration, id, lang, title } = lesson;
  const questions = allQuestions(lesson);
  return {
    id,
    title,
    lang,
    ...(description !== undefined && { description }),
    ...(duration !== undefined && { duration }),
    points: pointsElsewhere(lesson),
    questions: questions.map((question) => question.id),
    types: distinct(questions.map(({ type }) => type)),
    langs: distinct(questions.flatMap((question) => question.lang ?? [])),
    assets: assets.map(({ id, path, mime }) => ({ id, path, mime })),
  };
}

/** It depends on nothing else in its course. */
export function renderLesson(lesson: Lesson): LessonBody {
  const { banks, lang, objectives, outline } = lesson;
  const blocks = gatherFootnotes(lesson.blocks);
  const addresses: Address[] = [];
  const nodes = nodesOf(prepareContent({ banks, blocks }, lesson, addresses), lang);
  const first = nodes.findIndex(({ type }) => type === 'element');
  const heading = isFirstLevel(nodes[first]) ? nodes.splice(first, 1) : undefined;
  return {
    objectives,
    sections: outline.filter(({ depth }) => depth === 2).map(({ id, title }) => ({ id, title })),
    heading: heading && templateOf(heading, addresses),
    content: templateOf(nodes, addresses),
    points: pointsHere(lesson),
    questions: questionData(allQuestions(lesson), lesson),
  };
}

/** Where a lesson leads to in its course, each place once. */
export function linksIn({ content, heading, questions }: LessonBody): LessonLink[] {
  const addresses = [content, questions, ...(heading ? [heading] : [])].flatMap((one) => one.addresses);
  const links = addresses.flatMap((one) =>
    one.kind === 'lesson' ? [{ id: one.id, anchor: one.anchor }] : [],
  );
  return [...new Map(links.map((link) => [JSON.stringify(link), link])).values()];
}

const allQuestions = (lesson: Lesson): Question[] => [
  ...lesson.blocks.flatMap((block) => (block.type === 'question' ? [block.question] : [])),
  ...lesson.banks.flatMap(({ questions }) => questions),
];

const distinct = (names: readonly string[]): string[] => [...new Set(names)];

const isFirstLevel = (node: RootContent | undefined): boolean =>
  node?.type === 'element' && node.tagName === 'h1';

/** All questions of a bank are shown. */
const nodesOf = ({ banks, blocks }: Pick<Lesson, 'banks' | 'blocks'>, lang: string): RootContent[] =>
  blocks.flatMap((block): RootContent[] => {
    if (block.type === 'content') return [...block.content.children, { type: 'text', value: '\n' }];
    if (block.type === 'question') return [formOf(block.question, lang)];
    const bank = banks.find(({ id }) => id === block.bank);
    return bank?.questions.map((question) => formOf(question, lang)) ?? [];
  });

function formOf(question: Question, lang: string): Element {
  const form = viewQuestion(question, lang);
  Object.assign(form.properties, inLanguage(question.lang ?? lang, lang));
  return form;
}
