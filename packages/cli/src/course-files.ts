import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { messages as courseMessages, type ReadAsset, type ReadSettings } from '@hornbook/core';
import { type Diagnostic, inFile, settingsFile } from '@hornbook/model';
import { decodeSource, type FileRead } from '@hornbook/parser';
import { maxSourceBytes } from './find-lessons.js';
import { messages } from './messages.js';
import { nearFiles } from './near-files.js';

/** A text file of the course. */
export interface Source {
  /** Relative to the course, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A text that could be read, or why it could not. */
export interface SourceRead {
  readonly source?: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a text file of the course. If that fails, `source` is absent and the diagnostics say why. */
export function readSource(root: string, path: string): SourceRead {
  return sourceFrom(readInside(root, path, maxSourceBytes), path);
}

/** Makes a text of what was read. */
export function sourceFrom(read: FileRead, path: string): SourceRead {
  if ('problem' in read) {
    const message = read.problem === 'outside' ? messages.outside : courseMessages.unreadable;
    return { diagnostics: [inFile(path, message({ path }, undefined))] };
  }
  const { diagnostics, text } = decodeSource(read.bytes, path);
  return { source: { path, text }, diagnostics };
}

/** The folders in which lessons look for files. Real paths; nothing outside of them is read. */
export interface CourseRoots {
  /** Of the course. */
  readonly course: string;
  /** Where site-absolute URLs (`/images/x.svg`) are looked up. */
  readonly assets: string;
}

/** The folders of a course. If the second can't be used, it is the first. */
export function courseRoots(
  root: string,
  { settings, source }: ReadSettings,
): { roots: CourseRoots; diagnostics: readonly Diagnostic[] } {
  const { assets = '.' } = settings;
  const folder = realFolder(join(root, assets));
  const isUsable = folder !== undefined && isInside(root, folder);
  const message = folder ? messages.outside : messages.assetsMissing;
  const problem = message({ path: assets }, source.placeOf(['assets'], 'value'));
  return {
    roots: { course: root, assets: isUsable ? folder : root },
    diagnostics: isUsable ? [] : [inFile(settingsFile, problem)],
  };
}

/** Bytes of files that are kept, because the next lesson may use them too. */
const maxKept = 8_000_000;

/** Reads the files that lessons use. */
export function rootsReader(roots: CourseRoots): ReadAsset {
  const kept = new Map<string, FileRead>();
  const near = { course: nearFiles(roots.course), assets: nearFiles(roots.assets) };
  let size = 0;
  return ({ base, maxBytes, path }) => {
    const file = join(roots[base], path);
    const read: FileRead = kept.get(file) ?? readInside(roots[base], path, maxBytes);
    // Text that lessons include is small and read on demand.
    if (maxBytes === undefined && !kept.has(file)) {
      size += 'bytes' in read ? read.bytes.length : 0;
      if (size > maxKept) {
        kept.clear();
        size = 0;
      } else kept.set(file, read);
    }
    if ('bytes' in read) return read.bytes;
    return read.problem === 'missing' ? { ...read, meant: near[base](path) } : read;
  };
}

function realFolder(path: string): string | undefined {
  try {
    const real = realpathSync.native(path);
    return statSync(real).isDirectory() ? real : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a file that must be inside a folder. Its real path counts: neither `..` nor a symbolic link leads out.
 *
 * @param root real path of the folder
 * @param path relative to it
 * @param maxBytes a larger file is not read
 */
function readInside(root: string, path: string, maxBytes = Number.POSITIVE_INFINITY): FileRead {
  try {
    const real = realpathSync.native(join(root, path));
    if (!isInside(root, real)) return { problem: 'outside' };
    const { size } = statSync(real);
    // A named pipe would never end; it has no size.
    if (!statSync(real).isFile() || size > maxBytes) return { problem: 'unreadable' };
    return { bytes: readFileSync(real) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { problem: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable' };
  }
}

/** Whether a real path is the folder `root` or inside it. `/course-evil` is not inside `/course`. */
const isInside = (root: string, real: string): boolean =>
  real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
