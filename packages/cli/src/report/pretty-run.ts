import type { Io } from '../io.js';
import { callsIn, interactionsIn, isRefused, type MadeCall } from '../run/lms-record.js';
import { editionTitles, type PlayedQuestion } from '../run/play-course.js';
import { amount } from './findings.js';
import { hanging, type OutlinePage, pageOn } from './hanging-row.js';
import { printable } from './printable.js';
import { type CourseRun, earnedOf, type RunReport, refusedIn } from './run-json.js';

/** What came of courses, for people: question by question, then what the LMS has on record. */
export function* prettyRuns({ calls, runs }: RunReport, io: Io): Iterable<string> {
  const page = pageOn(io);
  for (const run of runs) yield* prettyRun(run, calls, page);
}

/**
 *     Ports  SCORM 1.2
 *     ✓ Which port is for HTTPS?  1 of 1 point  #https
 *     · How was the pace?  #pace
 *     passed, 100 of 100, 2 interactions, 1 session, 20 s, no call refused
 */
function* prettyRun(run: CourseRun, withCalls: boolean, page: OutlinePage): Iterable<string> {
  const { course, edition, played, quirks } = run;
  const { bold, cyan, dim, red } = page.colors;
  const { lms, questions, skipped } = played;
  const calls = callsIn(lms);
  const refused = refusedIn(run);
  const where = [editionTitles[edition], ...(quirks ? [`as in ${quirks}`] : [])].join(', ');
  yield `${bold(cyan(printable(course.title)))}  ${dim(where)}\n`;
  for (const question of questions) yield `${questionRow(question, page)}\n`;
  for (const { question, reason } of skipped) {
    yield `${hanging({ sign: dim('–'), text: `not answered, because it ${reasons[reason]}  #${question}`, indent: 0, style: dim }, '', page)}\n`;
  }
  for (const call of withCalls ? calls : refused) {
    const isWrong = isRefused(call, edition);
    yield `${hanging({ sign: isWrong ? red('✗') : ' ', text: printable(callInWords(call)), indent: 0, style: isWrong ? red : dim }, '', page)}\n`;
  }
  yield `${resultOf(run, refused.length, page)}\n\n`;
}

const reasons = {
  'not-drawn': 'was not drawn from its bank',
  closed: 'takes no more answers',
  'read-only': 'is shown for review',
  impossible: 'has no such answer',
} as const;

function questionRow({ graded, question }: PlayedQuestion, page: OutlinePage): string {
  const { dim, green, red, yellow } = page.colors;
  const sign = {
    correct: green('✓'),
    partial: yellow('◐'),
    incorrect: red('✗'),
    ungraded: dim('·'),
    unanswered: dim('–'),
  }[graded?.grade.verdict ?? 'unanswered'];
  const points =
    question.points > 0
      ? `  ${earnedOf(graded?.grade.score, question.points)} of ${amount(question.points, 'point')}`
      : '';
  const attempts = (graded?.record.attempts ?? 0) > 1 ? `, ${graded?.record.attempts} attempts` : '';
  const prompt = printable(question.prompt.text) || '(no words)';
  return hanging(
    { sign, text: `${prompt}${dim(`${points}${attempts}  #${question.id}`)}`, indent: 0 },
    '',
    page,
  );
}

/** `12.5 s  LMSSetValue("cmi.core.score.raw", "80") → "true"` */
function callInWords({ at, error, method, parameters, reason, result, session }: MadeCall): string {
  const call = `${method}(${parameters.map((one) => JSON.stringify(one)).join(', ')})`;
  const why = error === 0 ? '' : `  ${error}${reason ? ` ${reason}` : ''}`;
  return `${session}: ${at / 1000} s  ${call} → ${JSON.stringify(result)}${why}`;
}

function resultOf({ played }: CourseRun, refused: number, { colors }: OutlinePage): string {
  const { lms, record, seconds } = played;
  const paint =
    { passed: colors.green, failed: colors.red }[record.status as string] ?? ((text: string) => text);
  return [
    colors.bold(paint(record.status)),
    record.score === undefined ? 'no score' : `${record.score} of 100`,
    amount(interactionsIn(lms).length, 'interaction') || 'no interactions',
    amount(lms.sessions.length, 'session'),
    `${seconds} s`,
    refused === 0 ? 'no call refused' : colors.red(`${amount(refused, 'call')} refused`),
  ].join(', ');
}
