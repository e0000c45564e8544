import type { EditionName } from '@hornbook/lms-simulator';
import { callsIn, interactionsIn, isRefused, type MadeCall } from '../run/lms-record.js';
import type { Played, PlayedQuestion } from '../run/play-course.js';
import type { Counts, Finding } from './findings.js';
import { problemsOf } from './json-report.js';

/** Version of the result's shape, which docs/testing-courses.md documents. Within a major version, fields are only added. */
const schemaVersion = '1.0.0';

/** A course that was played in one edition, in one LMS. */
export interface CourseRun {
  readonly course: { readonly id: string; readonly title: string };
  readonly edition: EditionName;
  /** The LMS whose quirks were simulated. */
  readonly quirks: string | undefined;
  readonly seed: number;
  readonly played: Played;
}

export interface RunReport {
  readonly runs: readonly CourseRun[];
  readonly counts: Counts;
  readonly findings: readonly Finding[];
  /** Whether all calls are listed. */
  readonly calls: boolean;
}

/** The calls that went wrong. */
export const refusedIn = ({ edition, played }: CourseRun): MadeCall[] =>
  callsIn(played.lms).filter((call) => isRefused(call, edition));

/**
 * Whether all was as expected, and the standard found nothing wrong with a call. What a real LMS refuses is set again in its
 * plainest form: there, only what comes of it counts.
 */
export const hasPassed = ({ counts, runs }: Pick<RunReport, 'counts' | 'runs'>): boolean =>
  counts.error === 0 && runs.every((run) => run.quirks !== undefined || refusedIn(run).length === 0);

/** For programs. Fields that something doesn't have are left out. */
export function runJson(report: RunReport): string {
  const { calls, counts, findings, runs } = report;
  const shown = {
    schemaVersion,
    passed: hasPassed(report),
    runs: runs.map((run) => runOf(run, calls)),
    counts,
    problems: problemsOf(findings),
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}

function runOf(run: CourseRun, withCalls: boolean): object {
  const { course, edition, played, quirks, seed } = run;
  const { lms, questions, record, seconds, skipped } = played;
  return {
    course,
    edition,
    quirks,
    seed,
    ...record,
    seconds,
    sessions: lms.sessions.length,
    questions: questions.map(questionOf),
    skipped,
    interactions: interactionsIn(lms),
    refused: refusedIn(run).map(callOf),
    ...(withCalls && { calls: callsIn(lms).map(callOf) }),
    stored: lms.stored(),
  };
}

const questionOf = ({ graded, lesson, question: { id, points, type } }: PlayedQuestion): object => ({
  ...{ id, lesson, type },
  verdict: graded?.grade.verdict ?? 'unanswered',
  earned: earnedOf(graded?.grade.score, points),
  points,
  attempts: graded?.record.attempts ?? 0,
  answer: graded?.record.answer,
});

/** At most two decimals. */
export const earnedOf = (score = 0, points: number): number => Math.round(score * points * 100) / 100;

const callOf = ({ at, error, method, parameters, reason, result, session }: MadeCall): object => ({
  seconds: at / 1000,
  ...{ session, method, parameters, result, error, reason },
});
