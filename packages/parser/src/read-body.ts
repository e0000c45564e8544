import type { Key, Lesson, ParseContext } from '@hornbook/questions';
import type { Root, RootContent } from 'mdast';
import { buildBlocks, type ReadQuestions } from './build-blocks.js';
import { contentMaker } from './content/mdast-to-content.js';
import { anchorHeadings } from './content/outline.js';
import { transform } from './content/transform.js';
import type { LessonSettings, Quizzes, Report } from './lesson-input.js';
import { reportNearMisses } from './near-misses/index.js';
import { attributesOf } from './nodes.js';
import { reportPasted } from './pasted/index.js';
import { findBanks, reportStrayBanks } from './questions/find-banks.js';
import { findQuestions, type Segment } from './questions/find-questions.js';
import { QuestionIds } from './questions/question-ids.js';
import { readQuestion } from './questions/read-question.js';
import { readTaskLists } from './task-lists/read-task-lists.js';
import { reportUnread } from './unread/index.js';

/** What the Markdown of a lesson holds. Its content has not been postprocessed. */
export interface Body extends Pick<Lesson, 'blocks' | 'banks' | 'glossary' | 'outline'> {
  keys: Map<string, Key>;
}

/** The lesson around its body. */
interface Surroundings {
  id: string;
  lang: string;
  source: string;
  /** The source with blanks in the places of comments for Hornbook. */
  rawText: string;
  settings: LessonSettings;
  quizzes: Quizzes;
}

/** mdast to blocks, keys, outline and glossary. */
export function readBody(
  tree: Root,
  { id, lang, quizzes, rawText, settings, source }: Surroundings,
  report: Report,
): Body {
  const nodes = tree.children.filter(
    ({ type }) => !['yaml', 'definition', 'footnoteDefinition'].includes(type),
  );
  reportUnread(tree, source, report);
  reportPasted(tree, source, report);
  const entries = transform(tree, source, report);
  reportStrayBanks(tree, report);
  const content = contentMaker(tree, report);
  const itemsOf = new Map();
  const context: ParseContext = { source, rawText, lang, content, attributesOf, itemsOf, report };
  const areQuestions = quizzes === 'task-lists';
  const segments = findQuestions(readTaskLists(nodes, { areQuestions, context }), context);
  reportNearMisses(segments, context);
  const ownIds = segments.flatMap((one) => (one.type === 'question' ? (one.markup.attributes.id ?? []) : []));
  const around = { lessonId: id, settings, context, ids: new QuestionIds(ownIds) };
  const read: ReadQuestions = new Map(
    segments.flatMap((one) => {
      settings.onReach?.(one.nodes[0]?.position?.start.line ?? 1);
      return one.type === 'question' ? [[one, readQuestion(one, around)]] : [];
    }),
  );
  const made = [...read.values()].flatMap((one) => one ?? []);
  const questionIds = made.map(({ question }) => question.id);
  const outline = anchorHeadings(headingsOf(segments), questionIds);
  return {
    ...buildBlocks(findBanks(segments, report), read, around),
    outline,
    glossary: entries
      .filter(({ term }) => term !== '')
      .map(({ meaning, term }) => ({ term, content: content(meaning) })),
    keys: new Map(made.map(({ key, question }) => [question.id, key])),
  };
}

/** Headings in a question are part of its prompt, not of the lesson's outline. */
const headingsOf = (segments: readonly Segment[]): RootContent[] =>
  segments.flatMap((segment) => (segment.type === 'content' ? segment.nodes : []));
