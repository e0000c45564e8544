import { closeSync, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import type { Piece } from '@hornbook/model';
import { isSystemError } from '../errors.js';
import {
  type Earlier,
  type EarlierPieces,
  isAsWritten,
  type PiecePlace,
  type WrittenPiece,
} from './take-over.js';

/** The bytes of a file. Pieces that the file of an earlier build has are read from there, the others are made. */
export function* bytesOfPieces(
  path: string,
  pieces: Iterable<Piece>,
  earlier: Earlier,
): Generator<Uint8Array> {
  const older = openOlder(earlier.findPieces(path));
  const written: WrittenPiece[] = [];
  try {
    for (const { bytes, key } of pieces) {
      let length = 0;
      const place = key === undefined ? undefined : older?.find(key);
      for (const part of older && place ? takenOver(older.file, place, bytes) : bytes()) {
        length += part.length;
        yield part;
      }
      written.push({ key, length });
    }
  } finally {
    if (older) closeSync(older.file);
  }
  earlier.notePieces(path, written);
}

/** A file that is open: whatever is put in its place, it stays the same. */
interface OlderFile extends Pick<EarlierPieces, 'find'> {
  readonly file: number;
}

/** `undefined`: it is no longer as it was written. */
function openOlder(earlier: EarlierPieces | undefined): OlderFile | undefined {
  if (!earlier) return undefined;
  const { find, identity, place } = earlier;
  try {
    // Opening a pipe might never end.
    if (!isAsWritten(lstatSync(place), identity)) return undefined;
    const file = openSync(place, 'r');
    if (isAsWritten(fstatSync(file), identity)) return { file, find };
    closeSync(file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
  return undefined;
}

/** What can't be read is made. */
function* takenOver(file: number, place: PiecePlace, bytes: Piece['bytes']): Generator<Uint8Array> {
  let done = 0;
  for (const part of readFrom(file, place)) {
    done += part.length;
    yield part;
  }
  if (done < place.length) yield* without(done, bytes());
}

/** Bytes. So many are read at a time. */
const step = 1 << 18;

/** Ends early where the file does, or where the system refuses. */
function* readFrom(file: number, { length, start }: PiecePlace): Generator<Uint8Array> {
  try {
    for (let done = 0; done < length; ) {
      const part = Buffer.allocUnsafe(Math.min(step, length - done));
      const read = readSync(file, part, 0, part.length, start + done);
      if (read === 0) return;
      yield part.subarray(0, read);
      done += read;
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

function* without(first: number, chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let left = first;
  for (const chunk of chunks) {
    if (left < chunk.length) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}
