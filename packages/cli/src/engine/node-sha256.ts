import { createHash, type Hash } from 'node:crypto';

/**
 * What the packages take from `@noble/hashes/sha2.js`, by node:crypto: some ten times as fast. The packages themselves run
 * without Node; tsup.config.ts puts this into the command in place of the other.
 */
export const sha256: { (bytes: Uint8Array): Uint8Array; create(): Hash } = Object.assign(
  (bytes: Uint8Array) => createHash('sha256').update(bytes).digest(),
  { create: () => createHash('sha256') },
);
