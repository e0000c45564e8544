import type { Content } from '@hornbook/model';
import { type Key, type Lesson, type ParseContext, type Question, shortHash } from '@hornbook/questions';
import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { span } from './nodes.js';
import type { BankSegment } from './questions/find-banks.js';
import type { QuestionSegment, Segment } from './questions/find-questions.js';
import { readBank } from './questions/read-bank.js';

type Block = Lesson['blocks'][number];

/** Questions that were read, by their segments; `undefined` for one that cannot be used. */
export type ReadQuestions = ReadonlyMap<QuestionSegment, { question: Question; key: Key } | undefined>;

/** The blocks of a lesson, and its banks. A question that cannot be used stays on the page as content. */
export function buildBlocks(
  segments: readonly (Segment | BankSegment)[],
  read: ReadQuestions,
  around: { context: ParseContext; lessonId: string },
): Pick<Lesson, 'blocks' | 'banks'> {
  const { content } = around.context;
  const banks: Lesson['banks'][number][] = [];
  const blocksOf = (segment: Segment | BankSegment): readonly Block[] => {
    if (segment.type === 'content') return contentBlocks(segment.nodes, content);
    if (segment.type === 'question') {
      const question = read.get(segment)?.question;
      if (!question) return contentBlocks(segment.nodes, content);
      return [{ id: question.id, type: 'question', question, source: startOf(segment) }];
    }
    const questions = segment.questions.flatMap((one) => read.get(one)?.question ?? []);
    const unusable = segment.questions.filter((one) => !read.get(one)).flatMap(blocksOf);
    if (questions.length === 0) return unusable;
    const bank = readBank(segment, questions, around);
    banks.push(bank);
    return [{ id: bank.id, type: 'bank', bank: bank.id, source: startOf(segment.questions[0]) }, ...unusable];
  };
  const blocks = withDistinctIds(segments.flatMap(blocksOf));
  return { blocks, banks };
}

function startOf(segment: QuestionSegment | undefined): Block['source'] {
  const { column, line } = segment?.markup.place.start ?? { column: 1, line: 1 };
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

/**
 * The blocks of a segment of content: one for each heading and what follows it. Raw HTML may open an element before a
 * heading and close it after (`<details>`), so a segment with raw HTML stays whole.
 */
function contentBlocks(
  nodes: readonly RootContent[],
  content: (nodes: readonly RootContent[]) => Content,
): Lesson['blocks'] {
  return sections(nodes).map((section) => {
    const { column, line } = span(section).start;
    return { id: blockId(section), type: 'content', content: content(section), source: { line, column } };
  });
}

function sections(nodes: readonly RootContent[]): RootContent[][] {
  if (nodes.some(({ type }) => type === 'html')) return [[...nodes]];
  const found: RootContent[][] = [];
  for (const node of nodes) {
    const current = found.at(-1);
    if (!current || node.type === 'heading') found.push([node]);
    else current.push(node);
  }
  return found;
}

/** From the beginning of the block, so that a change further down keeps it. */
const blockId = ([first]: readonly RootContent[]): string =>
  `content-${shortHash(first ? `${first.type} ${textOf(first)}` : '', 8)}`;
