import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Artifact
 * @property {string} name File name, or folder name with a slash.
 * @property {number} bytes Its size, a folder's with all that is in it.
 * @property {string} hint What to do with it.
 */

// The first one that matches an artifact's name says what it is for.
const hints = [
  { pattern: /-scorm12\.zip$/, hint: 'upload to an LMS (SCORM 1.2)' },
  { pattern: /-scorm2004\.zip$/, hint: 'upload to an LMS (SCORM 2004 4th Edition)' },
  { pattern: /-scorm2004-3\.zip$/, hint: 'upload to an LMS (SCORM 2004 3rd Edition)' },
  { pattern: /^html\/$/, hint: 'open html/index.html' },
  { pattern: /\.html$/, hint: 'open: the whole course in one file' },
  { pattern: /^json\/$/, hint: 'for other apps; schemas beside it' },
];

/**
 * What a build wrote into a folder, in the order of the names.
 *
 * @param {string} folder
 * @returns {Artifact[]}
 */
export function listArtifacts(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .map((entry) => describe(join(folder, entry.name), entry.isDirectory() ? `${entry.name}/` : entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {string} path @param {string} name @returns {Artifact} */
function describe(path, name) {
  const hint = hints.find(({ pattern }) => pattern.test(name))?.hint ?? '';
  return { name, bytes: size(path), hint };
}

/** @param {string} path @returns {number} */
function size(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.size;
  return readdirSync(path).reduce((bytes, name) => bytes + size(join(path, name)), 0);
}
