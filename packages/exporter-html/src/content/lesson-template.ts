import { type Lesson, type Question, viewQuestion } from '@hornbook/questions';
import type { Element, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { oncePer } from '../once-per.js';
import { inLanguage } from '../page/language.js';
import { prepareContent } from './prepare-content.js';

/** A lesson as HTML with marks, made once for all kinds of pages. */
export interface LessonTemplate {
  /** The first-level heading with which the lesson begins, where it does: the page needs no other. */
  heading: string | undefined;
  body: string;
}

export const lessonTemplate = oncePer((lesson: Lesson): LessonTemplate => {
  const { banks, blocks, lang } = lesson;
  const nodes = nodesOf(prepareContent({ banks, blocks }, lesson), lang);
  const first = nodes.findIndex(({ type }) => type === 'element');
  const heading = isFirstLevel(nodes[first]) ? nodes.splice(first, 1) : [];
  return { heading: heading[0] && toHtml(heading[0]), body: toHtml({ type: 'root', children: nodes }) };
});

const isFirstLevel = (node: RootContent | undefined): boolean =>
  node?.type === 'element' && node.tagName === 'h1';

/** Of a bank all questions show. */
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
