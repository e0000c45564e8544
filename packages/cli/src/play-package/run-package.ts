import type { EditionName, Elements } from '@hornbook/lms-simulator';
import { simulatorScript } from '@hornbook/lms-simulator/script';
import type { Diagnostic } from '@hornbook/model';
import {
  judgeFaults,
  judgeRuns,
  type LaunchItem,
  type PackageEdition,
  planFaults,
  type RunProblem,
  type ScoRun,
  type ScoSummary,
  summarizeRun,
  type VerifiedPackage,
} from '@hornbook/verifier';
import type { Browser } from 'playwright-core';
import { type LmsId, lmsFor } from './known-lms.js';
import { playSco, type ScoPlay } from './play-sco.js';
import { servePackage } from './serve-package.js';
import type { Turns } from './take-turns.js';

export interface RunSettings {
  /** The time limit of a launch. */
  readonly seconds: number;
  /** The ids of the LMSs whose quirks are tried as well. */
  readonly lms: readonly LmsId[];
  /** Whether it is launched, and whether with the faults of an LMS. */
  readonly run: boolean;
  readonly faults: boolean;
}

/** What launching a package showed. */
export interface PackageRun {
  readonly scos: readonly ScoSummary[];
  readonly problems: readonly RunProblem[];
}

/** A package may take this many times as long as a launch. */
const maxLaunches = 20;

/** Launches every SCO of a package, strictly by the standard first, then as other LMSs have it, then with faults. */
export async function runPackage(
  { facts, files }: Pick<VerifiedPackage, 'facts' | 'files'>,
  settings: RunSettings,
  tools: RunTools,
): Promise<PackageRun> {
  const edition = simulatedEdition(facts?.edition);
  const paths = new Set(files.map(({ path }) => path));
  // A launch page that is missing is told already.
  const items = (facts?.items ?? []).filter((item) => isSco(item) && paths.has(item.path ?? ''));
  if (edition === undefined || items.length === 0) return { scos: [], problems: [] };
  const { seconds } = settings;
  const server = await servePackage(files, simulatorScript);
  const plays = items.map((item) => playOf(item, { edition, origin: server.origin, seconds }));
  const play = playerOf(tools, Date.now() + maxLaunches * seconds * 1000);
  try {
    const runs = settings.run ? await runAll(plays, settings, play) : [];
    const ofFaults = settings.faults ? await disturbAll(plays, play) : [];
    return {
      scos: runs.flatMap(([run]) => (run ? [summarizeRun(run)] : [])),
      problems: [
        ...runs.flatMap((ofSco) => judgeRuns(ofSco, seconds)),
        ...ofFaults.map((diagnostic) => ({ diagnostic })),
      ],
    };
  } finally {
    await server.close();
  }
}

/** Plays when it is its turn; `undefined`: there is no time left for the package. */
type Player = (play: ScoPlay) => Promise<ScoRun | undefined>;

const playerOf =
  ({ browser, signal, step, turns }: RunTools, end: number): Player =>
  (play) =>
    turns(async () => {
      signal.throwIfAborted();
      if (Date.now() > end) return undefined;
      step(`${play.sco.title}${play.lms ? `, as ${play.lms.name}` : ''}${play.fault ? ', with faults' : ''}`);
      return playSco(browser, play);
    });

/** The runs of each SCO, the strict one first. */
async function runAll(plays: readonly ScoPlay[], { lms }: RunSettings, play: Player): Promise<ScoRun[][]> {
  const strict = await Promise.all(plays.map(play));
  const others = await Promise.all(
    plays.map((one) => Promise.all(lmsFor(lms, one.edition).map((known) => play({ ...one, lms: known })))),
  );
  return strict.map((run, index) => [run, ...(others[index] ?? [])].filter((one) => one !== undefined));
}

/** What is pressed at most where there are faults: the same things many times. */
const pressesWithFaults = 25;

async function disturbAll(plays: readonly ScoPlay[], play: Player): Promise<Diagnostic[]> {
  const found = await Promise.all(
    plays.map(async (one) => {
      const short = { ...one, presses: pressesWithFaults, isPatient: true };
      const calm = await play(short);
      if (!calm) return [];
      const disturbed = await Promise.all(
        planFaults(calm.played).map(async (fault) => {
          const run = await play({ ...short, fault });
          return run ? [{ fault, run }] : [];
        }),
      );
      return judgeFaults(calm, disturbed.flat());
    }),
  );
  return found.flat();
}

/** What a run needs from the command. */
export interface RunTools {
  readonly browser: Browser;
  readonly signal: AbortSignal;
  readonly turns: Turns;
  /** Tells what is being done. */
  step(text: string): void;
}

/** The 2nd Edition has the run-time environment of the 3rd. */
const simulatedEdition = (edition: PackageEdition | undefined): EditionName | undefined =>
  edition === 'scorm2004-2' ? 'scorm2004-3' : edition;

/** What has no type is launched as a SCO by most LMSs. */
const isSco = ({ path, scormType }: LaunchItem): boolean => path !== undefined && scormType !== 'asset';

function playOf(item: LaunchItem, common: Pick<ScoPlay, 'edition' | 'origin' | 'seconds'>): ScoPlay {
  const { identifier: id, title, url: href } = item;
  return { ...common, sco: { id, title, href }, elements: elementsOf(item, common.edition) };
}

/** What the manifest tells the LMS, and the LMS the SCO. */
function elementsOf(item: LaunchItem, edition: EditionName): Elements {
  const { launchData, masteryScore, maxTimeAllowed, objectives, scaledPassingScore, timeLimitAction } = item;
  const given: Record<string, string | undefined> =
    edition === 'scorm12'
      ? {
          'cmi.launch_data': launchData,
          'cmi.student_data.mastery_score': masteryScore,
          'cmi.student_data.max_time_allowed': maxTimeAllowed,
          'cmi.student_data.time_limit_action': timeLimitAction,
        }
      : {
          'cmi.launch_data': launchData,
          'cmi.scaled_passing_score': scaledPassingScore,
          'cmi.max_time_allowed': maxTimeAllowed,
          'cmi.time_limit_action': timeLimitAction,
          ...Object.fromEntries(objectives.map((id, index) => [`cmi.objectives.${index}.id`, id])),
        };
  return Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
