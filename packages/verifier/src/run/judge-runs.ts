import { type Diagnostic, inFile } from '@hornbook/model';
import { elementNames } from './element-names.js';
import { judgeLifeCycle, judgeResume } from './life-cycle.js';
import { messages } from './messages.js';
import { judgePage } from './page-events.js';
import { judgeOverwrites, judgeRecord } from './record.js';
import type { ScoRun } from './recording.js';
import { judgeRefusals } from './refused-calls.js';

/** A problem that shows when a package is launched. */
export interface RunProblem {
  readonly diagnostic: Diagnostic;
  /** The LMS in which alone it shows; none: where the standard is followed strictly. */
  readonly lms?: string;
}

/**
 * What is wrong with a SCO, from the calls that it made and what happened in its page.
 *
 * @param seconds the time limit of a launch
 */
function judgeRun(run: ScoRun, seconds: number): Diagnostic[] {
  // What is missing after a page got stuck is only a consequence.
  const isWhole = run.played.ended !== 'stuck';
  const found = [
    ...(isWhole ? judgeLifeCycle(run) : []),
    ...judgeRefusals(run),
    ...(isWhole ? [...judgeRecord(run), ...judgeResume(run), ...judgeOverwrites(run)] : []),
    ...judgePage(run, seconds),
  ];
  return found.map((diagnostic) => inFile(run.sco.href, diagnostic));
}

/** Rules that say how far a run came rather than how an LMS behaves. */
const ofChance = new Set<string>([messages.timeLimit.ruleId, messages.consoleError.ruleId]);

/**
 * What is wrong with a SCO under the standard, and then what is different in other LMSs.
 *
 * @param runs of one SCO, the strict one first
 */
export function judgeRuns([strict, ...others]: readonly ScoRun[], seconds: number): RunProblem[] {
  if (!strict) return [];
  const found = judgeRun(strict, seconds).map((diagnostic): RunProblem => ({ diagnostic }));
  const known = new Set(found.map(({ diagnostic }) => diagnostic.ruleId));
  for (const run of others) {
    const differs = [...judgeRun(run, seconds), ...judgeDifference(strict, run)].filter(
      ({ ruleId }) => !known.has(ruleId) && !ofChance.has(ruleId),
    );
    found.push(...differs.map((diagnostic) => ({ diagnostic, lms: run.lms ?? '' })));
  }
  return found;
}

/** Where the record at the end differs from that of a strict LMS. */
function judgeDifference(strict: ScoRun, run: ScoRun): Diagnostic[] {
  const { raw, statuses } = elementNames(run.edition);
  return [...statuses, raw].flatMap((element) => {
    const [expected = '', value = ''] = [strict.played.after[element], run.played.after[element]];
    if (expected === value) return [];
    const data = { element, strict: expected, value };
    return [inFile(run.sco.href, messages.recordDiffers(data, undefined))];
  });
}
