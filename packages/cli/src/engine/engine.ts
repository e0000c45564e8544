import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CourseSettings } from '@hornbook/model';
import type { Io } from '../io.js';
import { clearLeftovers, closeStage, openStage } from '../write/stage.js';
import { cacheFolder, maxCacheBytes, toolchainId } from './cache-folder.js';
import { pruneStore } from './prune-store.js';

/** What compiling lessons takes, for one run of the command. */
export interface Engine {
  /** The folder of the store. */
  readonly store: string;
  readonly toolchain: string;
  /** Whether later runs find what is put into the store. */
  readonly keeps: boolean;
  /** How many lessons are compiled at the same time, if somebody said so. */
  readonly jobs: number | undefined;
  /** Which blocks are questions in lessons that don't say so, if somebody said it for this run. */
  readonly quizzes: CourseSettings['quizzes'];
  /** Milliseconds since 1970. */
  now(): number;
  close(): void;
}

export interface EngineOptions {
  /** How many lessons are compiled at the same time. Default: as many as there are processors. */
  readonly jobs?: number | undefined;
  /** Whether lessons of earlier runs may be used, and those of this one kept. */
  readonly cache: boolean;
  /** As in course.yaml, whose setting it takes the place of. */
  readonly quizzes?: CourseSettings['quizzes'];
}

export function openEngine({ cache, jobs, quizzes }: EngineOptions, io: Io): Engine {
  const toolchain = toolchainId();
  const folder = cache && toolchain !== undefined ? usable(cacheFolder(io)) : undefined;
  const store = folder ?? openTemporary();
  return {
    store,
    toolchain: toolchain ?? '',
    keeps: folder !== undefined,
    jobs,
    quizzes,
    now: io.now ?? Date.now,
    close() {
      if (folder !== undefined) pruneStore(folder, maxCacheBytes(io.env));
      else if (store !== nowhere) closeStage(tmpdir(), store);
    },
  };
}

/** What a run that was killed has left is removed by the next one. */
function openTemporary(): string {
  clearLeftovers(tmpdir());
  try {
    return openStage(tmpdir());
  } catch {
    return nowhere;
  }
}

/** No folder can be made below a file: what is to be stored stays in memory. */
const nowhere = join(process.execPath, 'none');

/** A folder that can be made. Whether it can be written to is seen when something is. */
function usable(folder: string | undefined): string | undefined {
  try {
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    return undefined;
  }
}
