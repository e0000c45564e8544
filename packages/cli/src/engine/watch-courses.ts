import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { settingsFile } from '@hornbook/model';
import { watch as watchFiles } from 'chokidar';
import type { BuildOptions } from '../options/build-options.js';
import { type Building, type BuildOutcome, buildCourses } from './build-courses.js';
import { StoreLost } from './rendered-lessons.js';
import { type FileOnDisk, stateOfFile } from './used-files.js';
import { watchRoot } from './watch-root.js';

/** One round of watching: what led to it, and what came of it. */
export type WatchEvent = { readonly changed: readonly string[]; readonly milliseconds: number } & (
  | { readonly outcome: BuildOutcome }
  /** A UsageError, a WriteError, or a bug. The next change may end it. */
  | { readonly error: unknown }
);

/**
 * Builds courses, and builds them again whenever something in their folders changes, until the signal is aborted. Each round is an
 * event. Only what has changed is compiled.
 */
export async function* watchCourses(options: BuildOptions, building: Building): AsyncGenerator<WatchEvent> {
  const { cwd, signal } = building;
  const written = new Set<string>();
  const changes = watchFolders(options, cwd, written);
  try {
    await changes.ready;
    for (let changed: string[] = []; !signal.aborted; changed = await changes.next(signal)) {
      const start = performance.now();
      const result = await round(options, building);
      if ('outcome' in result) {
        for (const course of result.outcome.courses) {
          for (const { name } of course.written) written.add(join(course.folder, name));
        }
        changes.add(result.outcome.files);
      }
      signal.throwIfAborted();
      yield { ...result, changed, milliseconds: performance.now() - start };
    }
  } finally {
    await changes.close();
  }
}

async function round(
  options: BuildOptions,
  building: Building,
  isAgain = false,
): Promise<{ outcome: BuildOutcome } | { error: unknown }> {
  try {
    return { outcome: await buildCourses(options, building) };
  } catch (error) {
    // What was lost is made anew.
    return error instanceof StoreLost && !isAgain ? round(options, building, true) : { error };
  }
}

interface Changes {
  /** From then on, no change is missed. */
  readonly ready: Promise<unknown>;
  /** Watches these, too. */
  add(files: readonly FileOnDisk[]): void;
  /** Waits for changes, and then until nothing has changed for a moment: editors save in several steps. */
  next(signal: AbortSignal): Promise<string[]>;
  close(): Promise<void>;
}

/** Milliseconds. */
const moment = 40;

/** @param written what builds have written: to watch that would never end */
function watchFolders({ out, paths }: BuildOptions, cwd: string, written: ReadonlySet<string>): Changes {
  const folders = paths.map((path) => folderOf(resolve(cwd, path)));
  const outputs = out === undefined ? folders.map((folder) => join(folder, 'dist')) : [resolve(cwd, out)];
  const isOurs = (path: string) =>
    outputs.some((output) => isInside(output, path) && !folders.some((folder) => isInside(output, folder))) ||
    [...written].some((artifact) => isInside(artifact, path));
  const isHidden = (path: string) =>
    folders.some(
      (folder) =>
        isInside(folder, path) && /(^|[\\/])(\.[^\\/]|node_modules([\\/]|$))/.test(relative(folder, path)),
    );
  let changed = new Set<string>();
  let wake = () => {};
  const change = (path: string): void => {
    if (isOurs(path)) return;
    changed.add(path);
    wake();
  };
  const roots = folders.map((folder) => watchRoot(folder, (path) => isHidden(path) || isOurs(path), change));
  // Beside a single lesson. One may have changed before it was watched.
  const others = watchFiles([]);
  const states = new Map<string, string>();
  others.on('all', (_event, path) => {
    if (stateOfFile(path) !== states.get(path)) change(path);
  });
  return {
    ready: Promise.all(roots.map(({ ready }) => ready)),
    add(files) {
      const outside = files.filter(({ path }) => !folders.some((folder) => isInside(folder, path)));
      for (const { path, state } of outside) states.set(path, state);
      others.add(outside.map(({ path }) => path));
    },
    async next(signal) {
      while (changed.size === 0) {
        await new Promise<void>((done) => {
          wake = done;
          signal.addEventListener('abort', wake);
        });
        signal.removeEventListener('abort', wake);
        signal.throwIfAborted();
      }
      for (let known = 0; known < changed.size; ) {
        known = changed.size;
        await setTimeout(moment, undefined, { signal });
      }
      const paths = [...changed];
      changed = new Set();
      for (const root of roots) root.seen();
      return paths;
    },
    async close() {
      await Promise.all([...roots, others].map((watcher) => watcher.close()));
    },
  };
}

/** A course is its folder; of a single lesson, the files that it uses are watched besides. */
const folderOf = (path: string): string => (basename(path) === settingsFile ? dirname(path) : path);

const isInside = (folder: string, path: string): boolean => path === folder || path.startsWith(folder + sep);
