import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { messages as courseMessages, type ReadAsset, type ReadSettings, settingsFile } from '@hornbook/core';
import { type Diagnostic, inFile } from '@hornbook/model';
import { decodeSource, type FileRead } from '@hornbook/parser';
import { messages } from './messages.js';

/** A text file of the course. */
export interface Source {
  /** Relative to the course, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Bytes. Nobody writes that much by hand, and reading more takes too much time and memory. */
const limit = 16_000_000;

/** Reads a text file of the course. If that fails, `source` is absent and the diagnostics say why. */
export function readSource(
  root: string,
  path: string,
): { source?: Source; diagnostics: readonly Diagnostic[] } {
  const read = readInside(root, path, limit);
  if ('problem' in read) {
    const message = read.problem === 'outside' ? messages.outside : courseMessages.unreadable;
    return { diagnostics: [inFile(path, message({ path }, undefined))] };
  }
  const { diagnostics, text } = decodeSource(read.bytes, path);
  return { source: { path, text }, diagnostics };
}

/**
 * Reads the files that lessons use, each once: from the course's folder, or from the folder in which site-absolute URLs
 * (`/images/x.svg`) are looked up.
 */
export function assetReader(
  root: string,
  { settings, source }: ReadSettings,
): { readAsset: ReadAsset; diagnostics: readonly Diagnostic[] } {
  const { assets = '.' } = settings;
  const folder = realFolder(join(root, assets));
  const isUsable = folder !== undefined && isInside(root, folder);
  const message = folder ? messages.outside : messages.assetsMissing;
  const problem = message({ path: assets }, source.placeOf(['assets'], 'value'));
  const roots = { course: root, assets: isUsable ? folder : root };
  const read = new Map<string, FileRead>();
  return {
    diagnostics: isUsable ? [] : [inFile(settingsFile, problem)],
    readAsset({ base, maxBytes, path }) {
      const file = join(roots[base], path);
      const known = read.get(file) ?? readInside(roots[base], path, maxBytes);
      // Text that lessons include is small and read on demand.
      if (maxBytes === undefined) read.set(file, known);
      return 'bytes' in known ? known.bytes : known;
    },
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
