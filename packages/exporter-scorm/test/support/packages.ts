import { unzipSync } from 'fflate';
import { type EditionName, exportScorm } from '../../src/index.js';

export type Course = Parameters<typeof exportScorm>[0];
export type Files = Readonly<Record<string, Uint8Array>>;

export const editions: readonly EditionName[] = ['scorm12', 'scorm2004', 'scorm2004-3'];

/** The files of all packages of a course. */
export const unpacked = (made: Course, edition: EditionName): Files[] =>
  [...exportScorm(made, edition)].map(({ bytes }) => unzipSync(bytes));
