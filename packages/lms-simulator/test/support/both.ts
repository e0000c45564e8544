import { Scorm12API, Scorm2004API } from 'scorm-again';
import {
  type Api,
  type CallName,
  createLms,
  type EditionName,
  editions,
  manualClock,
} from '../../src/index.js';

/** A call by its neutral name, and its parameters. */
export type Step = readonly [CallName, ...string[]];

/** What a call came to in the simulator and in scorm-again. */
export interface Pair {
  readonly step: Step;
  readonly ours: Answer;
  readonly theirs: Answer;
}

interface Answer {
  readonly error: number;
  readonly result: string;
}

/** Makes the same calls in both, each in a new session. */
export function callBoth(edition: EditionName, steps: readonly Step[]): Pair[] {
  const { methods } = editions[edition];
  const settings = { autocommit: false, logLevel: 5 } as const;
  const ours = createLms({ edition, clock: manualClock() }).launch().api;
  const theirs = edition === 'scorm12' ? new Scorm12API(settings) : new Scorm2004API(settings);
  const answer = (api: Api, [name, ...parameters]: Step): Answer => ({
    result: String(api[methods[name]]?.(...parameters)),
    error: Number(api[methods.lastError]?.('')),
  });
  return steps.map((step) => ({
    step,
    ours: answer(ours, step),
    theirs: answer(theirs as unknown as Api, step),
  }));
}

/** Whether both say the same; the order of children is free (SCORM 1.2 RTE 3.4.1, SCORM 2004 RTE 4.1.2). */
export function isSame({ ours, step: [, element = ''], theirs }: Pair): boolean {
  const text = ({ error, result }: Answer): string =>
    error ? '' : element.endsWith('._children') ? result.split(',').sort().join(',') : result;
  return ours.error === theirs.error && text(ours) === text(theirs);
}
