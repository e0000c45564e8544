import type { Diagnostic } from '@hornbook/model';
import type { Key, Lesson, ParseContext } from '@hornbook/questions';
import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { findBanks, reportStrayBanks } from '../bank/find-banks.js';
import { markAlert } from '../content/alerts.js';
import { reportFootnotes } from '../content/footnotes.js';
import { type GlossaryEntry, readDefinitions, readGlossary } from '../content/glossary.js';
import { anchorHeadings } from '../content/headings.js';
import { reportLiquid } from '../content/liquid.js';
import { contentMaker } from '../content/mdast-to-content.js';
import { cutExcessCells } from '../content/tables.js';
import { attributesOf, hasClass } from '../nodes.js';
import { findQuestions, type Stretch } from '../quiz/find-questions.js';
import { readQuestion } from '../quiz/read-question.js';
import type { LessonSettings } from '../settings.js';
import { buildBlocks, type ReadQuestions } from './build-blocks.js';

/** What the Markdown of a lesson holds; its content is not finished yet. */
export interface Body extends Pick<Lesson, 'blocks' | 'banks' | 'glossary' | 'outline'> {
  keys: Map<string, Key>;
}

/** mdast to blocks, keys, outline and glossary. */
export function readBody(
  tree: Root,
  lesson: Pick<ParseContext, 'source' | 'written' | 'lang'> & { id: string; settings: LessonSettings },
  report: (diagnostic: Diagnostic) => void,
): Body {
  const nodes = tree.children.filter(
    ({ type }) => !['yaml', 'definition', 'footnoteDefinition'].includes(type),
  );
  const entries = transform(tree, lesson.source, report);
  reportStrayBanks(tree, report);
  const content = contentMaker(definitionsOf(tree));
  const { lang, source, written } = lesson;
  const context: ParseContext = { source, written, lang, content, attributesOf, report };
  const around = { lessonId: lesson.id, settings: lesson.settings, context };
  const stretches = findQuestions(nodes, context);
  const read: ReadQuestions = new Map(
    stretches.flatMap((one) => (one.type === 'question' ? [[one, readQuestion(one, around)]] : [])),
  );
  const made = [...read.values()].flatMap((one) => one ?? []);
  const questionIds = made.map(({ question }) => question.id);
  const outline = anchorHeadings(headingsOf(stretches), questionIds);
  return {
    ...buildBlocks(findBanks(stretches, report), read, around),
    outline,
    glossary: entries
      .filter(({ term }) => term !== '')
      .map(({ meaning, term }) => ({ term, content: content(meaning) })),
    keys: new Map(made.map(({ key, question }) => [question.id, key])),
  };
}

/** The parts of the language that are written as ordinary Markdown become what they stand for. */
function transform(tree: Root, source: string, report: (diagnostic: Diagnostic) => void): GlossaryEntry[] {
  const entries: GlossaryEntry[] = [];
  const add = (found: readonly GlossaryEntry[]) => {
    for (const entry of found) entries.push(entry);
  };
  visit(tree, (node) => {
    if (node.type === 'blockquote') markAlert(node, source);
    else if (node.type === 'list' && hasClass(node, 'glossary')) add(readGlossary(node, report));
    else if (node.type === 'defList' && hasClass(node, 'glossary')) add(readDefinitions(node));
    else if (node.type === 'table') cutExcessCells(node, report);
    else if (node.type === 'text') reportLiquid(node, report);
  });
  reportFootnotes(tree, report);
  return entries;
}

function definitionsOf(tree: Root) {
  const found: Parameters<typeof contentMaker>[0][number][] = [];
  visit(tree, (node) => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') found.push(node);
  });
  return found;
}

/** Headings in a question are part of its prompt, not of the lesson's outline. */
const headingsOf = (stretches: readonly Stretch[]): RootContent[] =>
  stretches.flatMap((stretch) => (stretch.type === 'content' ? stretch.nodes : []));
