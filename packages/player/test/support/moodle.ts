import type { Edition } from '../../src/lms/edition.js';
import type { Lms } from './lms.js';

/**
 * How Moodle opens a course for the next time. At LMSFinish its SCORM 1.2 makes the status from the mastery score, wherever
 * there is one and a score; and an attempt that has come to an end can only be looked at.
 */
export function nextLaunch(lms: Lms, { api }: Edition, masteryScore = ''): { lms: Lms; mode: string } {
  const is12 = api === 'API';
  const status = is12 ? statusAtFinish(lms, masteryScore) : lms.get('cmi.completion_status');
  const hasEnded = /^(passed|failed|completed)$/.test(status);
  const mode = hasEnded ? 'review' : 'normal';
  return {
    mode,
    lms: lms.relaunch(is12 ? { lesson_status: status, lesson_mode: mode } : { mode }),
  };
}

function statusAtFinish(lms: Lms, masteryScore: string): string {
  const [status, score] = [lms.get('cmi.core.lesson_status'), lms.get('cmi.core.score.raw')];
  if (status === 'not attempted') return 'completed';
  if (masteryScore === '' || score === '') return status;
  return Number(score) >= Number(masteryScore) ? 'passed' : 'failed';
}
