import { type AssetFile as FoundFile, fillAssets } from '@hornbook/assets';
import { type AssetReference, type Diagnostic, inFile, type MeantFile, type Parsed } from '@hornbook/model';
import {
  type FileRead,
  type LessonSettings,
  type OpenedLesson,
  parseLesson,
  readText,
  type SourceFile,
} from '@hornbook/parser';
import type { Lesson } from '@hornbook/questions';
import { validateFrontMatter } from '@hornbook/validator';
import { checkFunction, checkLessonSettings, checkReadAsset, checkSource } from './check-arguments.js';
import { messages } from './messages.js';

/** A file that a lesson uses: a picture, or a text that it includes. */
export interface AssetFile {
  /** Relative to the base, with `/`, without `..`. */
  readonly path: string;
  /** `course`: the folder of the course. `assets`: the folder in which site-absolute URLs (`/images/x.svg`) are looked up. */
  readonly base: 'course' | 'assets';
  /** A larger file is refused, so it need not be read. */
  readonly maxBytes?: number;
}

/**
 * Gives the bytes of a file, which are copied, or says why there are none; `undefined`: there is no such file. It is
 * synchronous: load the files first. What it throws is thrown on.
 */
export type ReadAsset = (file: AssetFile) =>
  | Uint8Array
  | {
      readonly problem: 'missing' | 'outside' | 'unreadable';
      /** Of a missing file: the one that was probably meant. */
      readonly meant?: MeantFile | undefined;
    }
  | undefined;

/** Bytes. What a lesson includes as text is read by people. */
const maxIncluded = 1_000_000;

/**
 * A lesson from its Markdown, with its files. It depends on nothing but the arguments and gives plain data, so that lessons
 * can be compiled anywhere and in any order. It rejects with a TypeError if an argument is of the wrong kind, and with whatever
 * `readAsset` throws.
 */
export async function compileLesson(
  source: SourceFile | OpenedLesson,
  settings: LessonSettings,
  readAsset: ReadAsset,
): Promise<Parsed<Lesson>> {
  checkSource(source, 'source');
  checkLessonSettings(settings);
  checkFunction(readAsset, 'readAsset');
  const parsed = await parseLesson(source, settings, (file) =>
    readFile({ ...file, maxBytes: maxIncluded }, readAsset),
  );
  const read = new Map<string, FileRead>();
  for (const reference of parsed.references) {
    settings.onReach?.(reference.place.start.line);
    if (!read.has(reference.id)) read.set(reference.id, readReference(reference, readAsset));
  }
  const filled = fillAssets(
    { ...parsed, references: parsed.references.map((one) => withoutWayOut(one, read)) },
    new Map([...read].map(([id, file]) => [id, toAssetFile(file)])),
    readText(source.text).text,
  );
  const found = [
    ...parsed.references.flatMap((reference) => unreadable(reference, read)),
    ...filled.diagnostics,
    ...validateFrontMatter(parsed.frontMatter, source.path),
  ];
  return { ...filled, diagnostics: found.map((diagnostic) => inFile(source.path, diagnostic)) };
}

const readReference = ({ base, path }: AssetReference, readAsset: ReadAsset): FileRead =>
  path === undefined ? { problem: 'outside' } : readFile({ base, path }, readAsset);

function readFile(file: AssetFile, readAsset: ReadAsset): FileRead {
  const given = checkReadAsset(readAsset(file), file.path);
  if (given === undefined) return { problem: 'missing' };
  if ('problem' in given) {
    if (given.problem !== 'missing') return { problem: given.problem };
    const isNamed = typeof given.meant?.path === 'string';
    return { problem: 'missing', ...(isNamed && { meant: given.meant }) };
  }
  const { maxBytes = Number.POSITIVE_INFINITY } = file;
  // The caller may use its buffer again.
  return given.length > maxBytes ? { problem: 'unreadable' } : { bytes: new Uint8Array(given) };
}

function toAssetFile(read: FileRead): FoundFile {
  if ('bytes' in read) return read.bytes;
  if (read.problem === 'unreadable') return 'unreadable';
  return read.problem === 'missing' && read.meant ? { meant: read.meant } : undefined;
}

/** A reference that a symbolic link leads out of the course has no path any more, as one by `..` has none. */
function withoutWayOut(reference: AssetReference, read: ReadonlyMap<string, FileRead>): AssetReference {
  if (problemOf(reference, read) !== 'outside') return reference;
  const { path: _, ...rest } = reference;
  return rest;
}

const unreadable = (reference: AssetReference, read: ReadonlyMap<string, FileRead>): Diagnostic[] =>
  problemOf(reference, read) === 'unreadable'
    ? [messages.unreadable({ path: reference.url }, reference.place)]
    : [];

function problemOf({ id }: AssetReference, read: ReadonlyMap<string, FileRead>) {
  const file = read.get(id);
  return file && 'problem' in file ? file.problem : undefined;
}
