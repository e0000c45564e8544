import type { ReadFile } from '@hornbook/parser';
import type { AssetRoots } from './read-assets.js';
import { readInside } from './read-inside.js';

/** Bytes. What is shown in a lesson is read by people. */
const limit = 1_000_000;

/** Reads the files from which lessons take text, from the same folders as their pictures. */
export const fileReader =
  (roots: AssetRoots): ReadFile =>
  ({ base, path }) =>
    readInside(roots[base], path, limit);
