import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Artifact } from '@hornbook/core/build';
import { checkPlace } from './check-place.js';
import { makeFolder, removeEmpty } from './make-folder.js';
import { asideName, clearLeftovers, closeStage, openStage } from './stage.js';
import { stageArtifact, type Written } from './stage-artifact.js';
import { isOccupied, isSystemError, WriteError } from './write-error.js';

/**
 * Writes a build's artifacts into a folder so that each of them is, at every moment, whole: the old one or the new one.
 * All of them are written into a stage beside them first and then moved into place one by one. What the folder holds
 * besides is left alone.
 *
 * Throws a UsageError where a folder of somebody else is in the way, and a WriteError where the operating system refuses;
 * then no artifact has been replaced, or some have, wholly. Throws the signal's reason where it is aborted before that.
 */
export async function writeArtifacts(
  folder: string,
  artifacts: AsyncIterable<Artifact>,
  signal: AbortSignal,
): Promise<Written[]> {
  const made: string[] = [];
  try {
    made.push(...makeFolder(folder));
    clearLeftovers(folder);
    const stage = openStage(folder);
    try {
      const written = await stageAll(artifacts, { folder, stage, signal });
      // All at once: nothing comes in between any more.
      for (const { name } of written) moveIntoPlace(stage, folder, name);
      return written;
    } finally {
      closeStage(folder, stage);
    }
  } catch (error) {
    removeEmpty(made);
    throw isSystemError(error) ? new WriteError(folder, error) : error;
  }
}

interface Staging {
  readonly folder: string;
  readonly stage: string;
  readonly signal: AbortSignal;
}

async function stageAll(
  artifacts: AsyncIterable<Artifact>,
  { folder, signal, stage }: Staging,
): Promise<Written[]> {
  const written: Written[] = [];
  for await (const artifact of artifacts) {
    checkPlace(join(folder, artifact.name), artifact);
    const staging = stageArtifact(stage, artifact);
    for (let step = staging.next(); ; step = staging.next()) {
      // Only between two turns of the event loop does Node hear of signals.
      await setImmediate();
      signal.throwIfAborted();
      if (!step.done) continue;
      written.push(step.value);
      break;
    }
  }
  return written;
}

/**
 * A file replaces a file in one step. A folder can't replace one that holds anything, so the old one steps aside into the
 * stage; should this process die right then, the next build puts it back. Another build may be doing the same: whoever
 * comes last wins.
 */
function moveIntoPlace(stage: string, folder: string, name: string): void {
  const [staged, target] = [join(stage, name), join(folder, name)];
  for (let attempt = 0; ; attempt++) {
    try {
      renameSync(staged, target);
      return;
    } catch (error) {
      if (attempt === 20 || !isOccupied(error)) throw error;
      stepAside(target, join(stage, asideName(attempt, name)));
    }
  }
}

function stepAside(target: string, aside: string): void {
  try {
    renameSync(target, aside);
  } catch (error) {
    // Another build was quicker: the place is free.
    if (!isSystemError(error) || error.code !== 'ENOENT') throw error;
  }
}
