/** Storage that never throws: what the browser's storage refuses is kept in memory until the page closes. */
export interface SafeStorage {
  /** Whether everything that was set will outlast the page. */
  isLasting(): boolean;
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  remove(name: string): void;
  names(): string[];
}

/** @param prefix of all names, because pages opened from `file://` share one storage */
export function safeStorage(prefix: string): SafeStorage {
  const storage = openStorage();
  const memory = new Map<string, string>();
  return {
    isLasting: () => storage !== undefined && memory.size === 0,
    get: (name) => memory.get(name) ?? storage?.getItem(prefix + name) ?? undefined,
    set(name, value) {
      if (trySet(storage, prefix + name, value)) memory.delete(name);
      else memory.set(name, value);
    },
    remove(name) {
      memory.delete(name);
      storage?.removeItem(prefix + name);
    },
    names: () => [...new Set([...storedNames(storage, prefix), ...memory.keys()])],
  };
}

const storedNames = (storage: Storage | undefined, prefix: string): string[] =>
  Object.keys(storage ?? {}).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));

function trySet(storage: Storage | undefined, name: string, value: string): boolean {
  try {
    storage?.setItem(name, value);
    return storage !== undefined;
  } catch {
    return false;
  }
}

/** Even the mention of `localStorage` throws where a page may not store anything. */
function openStorage(): Storage | undefined {
  try {
    window.localStorage.getItem('');
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/**
 * The same course in another folder has its own progress. The path is needed because all `file://` pages share one storage.
 * Outside of a page there is neither.
 */
export const storagePrefix = (course: string): string =>
  `hornbook ${course} ${globalThis.location?.pathname.replace(/[^/]*$/, '')} `;
