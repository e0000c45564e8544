import type { Diagnostic } from '@hornbook/model';
import type { Key, Lesson, ParseContext } from '@hornbook/questions';
import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { markAlert } from '../content/alerts.js';
import { type GlossaryEntry, readDefinitions, readGlossary } from '../content/glossary.js';
import { anchorHeadings } from '../content/headings.js';
import { reportLiquid } from '../content/liquid.js';
import { contentMaker } from '../content/mdast-to-content.js';
import { attributesOf, hasClass } from '../nodes.js';
import { findQuestions, type QuestionStretch, type Stretch } from '../quiz/find-questions.js';
import { readQuestion } from '../quiz/read-question.js';
import type { LessonSettings } from '../settings.js';
import { contentBlocks } from './content-blocks.js';

/** What the Markdown of a lesson holds; its content is not finished yet. */
export interface Body extends Pick<Lesson, 'blocks' | 'banks' | 'glossary' | 'outline'> {
  keys: Map<string, Key>;
}

/** mdast to blocks, keys, outline and glossary. */
export function readBody(
  tree: Root,
  lesson: { id: string; lang: string; source: string; settings: LessonSettings },
  report: (diagnostic: Diagnostic) => void,
): Body {
  const nodes = tree.children.filter(
    ({ type }) => !['yaml', 'definition', 'footnoteDefinition'].includes(type),
  );
  const entries = transform(tree, report);
  const content = contentMaker(definitionsOf(tree));
  const context: ParseContext = { source: lesson.source, lang: lesson.lang, content, attributesOf, report };
  const around = { lessonId: lesson.id, settings: lesson.settings, context };
  const read = findQuestions(nodes, context).map((stretch) => ({
    stretch,
    made: stretch.type === 'question' ? readQuestion(stretch, around) : undefined,
  }));
  const questionIds = read.flatMap(({ made }) => made?.question.id ?? []);
  const outline = anchorHeadings(headingsOf(read.map(({ stretch }) => stretch)), questionIds);
  const blocks = read.flatMap(({ made, stretch }): Lesson['blocks'] =>
    made && stretch.type === 'question'
      ? [{ id: made.question.id, type: 'question', question: made.question, source: startOf(stretch) }]
      : contentBlocks(stretch.nodes, content),
  );
  return {
    blocks: withDistinctIds(blocks),
    banks: [],
    outline,
    glossary: entries
      .filter(({ term }) => term !== '')
      .map(({ meaning, term }) => ({ term, content: content(meaning) })),
    keys: new Map(read.flatMap(({ made }) => (made ? [[made.question.id, made.key]] : []))),
  };
}

/** The parts of the language that are written as ordinary Markdown become what they stand for. */
function transform(tree: Root, report: (diagnostic: Diagnostic) => void): GlossaryEntry[] {
  const entries: GlossaryEntry[] = [];
  visit(tree, (node) => {
    if (node.type === 'blockquote') markAlert(node);
    else if (node.type === 'list' && hasClass(node, 'glossary')) entries.push(...readGlossary(node, report));
    else if (node.type === 'defList' && hasClass(node, 'glossary')) entries.push(...readDefinitions(node));
    else if (node.type === 'text') reportLiquid(node, report);
  });
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

function startOf({ markup }: QuestionStretch) {
  const { column, line } = markup.place.start;
  return { line, column };
}

/** Blocks with the same text are told apart by a number; a question's id is its author's business. */
function withDistinctIds(blocks: Lesson['blocks']): Lesson['blocks'] {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    const count = (seen.get(block.id) ?? 0) + 1;
    seen.set(block.id, count);
    return count > 1 && block.type === 'content' ? { ...block, id: `${block.id}-${count}` } : block;
  });
}
