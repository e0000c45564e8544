import { resolve } from 'node:path';
import {
  packageMessages,
  type RunProblem,
  runMessages,
  type VerifiedPackage,
  verifyPackage,
} from '@hornbook/verifier';
import { exitCode } from '../errors.js';
import { type Io, runInterruptible } from '../io.js';
import { openPackage } from '../open-package.js';
import type { LaunchOptions } from '../options/launch-options.js';
import type { VerifyOptions } from '../options/verify-options.js';
import type { PackageRunner } from '../play-package/open-runner.js';
import { takeTurns } from '../play-package/take-turns.js';
import {
  amount,
  type CheckReport,
  countBySeverity,
  type Finding,
  type PackageRunReport,
  pathFrom,
} from '../report/findings.js';
import { type Progress, progressOn } from '../report/progress.js';
import { reportFormats } from '../report/report-formats.js';

/** `hornbook verify`: reads packages and reports what an LMS could reject, or would make of them. */
export async function verify(options: VerifyOptions, io: Io): Promise<number> {
  const verified = await runInterruptible(io, (signal) => verifyAll(options, io, signal));
  const report = reportOn(verified, options);
  const print = await reportFormats.find(({ format }) => format === options.format)?.load();
  io.stdout.write(print?.(report, io) ?? '');
  return report.passed ? exitCode.ok : exitCode.content;
}

interface Verified {
  readonly findings: Finding[];
  readonly runs: PackageRunReport[];
}

async function verifyAll(
  { paths, quiet, run }: VerifyOptions,
  io: Io,
  signal: AbortSignal,
): Promise<Verified> {
  const progress = progressOn(io, 'Verifying', quiet);
  const runner = run && (await loadRunner(run, io, { progress, signal }));
  const turns = takeTurns(runner ? packagesAtOnce : 1);
  // A launch takes long; without its browser it ends at once.
  signal.addEventListener('abort', () => void runner?.close());
  const verifyOne = async (path: string): Promise<Verified> => {
    signal.throwIfAborted();
    progress.course(path);
    const verified = await verifyPackage(openPackage(resolve(io.cwd, path), path));
    const findings = findingsOf(verified, path, io);
    const ran = await runner?.run(verified);
    if (!ran) return { findings, runs: [] };
    const shown = ran.problems.map((problem) => runFinding(problem, path, io));
    const runs = run?.run ? [{ file: path, scos: ran.scos }] : [];
    return { findings: [...findings, ...shown], runs };
  };
  try {
    const all = await Promise.all(paths.map((path) => turns(() => verifyOne(path))));
    return { findings: all.flatMap(({ findings }) => findings), runs: all.flatMap(({ runs }) => runs) };
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    progress.clear();
    await runner?.close();
  }
}

/** Launches mostly wait. */
const packagesAtOnce = 6;

/** Loaded only where packages are launched. */
async function loadRunner(
  run: LaunchOptions,
  io: Io,
  tools: { readonly progress: Progress; readonly signal: AbortSignal },
): Promise<PackageRunner> {
  const { openRunner } = await import('../play-package/open-runner.js');
  return openRunner(run, io, tools);
}

/** Of a problem that shows in one LMS alone, the LMS is told first. */
function runFinding({ diagnostic, lms }: RunProblem, path: string, { cwd }: Io): Finding {
  return {
    diagnostic,
    file: pathFrom(cwd, resolve(cwd, path), diagnostic.file),
    ...(lms !== undefined && { lms }),
  };
}

/** Files in a package are named as if it were a folder: `course.zip/imsmanifest.xml`. */
function findingsOf({ diagnostics, sources }: VerifiedPackage, path: string, { cwd }: Io): Finding[] {
  return diagnostics.map((diagnostic) => ({
    diagnostic,
    file: pathFrom(cwd, resolve(cwd, path), diagnostic.file),
    source: sources.get(diagnostic.file ?? ''),
  }));
}

const rules = [...packageMessages, ...Object.values(runMessages)];

function reportOn(
  { findings, runs }: Verified,
  { maxWarnings, paths, quiet, run }: VerifyOptions,
): CheckReport {
  const counts = countBySeverity(findings);
  return {
    command: 'verify',
    findings,
    counts,
    rules: new Map(rules.map(({ ruleId, severity }) => [ruleId, severity])),
    subject: amount(paths.length, 'package'),
    fixes: 0,
    fixedFiles: 0,
    hiddenFixes: 0,
    maxWarnings,
    passed: counts.error === 0 && counts.warning <= maxWarnings,
    quiet,
    ...(run?.run && { runs }),
  };
}
