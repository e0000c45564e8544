import { type Diagnostic, isRecord, type SourcedData } from '@hornbook/model';
import { hashedId, slug } from '@hornbook/questions';
import type { ReadYaml } from '../yaml/read-yaml.js';
import { readText } from './decode-source.js';
import { readFrontMatter, stringAt } from './front-matter.js';

/** A source as text, see `decodeSource`. `path` is relative to the course, with `/`. */
export interface SourceFile {
  path: string;
  text: string;
}

/** A lesson whose front matter has been read and whose Markdown has not. */
export interface OpenedLesson extends SourceFile {
  /** Lines end with LF; there are no controls but those and tabs. */
  text: string;
  /** From the front matter, else from the file name. */
  id: string;
  /** Its address on a site made with Jekyll, if the front matter says it. */
  permalink?: string;
  /** `data` is `undefined` if there is none. Its problems are in its own `diagnostics`. */
  frontMatter: ReadYaml;
  /** Problems with characters of the text. `parseLesson` returns all of these again. */
  diagnostics: Diagnostic[];
}

/**
 * Reads the front matter of a lesson. Cheap enough to do for every lesson of a course before any of them is parsed: links
 * by file name need all ids. Nothing is thrown.
 */
export function openLesson({ path, text }: SourceFile): OpenedLesson {
  const decoded = readText(text);
  const frontMatter = readFrontMatter(decoded.text, path);
  const permalink = stringAt(frontMatter, 'permalink');
  return {
    path,
    text: decoded.text,
    id: lessonIdOf(frontMatter, path),
    ...(permalink && { permalink }),
    frontMatter,
    diagnostics: decoded.diagnostics,
  };
}

/** A source may have fields of its owner's, whatever they are called. */
export const isOpened = (file: SourceFile | OpenedLesson): file is OpenedLesson =>
  'frontMatter' in file && isRecord(file.frontMatter) && typeof file.frontMatter.placeOf === 'function';

/** What the front matter says, else the file name in lower case without leading digits. */
function lessonIdOf(frontMatter: SourcedData, path: string): string {
  const id = stringAt(frontMatter, 'id');
  if (id && isId(id)) return id;
  const name = (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  return slug(name, 64) || hashedId(name, path);
}

/** Whether a text can be the id of a lesson, a question or a bank. */
export const isId = (text: string): boolean => /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(text);
