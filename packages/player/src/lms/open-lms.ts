import { freshProgress, newSeed } from '../state/progress.js';
import type { OpenStore } from '../store/progress-store.js';
import type { Edition } from './edition.js';
import { mountLeave } from './leave.js';
import type { Api } from './lms-client.js';
import { systemClock } from './lms-session.js';
import { createLmsStore, type LmsStore, type Saved } from './lms-store.js';

/** Milliseconds: how long to look for an LMS that makes its API after the page, and how often. */
const longestSearch = 10_000;
const searchInterval = 250;

/**
 * Stores progress in the LMS around the page. If there is none yet, the course works meanwhile, and everything is stored once it
 * appears. Without an LMS nothing is stored, and the page says so.
 */
export const lmsOpener =
  (edition: Edition): OpenStore =>
  (context) => {
    const saved: Saved[] = [];
    let store: LmsStore | undefined;
    let restMs = longestSearch;
    const look = (): void => {
      const api = findApi(window, edition.api, edition.calls.initialize);
      if (api) {
        store = createLmsStore(context, api, edition, systemClock, saved);
        followPage(store);
        mountLeave(context.data, store.leave);
      } else if (restMs > 0) {
        restMs -= searchInterval;
        setTimeout(look, searchInterval);
      } else context.notices.show('notRecorded');
    };
    look();
    if (store) return store;
    return {
      progress: freshProgress(newSeed()),
      save(...news) {
        if (store) store.save(...news);
        else saved.push(news);
      },
    };
  };

/** `unload` and `beforeunload` would keep the page out of the back/forward cache, and phones never send them. */
function followPage(store: LmsStore): void {
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'hidden' && store.onHidden(),
  );
  window.addEventListener('storage', ({ key }) => store.onStorage(key));
  window.addEventListener('pagehide', () => store.onPageHide());
  window.addEventListener('pageshow', ({ persisted }) => persisted && store.onPageShow());
}

/**
 * Finds an LMS's API: in this window and its parents, then in `top`, then in the opener and its parents (SCORM 2004 RTE
 * 3.3.6). A window of another origin throws when it is accessed.
 *
 * @param call a method that the object must have; an HTML element whose id is the API's name doesn't have it
 */
export function findApi(window: Window, name: string, call: string): Api | undefined {
  const candidates = [...chain(window), tryGet(() => window.top), ...chain(tryGet(() => window.opener))];
  for (const candidate of candidates) {
    const api = tryGet(() => (candidate as unknown as Record<string, Api>)[name]);
    if (tryGet(() => typeof api?.[call] === 'function')) return api;
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
