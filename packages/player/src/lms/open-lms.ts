import type { OpenKeeper } from '../keeper.js';
import { freshProgress, newSeed } from '../state/progress.js';
import type { Edition } from './edition.js';
import { findApi } from './find-api.js';
import { createLmsKeeper, type LmsKeeper } from './lms-keeper.js';

/** Keeps progress in the LMS around the page; where there is none, nowhere, and the page says so. */
export const lmsOpener =
  (edition: Edition): OpenKeeper =>
  (context) => {
    const api = findApi(window, edition.api, edition.calls.initialize);
    if (!api) {
      context.notices.show('notRecorded');
      return { progress: freshProgress(newSeed()), keep: () => {} };
    }
    const keeper = createLmsKeeper(context, api, edition);
    followPage(keeper);
    return keeper;
  };

/** `unload` and `beforeunload` would keep the page out of the back/forward cache, and phones never send them. */
function followPage(keeper: LmsKeeper): void {
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keeper.hide());
  window.addEventListener('storage', ({ key, newValue }) => keeper.storageChanged(key, newValue));
  window.addEventListener('pagehide', () => keeper.leave());
  window.addEventListener('pageshow', ({ persisted }) => persisted && keeper.comeBack());
}
