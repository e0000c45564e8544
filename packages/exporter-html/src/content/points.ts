import { isGraded } from '@hornbook/model';
import type { BankData, BankQuestion, LessonData } from '@hornbook/player';
import type { Lesson, Question } from '@hornbook/questions';

/** What a lesson has to answer, and the points for it. Each learner's own draw from `banks` comes on top. */
export type LessonPoints = Pick<LessonData, 'points' | 'count' | 'required' | 'banks'>;

/** For the page of the lesson, with all its banks. */
export const pointsHere = (lesson: Lesson): LessonPoints => pointsOf(lesson, () => true);

/** For the course's list of lessons. It is short: only a bank whose draws differ is listed. */
export const pointsElsewhere = (lesson: Lesson): LessonPoints => pointsOf(lesson, (bank) => !isEven(bank));

function pointsOf(lesson: Lesson, isListed: (bank: BankData) => boolean): LessonPoints {
  const all = lesson.banks.map((bank) => bankData(bank, lesson));
  const banks = all.filter(isListed);
  const inBlocks = lesson.blocks.flatMap((block) => (block.type === 'question' ? [block.question] : []));
  const counted = [
    ...inBlocks.map((question) => pointsOfQuestion(question, lesson)),
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
  questions: questions.map((question) => pointsOfQuestion(question, lesson)),
});

function pointsOfQuestion({ id, points, required }: Question, { keys }: Lesson): BankQuestion {
  return { id, points: isGraded(keys.get(id)) ? points : 0, required };
}

/** Whether every draw has the same points and as many required questions. */
const isEven = ({ questions: [first, ...others] }: BankData): boolean =>
  others.every(({ points, required }) => points === first?.points && required === first.required);
