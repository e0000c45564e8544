import { existsSync, mkdtempSync, readdirSync, readlinkSync, renameSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isSystemError } from './write-error.js';

/**
 * A stage is a folder beside the artifacts, so that moving them is a rename. Its name tells which process it belongs to:
 * `.hornbook-<machine>-<process>-<random>`.
 */
const prefix = '.hornbook-';
const machine = `${hostname()}${processNamespace()}`.replace(/[^A-Za-z0-9]/g, '');

/** Containers may bear the name of their machine and share its folders, but number processes on their own. */
function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

export const openStage = (folder: string): string =>
  mkdtempSync(join(folder, `${prefix}${machine}-${process.pid}-`));

/** What a folder that stepped aside is called in a stage: `0-old-html`. */
export const asideName = (attempt: number, name: string): string => `${attempt}-old-${name}`;
const aside = /^\d+-old-(.+)$/;

/** Removes a stage, and puts back a folder that stepped aside and that nothing has replaced. */
export function closeStage(folder: string, stage: string): void {
  for (const left of readdirSync(stage)) putBack(folder, stage, left);
  rmSync(stage, { recursive: true, force: true });
}

function putBack(folder: string, stage: string, left: string): void {
  const name = aside.exec(left)?.[1];
  if (!name || existsSync(join(folder, name))) return;
  try {
    renameSync(join(stage, left), join(folder, name));
  } catch (error) {
    // Another build has just put its own there.
    if (!existsSync(join(folder, name))) throw error;
  }
}

/** Closes the stages of builds that were killed. */
export function clearLeftovers(folder: string): void {
  for (const name of namesIn(folder).filter((entry) => entry.startsWith(prefix))) {
    try {
      if (isAbandoned(join(folder, name), name)) closeStage(folder, join(folder, name));
    } catch (error) {
      // Another build clears it at the same time, or it is somebody else's: nothing that keeps this one from going on.
      if (!isSystemError(error)) throw error;
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    // One that may be written to, but not looked into.
    if (isSystemError(error)) return [];
    throw error;
  }
}

const day = 86_400_000;

/** A process of another machine can't be asked whether it lives; a build does not take a day. */
function isAbandoned(stage: string, name: string): boolean {
  const [host, id] = name.slice(prefix.length).split('-');
  const changed = statSync(stage).mtimeMs;
  if (host !== machine) return Date.now() - changed > day;
  const owner = Number(id);
  // Or it is one of an earlier process that had the same number.
  return owner === process.pid ? changed < performance.timeOrigin : !isAlive(owner);
}

function isAlive(id: number): boolean {
  try {
    // Signal 0 is not sent; it only asks.
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
