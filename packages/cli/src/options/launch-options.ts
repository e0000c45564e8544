import { didYouMean, UsageError } from '../errors.js';
import { type LmsId, lmsIds } from '../play-package/known-lms.js';
import type { Colors } from '../report/terminal.js';

/** How `hornbook verify` launches packages. */
export interface LaunchOptions {
  /** Whether they are launched as they are, and whether with faults of the LMS. */
  readonly run: boolean;
  readonly faults: boolean;
  /** Seconds that a launch may take. */
  readonly seconds: number;
  /** The ids of the LMSs whose quirks are tried as well. */
  readonly lms: readonly LmsId[];
}

interface LaunchValues {
  readonly run?: boolean | undefined;
  readonly faults?: boolean | undefined;
  readonly lms?: string | undefined;
  readonly timeout?: string | undefined;
}

const defaultSeconds = 30;
const maxSeconds = 3600;

/** Undefined where packages are not to be launched. Throws a UsageError for an unknown LMS or a time that is none. */
export async function readLaunchOptions({
  faults = false,
  lms,
  run = false,
  timeout,
}: LaunchValues): Promise<LaunchOptions | undefined> {
  if (!run && lms !== undefined) throw needsRun('--lms');
  if (!run && !faults) {
    if (timeout !== undefined) throw needsRun('--timeout');
    return undefined;
  }
  return { run, faults, seconds: readSeconds(timeout), lms: await readLms(lms) };
}

const needsRun = (option: string): UsageError =>
  new UsageError(`${option} needs --run`, `To launch the package: --run ${option} …`);

function readSeconds(text = String(defaultSeconds)): number {
  const seconds = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (seconds >= 1 && seconds <= maxSeconds) return seconds;
  throw new UsageError(`--timeout needs a number of seconds from 1 to ${maxSeconds}, not ${text}`);
}

async function readLms(text: string | undefined): Promise<readonly LmsId[]> {
  if (text === undefined) return lmsIds;
  if (text === 'none') return [];
  const names = text.split(',').map((name) => name.trim().toLowerCase());
  for (const name of names) {
    if (isKnown(name)) continue;
    const hint = (await didYouMean(name, lmsIds)) ?? `There are ${lmsIds.join(', ')}, and none.`;
    throw new UsageError(`there is no LMS ${name}`, hint);
  }
  return names.filter(isKnown);
}

const isKnown = (name: string): name is LmsId => (lmsIds as readonly string[]).includes(name);

/** The lines of the help. */
export const launchHelp = (
  dim: Colors['dim'],
): string => `      --run             Launch it in Chromium, in a strict LMS, press and answer
                        whatever there is, and tell what it reports. Needs the
                        npm package playwright-core.
      --lms NAMES       Launch it as in these LMSs, too. ${dim('Default: all of')}
                        ${dim(lmsIds.join(', '))}
                        none: only strictly as the standard says.
      --faults          Launch it in an LMS that fails now and then, and tell what
                        that does to the page and to the record.
      --timeout N       Seconds that a launch may take. ${dim(`Default: ${defaultSeconds}.`)}
`;
