import { isGraded } from '@hornbook/model';
import type { BankData, BankQuestion, LessonData } from '@hornbook/player';
import type { Lesson, Question } from '@hornbook/questions';
import { oncePer } from '../once-per.js';

/** What a lesson has to answer and what that is worth. Of banks each learner's own draw is to be added. */
type Worth = Pick<LessonData, 'points' | 'count' | 'required' | 'banks'>;

/** On the page of the lesson, and on the others. */
export const worthHere = oncePer((lesson: Lesson): Worth => worthOf(lesson, true));
export const worthElsewhere = oncePer((lesson: Lesson): Worth => worthOf(lesson, false));

/**
 * Pages of a course tell of each other's lessons, so what they tell is short: a bank of which every draw is worth the same
 * is told of only where its questions are.
 */
function worthOf(lesson: Lesson, isOnPage: boolean): Worth {
  const all = lesson.banks.map((bank) => bankData(bank, lesson));
  const banks = all.filter((bank) => isOnPage || !isEven(bank));
  const inBlocks = lesson.blocks.flatMap((block) => (block.type === 'question' ? [block.question] : []));
  const counted = [
    ...inBlocks.map((question) => worthOfQuestion(question, lesson)),
    ...all.flatMap((bank) => (banks.includes(bank) ? [] : bank.questions.slice(0, bank.draw))),
  ];
  return {
    points: counted.reduce((sum, { points }) => sum + points, 0),
    count: counted.length,
    required: counted.filter(({ required }) => required).length,
    ...(banks.length > 0 && { banks }),
  };
}

const bankData = ({ draw, questions, shuffle }: Lesson['banks'][number], lesson: Lesson): BankData => ({
  draw,
  shuffle,
  questions: questions.map((question) => worthOfQuestion(question, lesson)),
});

function worthOfQuestion({ id, points, required }: Question, { keys }: Lesson): BankQuestion {
  const key = keys.get(id);
  return { id, points: isGraded(key) ? points : 0, required };
}

const isEven = ({ questions: [first, ...others] }: BankData): boolean =>
  others.every(({ points, required }) => points === first?.points && required === first.required);
