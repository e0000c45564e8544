import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { exitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { type NewFile, newFiles } from '../new-files.js';
import type { NewOptions } from '../options/new-options.js';
import { coloursFor } from '../report/colours.js';
import { named } from '../report/named.js';
import { printable } from '../report/printable.js';
import { UsageError } from '../usage-error.js';
import { makeFolder } from '../write/make-folder.js';
import { isSystemError, WriteError } from '../write/write-error.js';

/** `hornbook new`: writes a small course into a folder that holds nothing yet. */
export async function newCourse({ folder, quiet }: NewOptions, io: Io): Promise<number> {
  const target = resolve(io.cwd, folder);
  refuseOccupied(target, folder);
  const files = newFiles(target);
  writeFiles(target, files);
  if (!quiet) io.stdout.write(whatNext(named(target, '', io.cwd), files, io));
  return exitCode.ok;
}

/** What is there already is somebody's work. A repository that was just made holds nothing else yet. */
function refuseOccupied(target: string, folder: string): void {
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory()) throw new UsageError(`${folder} is a file`, 'Name a folder to make.');
  if (readdirSync(target).every((name) => name === '.git')) return;
  throw new UsageError(`${folder} is not empty`, 'Name a folder that is not there yet: it is made.');
}

function writeFiles(target: string, files: readonly NewFile[]): void {
  try {
    for (const { path, text } of files) {
      makeFolder(dirname(join(target, path)));
      writeFileSync(join(target, path), text, { flag: 'wx' });
    }
  } catch (error) {
    throw isSystemError(error) ? new WriteError(target, error) : error;
  }
}

function whatNext(folder: string, files: readonly NewFile[], { env, stdout }: Io): string {
  const { bold, cyan } = coloursFor(stdout, env);
  const lines = files.map(({ path }) => `  ${path}\n`).join('');
  const name = printable(folder);
  const argument = name === '' ? '' : ` ${/^[\w./-]+$/.test(name) ? name : `'${name}'`}`;
  return `${cyan(`${name || '.'}/`)}\n${lines}\n${bold('Next:')} hornbook build${argument}\n`;
}
