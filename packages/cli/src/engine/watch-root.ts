import { once } from 'node:events';
import { statSync } from 'node:fs';
import { type FSWatcher, watch as watchFiles } from 'chokidar';

/** Milliseconds. */
const lookInterval = 500;

interface WatchedRoot {
  readonly ready: Promise<unknown>;
  /** Whoever was told of changes looks at the root now. */
  seen(): void;
  close(): Promise<void>;
}

/**
 * Watches a folder or a file, and goes on when it is gone. The system's own watching ends with what it watches, does not always say that
 * it was moved, and does not follow what comes in its place; so the root is looked at besides.
 */
export function watchRoot(
  root: string,
  ignored: (path: string) => boolean,
  change: (path: string) => void,
): WatchedRoot {
  // Undefined: nothing is there. Null: it may be there, but is not watched any more.
  let watched: string | undefined | null;
  let seen: string | undefined;
  let watcher: FSWatcher;
  const start = () => {
    watched = seen = whichRoot(root);
    const started = watchFiles(root, { ignored, ignoreInitial: true });
    watcher = started;
    started.on('all', (event, path) => {
      if (started === watcher && path === root) watched = event.startsWith('unlink') ? null : whichRoot(root);
      change(path);
    });
    return once(started, 'ready');
  };
  const startAgain = async () => {
    const old = watcher;
    const ready = start();
    const started = watched;
    try {
      await Promise.all([old.close(), ready]);
      const isWatched = Object.keys(watcher.getWatched()).length > 0;
      if (whichRoot(root) === started && isWatched === (started !== undefined)) change(root);
      // It has come or gone meanwhile.
      else watched = null;
    } catch {
      watched = null;
      change(root);
    }
  };
  const ready = start();
  let isStarting = false;
  const timer = setInterval(async () => {
    if (isStarting) return;
    const found = whichRoot(root);
    if (found !== watched) {
      isStarting = true;
      await startAgain();
      isStarting = false;
    } else if (found !== seen) change(root);
  }, lookInterval);
  return {
    ready,
    seen() {
      seen = whichRoot(root);
    },
    async close() {
      clearInterval(timer);
      await watcher.close();
    },
  };
}

/** Which folder is in a place, or which state of a file: some ways of saving end the watching of a file, too. */
function whichRoot(path: string): string | undefined {
  try {
    const found = statSync(path);
    const state = found.isDirectory() ? [found.birthtimeMs] : [found.mtimeMs, found.size];
    return [found.ino, ...state].join();
  } catch {
    return undefined;
  }
}
