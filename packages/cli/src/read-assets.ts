import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AssetFiles } from '@hornbook/assets';
import type { AssetReference, CourseSettings, Diagnostic, SourcedData } from '@hornbook/model';
import type { FileRead } from '@hornbook/parser';
import { settingsFile } from './course-input.js';
import { messages } from './messages.js';
import { isInside, readInside } from './read-inside.js';

/** The folders that files are looked up in: real paths. */
export type AssetRoots = Readonly<Record<AssetReference['base'], string>>;

/** What was found at references. */
interface FoundAssets {
  /** A reference that a link leads out of the course has no path any more, as one by `..` has none. */
  readonly references: readonly AssetReference[];
  /** By reference id; `undefined` where there is no file. */
  readonly files: AssetFiles;
  /** Of files that are there but can't be read. */
  readonly diagnostics: readonly Diagnostic[];
}

export type AssetReader = (references: readonly AssetReference[]) => FoundAssets;

/** Finds the folder that site-absolute URLs (`/images/x.svg`) start from. */
export function assetRoots(
  course: string,
  { assets = '.' }: CourseSettings,
  source: SourcedData,
): { roots: AssetRoots; diagnostics: readonly Diagnostic[] } {
  const folder = realFolder(join(course, assets));
  if (folder && isInside(course, folder)) return { roots: { course, assets: folder }, diagnostics: [] };
  const message = folder ? messages.outside : messages.assetsMissing;
  const diagnostic = message({ path: assets }, source.placeOf(['assets'], 'value'));
  return {
    roots: { course, assets: course },
    diagnostics: [Object.assign(diagnostic, { file: settingsFile })],
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

/** Reads what lessons reference, each file once for the whole course: a reference's id tells the file. */
export function assetReader(roots: AssetRoots): AssetReader {
  const read = new Map<string, FileRead>();
  return (references) => {
    for (const { base, id, path } of references) {
      if (!read.has(id))
        read.set(id, path === undefined ? { problem: 'outside' } : readInside(roots[base], path));
    }
    return {
      references: references.map((reference) => withoutWayOut(reference, read.get(reference.id))),
      files: new Map(references.map(({ id }) => [id, bytesOf(read.get(id))])),
      diagnostics: references.flatMap(({ id, place, url }) =>
        problemOf(read.get(id)) === 'unreadable' ? messages.unreadable({ path: url }, place) : [],
      ),
    };
  };
}

const bytesOf = (read: FileRead | undefined): Uint8Array | undefined =>
  read && 'bytes' in read ? read.bytes : undefined;

const problemOf = (read: FileRead | undefined) => (read && 'problem' in read ? read.problem : undefined);

function withoutWayOut(reference: AssetReference, read: FileRead | undefined): AssetReference {
  if (problemOf(read) !== 'outside') return reference;
  const { path: _, ...rest } = reference;
  return rest;
}
