import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '../errors.js';
import type { Written } from '../write/stage-artifact.js';
import { type Earlier, type EarlierFile, type FileIdentity, identityOf } from '../write/take-over.js';
import { keyOf, type Store } from './store.js';

/** What the last build wrote into a folder. */
interface OutputRecord {
  /** Stands for all that the artifacts were made from. */
  readonly made: string;
  readonly written: readonly Written[];
  readonly files: readonly FileState[];
}

/** Its path in the output folder, and what its key (`OutputFile`) comes to. */
type FileState = readonly [path: string, ...identity: FileIdentity, key?: string];

/**
 * What is known of an output folder. By it, a build knows that there is nothing to write, or which files it may take over from the
 * last one.
 */
export class KnownOutput implements Earlier {
  readonly #before: OutputRecord | undefined;
  readonly #states: ReadonlyMap<string, FileState>;
  readonly #keys = new Map<string, string>();
  #staged: readonly FileState[] = [];

  constructor(
    readonly store: Store,
    readonly folder: string,
  ) {
    this.#before = readRecord(store, folder);
    this.#states = new Map(this.#before?.files.map((state) => [state[0], state]));
  }

  /** What was written for this key, if all of it is there as it was written, and nothing else. */
  writtenFor(made: string): readonly Written[] | undefined {
    if (this.#before?.made !== made) return undefined;
    const { files, written } = this.#before;
    const known = files.map((file) => file.slice(0, 4));
    return JSON.stringify(statesOf(this.folder, written)) === JSON.stringify(known) ? written : undefined;
  }

  find(path: string, key: string): EarlierFile | undefined {
    const state = this.#states.get(path);
    if (state?.[4] !== shortened(key)) return undefined;
    const [, size, changed, number] = state;
    return { place: join(this.folder, path), identity: [size, changed, number] };
  }

  note(path: string, key: string): void {
    this.#keys.set(path, shortened(key));
  }

  staged(stage: string, artifacts: Parameters<Earlier['staged']>[1]): void {
    this.#staged = statesOf(stage, artifacts).map((state): FileState => {
      const key = this.#keys.get(state[0]);
      return key === undefined ? state : [state[0], state[1], state[2], state[3], key];
    });
  }

  /** Keeps in mind what was written. That it can't is no reason to fail. */
  remember(made: string, written: readonly Written[]): void {
    const record: OutputRecord = { made, written, files: this.#staged };
    try {
      this.store.put(recordKey(this.folder), new TextEncoder().encode(JSON.stringify(record)));
    } catch (error) {
      if (!isSystemError(error)) throw error;
    }
  }
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
