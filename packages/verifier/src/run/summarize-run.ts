import type { EditionName } from '@hornbook/lms-simulator';
import { countInteractions, elementNames, hasRead, lastValue } from './element-names.js';
import type { ScoRun } from './recording.js';
import { isRefused } from './refused-calls.js';

/** What a SCO told an LMS in its first launch, and what came of it. Texts are empty where there was nothing. */
export interface ScoSummary {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly edition: EditionName;
  /** How many calls of each method were made, and how many of all were refused. */
  readonly calls: Readonly<Record<string, number>>;
  readonly refused: number;
  readonly presses: number;
  readonly answers: number;
  /** By element, as the LMS holds it at the end: `{ "cmi.completion_status": "completed" }`. */
  readonly status: Readonly<Record<string, string>>;
  readonly score: {
    readonly raw: string;
    readonly min: string;
    readonly max: string;
    readonly scaled: string;
  };
  readonly interactions: number;
  /** Characters. */
  readonly suspendData: number;
  readonly location: string;
  readonly sessionTime: string;
  readonly exit: string;
  /** Undefined where it was not launched again. */
  readonly resumed:
    | { readonly entry: string; readonly readsSuspendData: boolean; readonly readsLocation: boolean }
    | undefined;
}

/** Sums a run up for a reader. */
export function summarizeRun({ edition, played, resumed, sco }: ScoRun): ScoSummary {
  const names = elementNames(edition);
  const last = (element: string): string => lastValue(played, element) ?? '';
  const calls: Record<string, number> = {};
  for (const { method } of played.calls) calls[method] = (calls[method] ?? 0) + 1;
  return {
    ...sco,
    edition,
    calls,
    refused: played.calls.filter((call) => isRefused(call, edition)).length,
    presses: played.presses,
    answers: played.answers,
    status: Object.fromEntries(names.statuses.map((element) => [element, played.after[element] ?? ''])),
    score: {
      raw: last(names.raw),
      min: last(names.min),
      max: last(names.max),
      scaled: edition === 'scorm12' ? '' : last('cmi.score.scaled'),
    },
    interactions: countInteractions(played.after),
    suspendData: last(names.suspendData).length,
    location: last(names.location),
    sessionTime: last(names.sessionTime),
    exit: last(names.exit),
    resumed: resumed && {
      entry: resumed.entry,
      readsSuspendData: hasRead(resumed, names.suspendData),
      readsLocation: hasRead(resumed, names.location),
    },
  };
}
