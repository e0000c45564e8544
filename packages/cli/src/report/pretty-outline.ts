import type { OutlinedLesson } from '@hornbook/core/engine';
import type { Io } from '../io.js';
import type { ReadCourse } from '../loaded-course.js';
import { amount, pathFrom } from './findings.js';
import { type OutlinePage, pageOn } from './hanging-row.js';
import { type Points, pointsOf, totalOf } from './outline-points.js';
import { prettyQuestion } from './outline-question.js';
import { printable } from './printable.js';

/** The questions of courses for people, lesson by lesson, then how many there are. */
export function* prettyOutline(
  courses: readonly ReadCourse[],
  { quiet }: { readonly quiet: boolean },
  io: Io,
): Iterable<string> {
  const page = pageOn(io);
  const { bold, dim } = page.colors;
  for (const { outlined, passMark, root, title } of courses) {
    if (courses.length > 1) yield `${bold(printable(title))}\n\n`;
    for (const lesson of outlined) yield* lessonOf(lesson, pathFrom(io.cwd, root, lesson.path), page);
    if (quiet) continue;
    const questions = outlined.reduce((sum, lesson) => sum + lesson.questions.length, 0);
    const facts = [
      amount(outlined.length, 'lesson') || 'no lessons',
      amount(questions, 'question') || 'no questions',
      inPoints(totalOf(outlined.map(pointsOf))),
      passMark === undefined ? dim('no pass mark') : `pass mark ${passMark} %`,
    ];
    yield `${facts.filter(Boolean).join(', ')}\n${courses.length > 1 ? '\n' : ''}`;
  }
}

/**
 *     Ports  lessons/ports.md
 *     2 questions, 3 points
 */
function* lessonOf(lesson: OutlinedLesson, file: string, page: OutlinePage): Iterable<string> {
  const { banks, questions, title } = lesson;
  const { bold, cyan, dim } = page.colors;
  const facts = [amount(questions.length, 'question') || 'no questions', inPoints(pointsOf(lesson))];
  yield `${bold(cyan(printable(title)))}  ${dim(printable(file))}\n`;
  yield `${dim(facts.filter(Boolean).join(', '))}\n\n`;
  const bankOf = new Map(banks.map((bank) => [bank.id, bank]));
  let current: string | undefined;
  for (const [index, question] of questions.entries()) {
    const bank = bankOf.get(question.bank ?? '');
    if (bank && bank.id !== current) {
      yield `${bold('Bank')} ${printable(bank.id)}${dim(`: ${bank.draw} of ${amount(bank.questions, 'question')} drawn`)}\n\n`;
    }
    current = bank?.id;
    const place = `${file}:${question.line}:${question.column}`;
    yield `${prettyQuestion(question, { number: index + 1, of: questions.length, place }, page)}\n`;
  }
}

function inPoints({ least, most }: Points): string {
  if (least !== most) return `${least} to ${most} points`;
  return most === 1 ? '1 point' : most === 0 ? '' : `${most} points`;
}
