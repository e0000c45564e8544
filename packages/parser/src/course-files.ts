import type { AssetReference } from '@hornbook/model';

/** A file of the course; `path` is relative to the base. */
export type FileName = Pick<Required<AssetReference>, 'base' | 'path'>;

/** What became of reading a file: its bytes, or why there are none. */
export type FileRead = { bytes: Uint8Array } | { problem: 'missing' | 'outside' | 'unreadable' };

/**
 * Reads a file that a lesson takes text from. As long as the same name gives the same bytes, parsing stays a function of
 * what it is given.
 */
export type ReadFile = (file: FileName) => FileRead;
