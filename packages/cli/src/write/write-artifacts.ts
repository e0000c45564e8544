import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Artifact } from '@hornbook/core/build';
import { isSystemError, WriteError } from '../errors.js';
import { asideName, clearLeftovers, closeStage, openStage } from './stage.js';
import { stageArtifact, type Written } from './stage-artifact.js';
import type { Earlier } from './take-over.js';
import { checkTarget, makeFolder, removeEmpty } from './target.js';

/**
 * Writes a build's artifacts into a folder so that each of them is whole at every moment: the old one or the new one. All
 * of them are first written into a stage beside them and then moved into place one by one. Other files in the folder are
 * left alone.
 *
 * Throws a UsageError if somebody else's folder is in the way, and a WriteError if the operating system refuses; then each
 * artifact is either replaced or untouched. Throws the signal's reason if it is aborted before artifacts are moved.
 *
 * @param options.root the course's folder: if it was moved away or removed meanwhile, it is not made again
 */
export async function writeArtifacts(
  folder: string,
  artifacts: AsyncIterable<Artifact>,
  {
    earlier,
    root,
    signal,
  }: { readonly earlier: Earlier; readonly root: string; readonly signal: AbortSignal },
): Promise<Written[]> {
  const made: string[] = [];
  try {
    made.push(...makeFolder(folder, root));
    clearLeftovers(folder);
    const stage = openStage(folder);
    try {
      const written = await stageAll(artifacts, { folder, stage, earlier, signal });
      earlier.staged(stage, written);
      // Synchronously: from here on, nothing can interrupt.
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
  readonly earlier: Earlier;
  readonly signal: AbortSignal;
}

async function stageAll(
  artifacts: AsyncIterable<Artifact>,
  { earlier, folder, signal, stage }: Staging,
): Promise<Written[]> {
  const written: Written[] = [];
  for await (const artifact of artifacts) {
    checkTarget(join(folder, artifact.name), artifact);
    const staging = stageArtifact(stage, artifact, earlier);
    for (let step = staging.next(); ; step = staging.next()) {
      // Node handles signals only between two turns of the event loop.
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
 * A file replaces a file in one step. A folder can't replace a folder that isn't empty, so the old one is first moved aside
 * into the stage; if this process dies right then, the next build puts it back. Another build may be doing the same: the
 * last one wins.
 */
function moveIntoPlace(stage: string, folder: string, name: string): void {
  const [staged, target] = [join(stage, name), join(folder, name)];
  for (let attempt = 0; ; attempt++) {
    try {
      renameSync(staged, target);
      return;
    } catch (error) {
      if (attempt === 20 || !isOccupied(error)) throw error;
      moveAside(target, join(stage, asideName(attempt, name)));
    }
  }
}

function moveAside(target: string, aside: string): void {
  try {
    renameSync(target, aside);
  } catch (error) {
    // Another build was faster: nothing is in the way any more.
    if (!isSystemError(error) || error.code !== 'ENOENT') throw error;
  }
}

/** How systems say that a folder is in the way of a rename: Linux, macOS, Windows. */
const isOccupied = (error: unknown): boolean =>
  isSystemError(error) && ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code ?? '');
