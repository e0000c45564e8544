import { resolve } from 'node:path';
import { type VerifiedPackage, verifyPackage } from '@hornbook/verifier';
import { exitCode } from '../errors.js';
import { type Io, runInterruptible } from '../io.js';
import { openPackage } from '../open-package.js';
import type { VerifyOptions } from '../options/verify-options.js';
import { amount, type CheckReport, countBySeverity, type Finding, pathFrom } from '../report/findings.js';
import { progressOn } from '../report/progress.js';
import { reportFormats } from '../report/report-formats.js';

/** `hornbook verify`: reads packages and reports what an LMS could reject, or would make of them. */
export async function verify(options: VerifyOptions, io: Io): Promise<number> {
  const findings = await runInterruptible(io, (signal) => verifyAll(options, io, signal));
  const report = reportOn(findings, options);
  const print = await reportFormats.find(({ format }) => format === options.format)?.load();
  io.stdout.write(print?.(report, io) ?? '');
  return report.passed ? exitCode.ok : exitCode.content;
}

async function verifyAll({ paths, quiet }: VerifyOptions, io: Io, signal: AbortSignal): Promise<Finding[]> {
  const progress = progressOn(io, 'Verifying', quiet);
  const findings: Finding[] = [];
  try {
    for (const path of paths) {
      signal.throwIfAborted();
      progress.course(path);
      findings.push(...findingsOf(await inspectPackage(resolve(io.cwd, path), path), path, io));
    }
  } finally {
    progress.clear();
  }
  return findings;
}

/** Each step adds what it found to what is known of the package. */
async function inspectPackage(path: string, name: string): Promise<VerifiedPackage> {
  return verifyPackage(openPackage(path, name));
}

/** Files in a package are named as if it were a folder: `course.zip/imsmanifest.xml`. */
function findingsOf({ diagnostics, sources }: VerifiedPackage, path: string, { cwd }: Io): Finding[] {
  return diagnostics.map((diagnostic) => ({
    diagnostic,
    file: pathFrom(cwd, resolve(cwd, path), diagnostic.file),
    source: sources.get(diagnostic.file ?? ''),
  }));
}

function reportOn(findings: readonly Finding[], { maxWarnings, paths, quiet }: VerifyOptions): CheckReport {
  const counts = countBySeverity(findings);
  return {
    command: 'verify',
    findings,
    counts,
    subject: amount(paths.length, 'package'),
    fixes: 0,
    fixedFiles: 0,
    hiddenFixes: 0,
    maxWarnings,
    passed: counts.error === 0 && counts.warning <= maxWarnings,
    quiet,
  };
}
