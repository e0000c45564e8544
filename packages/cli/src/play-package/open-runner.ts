import { availableParallelism } from 'node:os';
import type { VerifiedPackage } from '@hornbook/verifier';
import type { Io } from '../io.js';
import type { Progress } from '../report/progress.js';
import { openChromium } from './open-chromium.js';
import { type PackageRun, type RunSettings, runPackage } from './run-package.js';
import { takeTurns } from './take-turns.js';

/** Launches packages in one browser. */
export interface PackageRunner {
  run(verified: VerifiedPackage): Promise<PackageRun>;
  close(): Promise<void>;
}

/** Starts a browser; close it. Throws a UsageError where there is none. */
export async function openRunner(
  settings: RunSettings,
  io: Io,
  { progress, signal }: { readonly progress: Progress; readonly signal: AbortSignal },
): Promise<PackageRunner> {
  const browser = await openChromium(io);
  // A launch mostly waits for its page.
  const turns = takeTurns(availableParallelism() * 3);
  return {
    run: (verified) => runPackage(verified, settings, { browser, signal, turns, step: progress.step }),
    close: () => browser.close(),
  };
}
