import type { RenderedLessons } from '@hornbook/core/engine';
import { isSystemError } from '../errors.js';
import type { CompiledLesson } from './compile-lesson.js';
import { type LessonOutline, unpackPart } from './lesson-record.js';
import { keyOf, Store } from './store.js';

/** What was stored is gone, or something else. Somebody has cleared the cache meanwhile, say. */
export class StoreLost extends Error {}

export interface StoredLesson extends Pick<CompiledLesson, 'key' | 'assets' | 'unstored'> {
  readonly entries: NonNullable<LessonOutline['entries']>;
}

/** The lessons of a course as exporters take them, fetched from the store when their turn comes. Throws StoreLost then. */
export function renderedLessons(lessons: readonly StoredLesson[], folder: string): RenderedLessons {
  const fetch = fetcher(lessons, folder);
  // What else is known of them need not stay in memory.
  const keys = lessons.map(({ key }) => key);
  const entries = lessons.map((lesson) => lesson.entries);
  const assets = new Map(lessons.flatMap((lesson) => [...(lesson.assets ?? [])]));
  const part = <P extends 'html' | 'json'>(index: number, name: P) => {
    const key = keys[index] ?? '';
    const found = unpackPart(fetch(key), name);
    if (found === undefined) throw new StoreLost(key);
    return found;
  };
  return {
    html: entries.map(({ html }) => html),
    json: entries.map(({ json }) => json),
    htmlBody: (index) => part(index, 'html'),
    jsonBody: (index) => part(index, 'json'),
    bytesOf: (path) => fetch(assets.get(path) ?? ''),
    keys: {
      lesson: (index) => keys[index] ?? '',
      bytesOf: (path) => assets.get(path) ?? '',
      links: (index) => entries[index]?.links ?? [],
      keep: (key, make) => kept(new Store(folder), keyOf('kept', key), make),
    },
  };
}

function kept(store: Store, key: string, make: () => Uint8Array): Uint8Array {
  const known = store.get(key);
  if (known) return known;
  const made = make();
  try {
    store.put(key, made);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
  return made;
}

/** Bytes. Up to so much is read only once. */
const maxKept = 64_000_000;

function fetcher(lessons: readonly StoredLesson[], folder: string): (key: string) => Uint8Array {
  const store = new Store(folder);
  const unstored = new Map(lessons.flatMap((lesson) => [...lesson.unstored]));
  const kept = new Map<string, Uint8Array>();
  let size = 0;
  return (key) => {
    const found = kept.get(key) ?? unstored.get(key) ?? store.get(key);
    if (!found) throw new StoreLost(key);
    if (!kept.has(key) && size + found.length <= maxKept) {
      kept.set(key, found);
      size += found.length;
    }
    return found;
  };
}
