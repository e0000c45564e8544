import { readdirSync, statSync } from 'node:fs';
import type { Artifact } from '../exporters.js';
import { UsageError } from '../usage-error.js';

/** `--out .` in a folder that has an `html` of its own must not cost anybody that folder. Throws a UsageError. */
export function refuseForeign(target: string, artifact: Artifact): void {
  if (artifact.kind === 'file' || !statSync(target, { throwIfNoEntry: false })?.isDirectory()) return;
  const names = readdirSync(target);
  if (names.length === 0 || names.includes(artifact.mark)) return;
  throw new UsageError(
    `${target} was not written by hornbook, so it is not replaced`,
    'Name another folder by --out, or move that one away.',
  );
}
