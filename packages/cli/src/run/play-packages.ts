import { quirkSets } from '@hornbook/lms-simulator';
import type { Diagnostic } from '@hornbook/model';
import type { PlayerData } from '@hornbook/player/session';
import type { RunOptions } from '../options/run-options.js';
import type { Finding } from '../report/findings.js';
import type { CourseRun } from '../report/run-json.js';
import { actionsFrom, actionsWithin, allRight } from './actions.js';
import { playCourse } from './play-course.js';
import type { ReadAnswers } from './read-answers.js';

/** A file of answers, and its text for the report. */
export interface Script extends ReadAnswers {
  /** As a person names it. */
  readonly file: string;
  readonly text: string;
}

interface Answering {
  readonly options: RunOptions;
  readonly script: Script | undefined;
  /** Is added to. */
  readonly findings: Finding[];
}

/** Plays a course in every edition, by the standard and with each set of quirks; not at all if the answers are not for it. */
export function playPackages(
  packages: readonly PlayerData[],
  { findings, options, script }: Answering,
): CourseRun[] {
  const { answers } = script ?? {};
  if (script && !answers) return [];
  const made =
    script && answers
      ? actionsFrom(answers, script.source, script.file, packages)
      : { actions: allRight, diagnostics: [] };
  if (script) findings.push(...findingsIn(script, made.diagnostics));
  if (made.diagnostics.length > 0) return [];
  const asked = options.editions.length > 0 ? options.editions : (answers?.editions ?? ['scorm12' as const]);
  const seed = options.seed ?? answers?.seed ?? 1;
  const playing = {
    seed,
    learner: answers?.learner ?? {},
    mode: answers?.mode,
    passMark: answers?.passMark,
    expect: answers?.expect ?? {},
    source: script?.source ?? { placeOf: () => undefined },
    file: script?.file ?? '',
  };
  const runs: CourseRun[] = [];
  for (const data of packages) {
    const actions = actionsWithin(made.actions, data);
    for (const edition of asked) {
      for (const lmsName of [undefined, ...options.quirks]) {
        const quirks = lmsName === undefined ? [] : quirkSets[lmsName];
        const played = playCourse(data, { ...playing, actions, edition, quirks, lmsName });
        if (script) findings.push(...findingsIn(script, played.diagnostics));
        const { id, title } = data.course;
        runs.push({ course: { id, title }, edition, quirks: lmsName, seed, played });
      }
    }
  }
  return runs;
}

export const findingsIn = ({ file, text }: Script, diagnostics: readonly Diagnostic[]): Finding[] =>
  diagnostics.map((diagnostic) => ({ diagnostic, file, source: text }));
