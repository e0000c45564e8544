import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { idFromName, settingsFile } from '@hornbook/core';
import { isReservedName } from '@hornbook/validator';
import { stringify } from 'yaml';
import { exitCode, isSystemError, UsageError, WriteError } from '../errors.js';
import { byCodePoint } from '../find-lessons.js';
import type { Io } from '../io.js';
import type { NewOptions } from '../options/new-options.js';
import { manifest, type TextFile, templateFiles } from '../package-files.js';
import { pathFrom } from '../report/findings.js';
import { printable } from '../report/printable.js';
import { colorsFor } from '../report/terminal.js';
import { makeFolder } from '../write/target.js';

/** `hornbook new`: writes a small course into an empty folder. */
export async function newCourse({ folder, quiet }: NewOptions, io: Io): Promise<number> {
  const target = resolve(io.cwd, folder);
  refuseOccupied(target, folder);
  const files = newFiles(target);
  writeFiles(target, files);
  if (!quiet) io.stdout.write(whatNext(pathFrom(io.cwd, target), files, io));
  return exitCode.ok;
}

/** Existing files are somebody's work. A new repository holds nothing but `.git`. */
function refuseOccupied(target: string, folder: string): void {
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory())
    throw new UsageError(`${folder} is a file`, 'Name a folder to create.');
  if (readdirSync(target).every((name) => name === '.git')) return;
  throw new UsageError(`${folder} is not empty`, 'Name a new folder: it is created.');
}

/** The files of a new course, which gets the name of its folder. */
function newFiles(folder: string): TextFile[] {
  const facts = { id: newId(basename(folder)), title: titleOf(basename(folder)) };
  return templateFiles()
    .map((file) => ({ path: targetOf(file.path), text: fill(file, facts) }))
    .map((file) => (file.path === settingsFile ? withSchema(file, folder) : file))
    .sort((one, other) => byCodePoint(one.path, other.path));
}

/** npm does not publish a file named `.gitignore`. */
const targetOf = (path: string): string => (path === 'gitignore' ? '.gitignore' : path);

interface Facts {
  readonly id: string;
  readonly title: string;
}

function fill({ path, text }: TextFile, facts: Facts): string {
  const show = (value: string) => (path.endsWith('.yaml') ? yamlString(value) : value);
  return text.replace(/\{\{(id|title)\}\}/g, (_, name: keyof Facts) => show(facts[name]));
}

/** In quotes if it would be a number, a list or the like without them. */
const yamlString = (value: string): string => stringify(value, { blockQuote: false, lineWidth: 0 }).trimEnd();

/** Windows reserves some names for devices; an id can't be one of them. */
function newId(name: string): string {
  const id = idFromName(name);
  return isReservedName(id) ? `course-${id}` : id;
}

/** `docker-basics` → `Docker basics`. */
function titleOf(name: string): string {
  const words = name.replace(/[-_\s]+/g, ' ').trim() || 'My course';
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** If the command is installed in the project, editors find the schema there. */
function withSchema({ path, text }: TextFile, folder: string): TextFile {
  const schema = `node_modules/${manifest().name}/schema/course.schema.json`;
  for (let parent = folder; parent !== dirname(parent); parent = dirname(parent)) {
    if (!existsSync(join(parent, schema))) continue;
    const way = relative(folder, join(parent, schema)).split(sep).join('/');
    return { path, text: `# yaml-language-server: $schema=${way.replace(/^(?!\.)/, './')}\n${text}` };
  }
  return { path, text };
}

function writeFiles(target: string, files: readonly TextFile[]): void {
  try {
    for (const { path, text } of files) {
      makeFolder(dirname(join(target, path)));
      writeFileSync(join(target, path), text, { flag: 'wx' });
    }
  } catch (error) {
    throw isSystemError(error) ? new WriteError(target, error) : error;
  }
}

function whatNext(folder: string, files: readonly TextFile[], { env, stdout }: Io): string {
  const { bold, cyan } = colorsFor(stdout, env);
  const lines = files.map(({ path }) => `  ${path}\n`).join('');
  const name = printable(folder);
  const argument = name === '' ? '' : ` ${/^[\w./-]+$/.test(name) ? name : `'${name}'`}`;
  return `${cyan(`${name || '.'}/`)}\n${lines}\n${bold('Next:')} hornbook build${argument}\n`;
}
