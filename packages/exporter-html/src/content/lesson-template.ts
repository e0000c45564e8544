import { type Lesson, type Question, viewQuestion } from '@hornbook/questions';
import type { Element, RootContent } from 'hast';
import { oncePer } from '../once-per.js';
import { inLanguage } from '../page/language.js';
import { prepareContent } from './prepare-content.js';
import { type Address, type Template, templateOf } from './template.js';

/** A lesson, rendered once for all kinds of pages. */
interface LessonTemplate {
  /** Where a lesson begins with a first-level heading: the page needs no other. */
  heading: Template | undefined;
  body: Template;
}

export const lessonTemplate = oncePer((lesson: Lesson): LessonTemplate => {
  const { banks, blocks, lang } = lesson;
  const addresses: Address[] = [];
  const nodes = nodesOf(prepareContent({ banks, blocks }, lesson, addresses), lang);
  const first = nodes.findIndex(({ type }) => type === 'element');
  const heading = isFirstLevel(nodes[first]) ? nodes.splice(first, 1) : undefined;
  return { heading: heading && templateOf(heading, addresses), body: templateOf(nodes, addresses) };
});

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
