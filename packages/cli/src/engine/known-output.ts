import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Format } from '@hornbook/core/build';
import { isSystemError } from '../errors.js';
import type { Written } from '../write/stage-artifact.js';
import {
  type Earlier,
  type EarlierFile,
  type EarlierPieces,
  type FileIdentity,
  identityOf,
  type PiecePlace,
  type WrittenPiece,
} from '../write/take-over.js';
import { keyOf, type Store } from './store.js';

/** An artifact, and what it was written for. */
export interface BuiltArtifact extends Written {
  readonly format: Format;
}

/** What the last build wrote into a folder. */
interface OutputRecord {
  /** Stands for all that the artifacts were made from. */
  readonly made: string;
  readonly written: readonly BuiltArtifact[];
  readonly files: readonly FileState[];
}

/** Its path in the output folder, and what its key (`OutputFile`) comes to; where only pieces of it have keys, these pieces. */
type FileState = readonly [path: string, ...identity: FileIdentity, made?: string | readonly PieceState[]];

/** What its key comes to, if it has one. */
type PieceState = readonly [key: string | null, length: number];

/**
 * What is known of an output folder. By it, a build knows that there is nothing to write, or which files it may take over from the
 * last one.
 */
export class KnownOutput implements Earlier {
  readonly #before: OutputRecord | undefined;
  readonly #states: ReadonlyMap<string, FileState>;
  readonly #made = new Map<string, FileState[4]>();
  #staged: readonly FileState[] = [];

  constructor(
    readonly store: Store,
    readonly folder: string,
  ) {
    this.#before = readRecord(store, folder);
    this.#states = new Map(this.#before?.files.map((state) => [state[0], state]));
  }

  /** What was written for this key, if all of it is there as it was written, and nothing else. */
  writtenFor(made: string): readonly BuiltArtifact[] | undefined {
    if (this.#before?.made !== made) return undefined;
    const { files, written } = this.#before;
    const known = files.map((file) => file.slice(0, 4));
    return JSON.stringify(statesOf(this.folder, written)) === JSON.stringify(known) ? written : undefined;
  }

  find(path: string, key: string): EarlierFile | undefined {
    const state = this.#states.get(path);
    return state?.[4] === shortened(key) ? this.#fileOf(state) : undefined;
  }

  note(path: string, key: string): void {
    this.#made.set(path, shortened(key));
  }

  findPieces(path: string): EarlierPieces | undefined {
    const state = this.#states.get(path);
    const pieces = state?.[4];
    if (!state || typeof pieces !== 'object') return undefined;
    const places = placesOf(pieces);
    return { ...this.#fileOf(state), find: (key) => places.get(shortened(key)) };
  }

  notePieces(path: string, pieces: readonly WrittenPiece[]): void {
    const states = pieces.map(
      ({ key, length }): PieceState => [key === undefined ? null : shortened(key), length],
    );
    if (states.some(([key]) => key !== null)) this.#made.set(path, states);
  }

  staged(stage: string, artifacts: Parameters<Earlier['staged']>[1]): void {
    this.#staged = statesOf(stage, artifacts).map((state): FileState => {
      const made = this.#made.get(state[0]);
      return made === undefined ? state : [state[0], state[1], state[2], state[3], made];
    });
  }

  /** Keeps in mind what was written. That it can't is no reason to fail. */
  remember(made: string, written: readonly BuiltArtifact[]): void {
    const record: OutputRecord = { made, written, files: this.#staged };
    try {
      this.store.put(recordKey(this.folder), new TextEncoder().encode(JSON.stringify(record)));
    } catch (error) {
      if (!isSystemError(error)) throw error;
    }
  }

  #fileOf([path, size, changed, number]: FileState): EarlierFile {
    return { place: join(this.folder, path), identity: [size, changed, number] };
  }
}

/** Where pieces with keys are, by what these come to. */
function placesOf(pieces: readonly PieceState[]): Map<string | null, PiecePlace> {
  const places = new Map<string | null, PiecePlace>();
  let start = 0;
  for (const [key, length] of pieces) {
    if (key !== null) places.set(key, { start, length });
    start += length;
  }
  return places;
}

/** Keys may be long, and there are as many as files. 128 bits. */
const shortened = (key: string): string => keyOf(key).slice(0, 32);

const recordKey = (folder: string): string => keyOf('output', folder);

function readRecord(store: Store, folder: string): OutputRecord | undefined {
  const bytes = store.get(recordKey(folder));
  // Checked by the store: nobody but us has written it.
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as OutputRecord);
}

const statesOf = (folder: string, written: Parameters<Earlier['staged']>[1]): FileState[] =>
  written.flatMap(({ kind, name }) => (kind === 'file' ? stateOf(folder, name) : statesIn(folder, name)));

function statesIn(folder: string, name: string): FileState[] {
  try {
    const paths = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).sort();
    return paths.flatMap((path) => stateOf(folder, `${name}/${path}`));
  } catch {
    return [];
  }
}

/** A folder changes with what is in it. */
function stateOf(folder: string, path: string): FileState[] {
  const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
  if (!found) return [];
  return [found.isFile() ? [path, ...identityOf(found)] : [path, -1, 0, 0]];
}
