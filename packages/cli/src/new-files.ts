import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { idFromName, settingsFile } from '@hornbook/core';
import { isReservedName } from '@hornbook/validator';
import { stringify } from 'yaml';
import { byCodePoint } from './find-lessons.js';
import { templateFolder } from './template-folder.js';

/** A file of a new course. */
export interface NewFile {
  /** Relative to the course, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The files of a new course, which is called as its folder is. */
export function newFiles(folder: string): NewFile[] {
  const facts = { id: newId(basename(folder)), title: titleOf(basename(folder)) };
  return readdirSync(templateFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(templateFolder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .map((path) => ({ path: targetOf(path), text: fill(path, facts) }))
    .map((file) => (file.path === settingsFile ? withSchema(file, folder) : file))
    .sort((one, other) => byCodePoint(one.path, other.path));
}

/** npm keeps a `.gitignore` for itself. */
const targetOf = (path: string): string => (path === 'gitignore' ? '.gitignore' : path);

interface Facts {
  readonly id: string;
  readonly title: string;
}

/** Puts the course's id and title in place of `{{id}}` and `{{title}}`. */
function fill(path: string, facts: Facts): string {
  const text = readFileSync(join(templateFolder, path), 'utf8');
  const show = (value: string) => (path.endsWith('.yaml') ? yamlString(value) : value);
  return text.replace(/\{\{(id|title)\}\}/g, (_, name: keyof Facts) => show(facts[name]));
}

/** In quotes where it would be a number, a list or the like without. */
const yamlString = (value: string): string => stringify(value, { blockQuote: false, lineWidth: 0 }).trimEnd();

/** Windows keeps some names for devices, and no id may be one of them. */
function newId(name: string): string {
  const id = idFromName(name);
  return isReservedName(id) ? `course-${id}` : id;
}

/** `docker-basics` → `Docker basics`. */
function titleOf(name: string): string {
  const words = name.replace(/[-_\s]+/g, ' ').trim() || 'My course';
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const schema = 'node_modules/@hornbook/cli/schema/course.schema.json';

/** Where the command is installed for the project, editors find the schema beside it. */
function withSchema({ path, text }: NewFile, folder: string): NewFile {
  for (let parent = folder; parent !== dirname(parent); parent = dirname(parent)) {
    if (!existsSync(join(parent, schema))) continue;
    const way = relative(folder, join(parent, schema)).split(sep).join('/');
    return { path, text: `# yaml-language-server: $schema=${way.replace(/^(?!\.)/, './')}\n${text}` };
  }
  return { path, text };
}
