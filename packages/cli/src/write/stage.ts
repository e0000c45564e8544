import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/**
 * A stage is a folder beside the artifacts, so that moving them is a rename. Its name tells which process it belongs to:
 * `.hornbook-<machine>-<process>-<random>`.
 */
const prefix = '.hornbook-';
const machine = hostname().replace(/[^A-Za-z0-9]/g, '');

export const openStage = (folder: string): string =>
  mkdtempSync(join(folder, `${prefix}${machine}-${process.pid}-`));

/** What a folder that stepped aside is called in a stage: `0-old-html`. */
export const asideName = (attempt: number, name: string): string => `${attempt}-old-${name}`;
const aside = /^\d+-old-(.+)$/;

/** Removes the stages of builds that were killed, and puts back a folder that one of them had just moved aside. */
export function clearLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const stage = join(folder, name);
    if (!name.startsWith(prefix) || !isAbandoned(stage, name)) continue;
    for (const left of readdirSync(stage)) putBack(folder, stage, left);
    rmSync(stage, { recursive: true, force: true });
  }
}

function putBack(folder: string, stage: string, left: string): void {
  const name = aside.exec(left)?.[1];
  if (name && !existsSync(join(folder, name))) renameSync(join(stage, left), join(folder, name));
}

const day = 86_400_000;

/** A process of another machine can't be asked whether it lives; a build does not take a day. */
function isAbandoned(stage: string, name: string): boolean {
  const [host, id] = name.slice(prefix.length).split('-');
  if (host !== machine) return Date.now() - statSync(stage).mtimeMs > day;
  const owner = Number(id);
  // This process has no stage yet: the name is that of an earlier one that had the same number.
  return owner === process.pid || !isAlive(owner);
}

function isAlive(id: number): boolean {
  try {
    // Signal 0 is not sent; it only asks.
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
