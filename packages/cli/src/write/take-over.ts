import { linkSync, lstatSync, rmSync, type Stats } from 'node:fs';
import type { Artifact } from '@hornbook/core/build';
import type { Piece } from '@hornbook/model';
import { isSystemError } from '../errors.js';

/** The files that an earlier build wrote into the same folder. Paths are relative to the output folder, with `/`. */
export interface Earlier {
  /** Where a file with this path and key was written. */
  find(path: string, key: string): EarlierFile | undefined;
  /** Keeps in mind that this build has such a file. */
  note(path: string, key: string): void;
  /** The file with this path, if it was put together from pieces. */
  findPieces(path: string): EarlierPieces | undefined;
  /** Keeps in mind which pieces this file of this build has, in order. */
  notePieces(path: string, pieces: readonly WrittenPiece[]): void;
  /**
   * Keeps in mind what the files of this build are like. Called while they are in a stage: in their place, there may be those of
   * another build a moment later.
   */
  staged(stage: string, artifacts: readonly Pick<Artifact, 'kind' | 'name'>[]): void;
}

export interface EarlierFile {
  readonly place: string;
  /** When it had been written. */
  readonly identity: FileIdentity;
}

export interface EarlierPieces extends EarlierFile {
  /** Where in the file the piece with this key is. */
  find(key: string): PiecePlace | undefined;
}

/** In bytes. */
export interface PiecePlace {
  readonly start: number;
  readonly length: number;
}

export interface WrittenPiece extends Pick<Piece, 'key'> {
  readonly length: number;
}

/** What tells a file from any other: `mtimeMs`, and `ino`, because two builds may write files of one size in the same moment. */
export type FileIdentity = readonly [size: number, changed: number, number: number];

export const identityOf = ({ ino, mtimeMs, size }: Stats): FileIdentity => [size, mtimeMs, ino];

/** Whether this is still the file that was written. */
export const isAsWritten = (found: Stats, written: FileIdentity): boolean =>
  found.isFile() && identityOf(found).every((value, index) => value === written[index]);

/**
 * Takes over a file of an earlier build, if it is still as it was written: two folders have the same file until the old one is
 * removed. Not all file systems can do that. Returns whether it is done.
 */
export function takeOver({ identity, place }: EarlierFile, target: string): boolean {
  try {
    linkSync(place, target);
    // Afterwards, because another build may have put a file of its own there in between.
    if (isAsWritten(lstatSync(target), identity)) return true;
    rmSync(target);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
  return false;
}
