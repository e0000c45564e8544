import type { Key, Lesson, ParseContext, Question } from '@hornbook/questions';
import type { BankStretch } from '../bank/find-banks.js';
import { readBank } from '../bank/read-bank.js';
import type { QuestionStretch, Stretch } from '../quiz/find-questions.js';
import { contentBlocks } from './content-blocks.js';

type Block = Lesson['blocks'][number];

/** Questions that were read, by what they were read from; `undefined` where one cannot be used. */
export type ReadQuestions = ReadonlyMap<QuestionStretch, { question: Question; key: Key } | undefined>;

/** The blocks of a lesson, and its banks. A question that cannot be used stays on the page as content. */
export function buildBlocks(
  parts: readonly (Stretch | BankStretch)[],
  read: ReadQuestions,
  around: { context: ParseContext; lessonId: string },
): Pick<Lesson, 'blocks' | 'banks'> {
  const { content } = around.context;
  const banks: Lesson['banks'][number][] = [];
  const blocksOf = (part: Stretch | BankStretch): readonly Block[] => {
    if (part.type === 'content') return contentBlocks(part.nodes, content);
    if (part.type === 'question') {
      const question = read.get(part)?.question;
      if (!question) return contentBlocks(part.nodes, content);
      return [{ id: question.id, type: 'question', question, source: startOf(part) }];
    }
    const questions = part.questions.flatMap((stretch) => read.get(stretch)?.question ?? []);
    const unusable = part.questions.filter((stretch) => !read.get(stretch)).flatMap(blocksOf);
    if (questions.length === 0) return unusable;
    const bank = readBank(part, questions, around);
    banks.push(bank);
    return [{ id: bank.id, type: 'bank', bank: bank.id, source: startOf(part.questions[0]) }, ...unusable];
  };
  const blocks = withDistinctIds(parts.flatMap(blocksOf));
  return { blocks, banks };
}

function startOf(stretch: QuestionStretch | undefined): Block['source'] {
  const { column, line } = stretch?.markup.place.start ?? { column: 1, line: 1 };
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
