import { vi } from 'vitest';

export interface StubbedStorage {
  readonly values: Map<string, string>;
  /** What has been stored or removed since the last call, as in other pages' storage events. */
  changes(): (readonly [name: string, text: string | null])[];
}

/** Stubs a window with nothing but storage, for a page in `/course/`, until `vi.unstubAllGlobals`. */
export function stubStorage(): StubbedStorage {
  const values = new Map<string, string>();
  let changes: (readonly [string, string | null])[] = [];
  const localStorage = {
    getItem: (name: string) => values.get(name) ?? null,
    setItem(name: string, text: string) {
      if (values.get(name) !== text) changes.push([name, text]);
      values.set(name, text);
    },
    removeItem(name: string) {
      if (values.delete(name)) changes.push([name, null]);
    },
  };
  vi.stubGlobal('window', { localStorage });
  vi.stubGlobal('location', { pathname: '/course/index.html' });
  return {
    values,
    changes() {
      const made = changes;
      changes = [];
      return made;
    },
  };
}
