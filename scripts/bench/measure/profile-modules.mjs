import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The part of a CPU profile that we read.
 *
 * @typedef {object} Profile
 * @property {{ id: number, callFrame: Frame }[]} nodes
 * @property {number[]} samples Ids of nodes.
 *
 * @typedef {{ functionName: string, url: string, lineNumber: number, columnNumber: number }} Frame
 */

/**
 * In how many samples each module ran, itself and not what it called, by what `node --cpu-prof` wrote into a folder: one profile
 * for each thread. Bundles count as the sources that their source maps name.
 *
 * @param {string} folder
 * @returns {Map<string, number>} Samples by path, by `node:…`, or by V8's names: `(garbage collector)`.
 */
export function profileModules(folder) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const moduleOf = moduleFinder();
  for (const name of readdirSync(folder)) {
    /** @type {Profile} */
    const { nodes, samples } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const modules = new Map(nodes.map(({ callFrame, id }) => [id, moduleOf(callFrame)]));
    // The time between samples would say when a busy machine ran something else.
    for (const id of samples) {
      const module = modules.get(id) ?? '';
      counts.set(module, (counts.get(module) ?? 0) + 1);
    }
  }
  // A thread that waits, for others or for the disk, uses no processor.
  for (const waiting of ['(idle)', 'fsync']) counts.delete(waiting);
  return counts;
}

function moduleFinder() {
  /** @type {Map<string, SourceMap | undefined>} */
  const maps = new Map();
  /** @param {Frame} frame */
  return ({ columnNumber, functionName, lineNumber, url }) => {
    if (!url) return functionName;
    if (!url.startsWith('file:')) return url;
    if (!maps.has(url)) maps.set(url, readSourceMap(`${fileURLToPath(url)}.map`));
    const entry = maps.get(url)?.findEntry(lineNumber, columnNumber);
    return entry && 'originalSource' in entry ? entry.originalSource : url;
  };
}

/** @param {string} path */
function readSourceMap(path) {
  return existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}
