import { existsSync, lstatSync, mkdtempSync, readdirSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isSystemError } from '../errors.js';

/**
 * A stage is a folder beside the artifacts, so that moving them is a rename. Its name says which process it belongs to:
 * `.hornbook-<machine>-<process>-<random>`.
 */
const prefix = '.hornbook-';
const machine = `${hostname()}${processNamespace()}`.replace(/[^A-Za-z0-9]/g, '');

/** Containers may share the name and folders of their machine, but they number their processes themselves. */
function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

export const openStage = (folder: string): string =>
  mkdtempSync(join(folder, `${prefix}${machine}-${process.pid}-`));

/** The name in a stage of a folder that was moved aside: `0-old-html`. */
export const asideName = (attempt: number, name: string): string => `${attempt}-old-${name}`;
const aside = /^\d+-old-(.+)$/;

/** Removes a stage, and puts back folders that were moved aside and that nothing has replaced. */
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
    // Another build has just put its own folder there.
    if (!existsSync(join(folder, name))) throw error;
  }
}

/** Closes the stages of builds that were killed. */
export function clearLeftovers(folder: string): void {
  for (const name of namesIn(folder).filter((entry) => entry.startsWith(prefix))) {
    try {
      if (isAbandoned(join(folder, name), name)) closeStage(folder, join(folder, name));
    } catch (error) {
      // Another build is clearing it, or it belongs to somebody else. Neither stops this build.
      if (!isSystemError(error)) throw error;
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    // A folder that may be written to, but not listed.
    if (isSystemError(error)) return [];
    throw error;
  }
}

const day = 86_400_000;

/** Whether a process of another machine is alive can't be asked, but no build takes a day. */
function isAbandoned(stage: string, name: string): boolean {
  const [host, id] = name.slice(prefix.length).split('-');
  const found = lstatSync(stage);
  // Temporary folders are for everybody: whoever removes what others have put there can be led elsewhere.
  if (!found.isDirectory() || found.uid !== (process.geteuid?.() ?? found.uid)) return false;
  const changed = found.mtimeMs;
  if (host !== machine) return Date.now() - changed > day;
  const owner = Number(id);
  // The same number may have belonged to an earlier process.
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
