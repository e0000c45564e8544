/** An LMS's API object; nothing is certain about what its calls do. */
export type Api = Readonly<Record<string, (...parameters: string[]) => unknown>>;

/**
 * Finds an LMS's API: in this window and its parents, then in `top`, then in the opener and its parents (SCORM 2004 RTE
 * 3.3.6). A window of another origin throws when it is asked.
 *
 * @param call that the object must have; an element with the object's name as its id has not
 */
export function findApi(window: Window, name: string, call: string): Api | undefined {
  const candidates = [...chain(window), tryGet(() => window.top), ...chain(tryGet(() => window.opener))];
  for (const candidate of candidates) {
    const api = tryGet(() => (candidate as unknown as Record<string, Api>)[name]);
    if (tryGet(() => typeof api?.[call] === 'function')) return api ?? undefined;
  }
  return undefined;
}

function chain(start: Window | null | undefined): Window[] {
  const windows: Window[] = [];
  let window = start;
  while (window && !windows.includes(window)) {
    windows.push(window);
    const current: Window = window;
    window = tryGet(() => current.parent);
  }
  return windows;
}

function tryGet<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}
