import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Artifact } from '../exporters.js';
import { refuseForeign } from './foreign.js';
import { asideName, clearLeftovers, openStage } from './stage.js';
import { stageArtifact, type Written } from './stage-artifact.js';
import { isSystemError, WriteError } from './write-error.js';

/**
 * Writes a build's artifacts into a folder so that each of them is, at every moment, whole: the old one or the new one.
 * All of them are written into a stage beside them first and then moved into place one by one. What the folder holds
 * besides is left alone.
 *
 * Throws a UsageError where a folder of somebody else is in the way, and a WriteError where the operating system refuses; then no artifact has been replaced, or some have, wholly.
 */
export function writeArtifacts(folder: string, artifacts: Iterable<Artifact>): Written[] {
  try {
    mkdirSync(folder, { recursive: true });
    clearLeftovers(folder);
    const stage = openStage(folder);
    try {
      const written = Array.from(artifacts, (artifact) => {
        refuseForeign(join(folder, artifact.name), artifact);
        return stageArtifact(stage, artifact);
      });
      for (const { name } of written) moveIntoPlace(stage, folder, name);
      return written;
    } finally {
      rmSync(stage, { recursive: true, force: true });
    }
  } catch (error) {
    throw isSystemError(error) ? new WriteError(folder, error) : error;
  }
}

/**
 * A file replaces a file in one step. A folder can't replace one that holds anything, so the old one steps aside into the
 * stage; should this process die right then, the next build puts it back. Another build may be doing the same: whoever
 * comes last wins.
 */
function moveIntoPlace(stage: string, folder: string, name: string): void {
  const target = join(folder, name);
  for (let attempt = 0; ; attempt++) {
    try {
      renameSync(join(stage, name), target);
      return;
    } catch (error) {
      if (attempt === 20 || !isSystemError(error) || !occupied.has(error.code ?? '')) throw error;
      stepAside(target, join(stage, asideName(attempt, name)));
    }
  }
}

/** How systems say that a folder is in the way: Linux, macOS, Windows. */
const occupied = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM']);

function stepAside(target: string, aside: string): void {
  try {
    renameSync(target, aside);
  } catch (error) {
    // Another build was quicker: the place is free.
    if (!isSystemError(error) || error.code !== 'ENOENT') throw error;
  }
}
