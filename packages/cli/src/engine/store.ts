import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Bytes by key, in files, for any number of processes and threads at once. A file begins with the SHA-256 of its key and what it holds:
 * whatever is cut off, changed, or not ours, is as good as absent.
 */
export class Store {
  constructor(readonly folder: string) {}

  has(key: string): boolean {
    return existsSync(this.#file(key));
  }

  /** What is no good is removed: whoever asks whether it is there has to hear that it is not. */
  get(key: string): Uint8Array | undefined {
    const file = this.#file(key);
    try {
      const bytes = readFileSync(file);
      const held = bytes.subarray(digestLength);
      if (digest(key, held).equals(bytes.subarray(0, digestLength))) return held;
      rmSync(file, { force: true });
      return undefined;
    } catch {
      // Absent, or not to be read: both are the same to whoever can make it anew.
      return undefined;
    }
  }

  /** Throws what the system says if it can't be written. */
  put(key: string, bytes: Uint8Array): void {
    const file = this.#file(key);
    const draft = `${file}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
    mkdirSync(join(file, '..'), { recursive: true });
    try {
      writeFileSync(draft, Buffer.concat([digest(key, bytes), bytes]));
      renameSync(draft, file);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  }

  /** Not too many files in one folder. */
  #file(key: string): string {
    return join(this.folder, key.slice(0, 2), key.slice(2));
  }
}

const digestLength = 32;

const digest = (key: string, bytes: Uint8Array): Buffer =>
  createHash('sha256').update(key).update(bytes).digest();

/** A key for whatever is made from these values and nothing else. */
export const keyOf = (...values: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('hex');
