import type { PageEvent, PageEventKind } from '@hornbook/verifier';
import type { BrowserContext, ConsoleMessage, Dialog, Frame, Page, Request, Route } from 'playwright-core';
import { lmsPath, packageFolder } from './serve-package.js';

/** What happens in the pages of a launch besides calls. */
export interface PageWatch {
  /** What has happened since it was last asked for. */
  take(): PageEvent[];
  /** Whether files are still being loaded. */
  isLoading(): boolean;
}

/** A page may say as much as it likes; so many different things, of so many characters, are noted. */
const mostEvents = 200;
const longestText = 500;

/** Watches all pages of a context, and lets nothing out to other hosts. */
export async function watchPages(context: BrowserContext, origin: string): Promise<PageWatch> {
  const counts = new Map<string, PageEvent>();
  const note = (kind: PageEventKind, said: string): void => {
    const text = said.slice(0, longestText).replace(/\s+/g, ' ').trim();
    const key = `${kind} ${text}`;
    if (counts.size >= mostEvents && !counts.has(key)) return;
    counts.set(key, { kind, text, count: (counts.get(key)?.count ?? 0) + 1 });
  };
  const base = `${origin}${packageFolder}`;
  // A page may be gone before its request is dealt with.
  await context.route('**/*', (route) => filter(route, origin, note).catch(() => {}));
  await context.routeWebSocket(/.*/, (socket) => {
    note('external-request', new URL(socket.url()).host);
    void socket.close();
  });
  context.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() === 404 && pathname !== '/favicon.ico')
      note('missing-file', inPackage(response.url(), base));
  });
  const loading = new Set<Request>();
  context.on('request', (request) => loading.add(request));
  context.on('requestfinished', (request) => loading.delete(request));
  context.on('requestfailed', (request) => loading.delete(request));
  context.on('page', (page) => watchPage(page, base, note));
  return {
    isLoading: () => loading.size > 0,
    take() {
      const events = [...counts.values()];
      counts.clear();
      return events;
    },
  };
}

type Note = (kind: PageEventKind, text: string) => void;

/** The path of an address in the package; of any other the whole path. */
const inPackage = (url: string, base: string): string =>
  url.startsWith(base) ? url.slice(base.length) : new URL(url).pathname;

async function filter(route: Route, origin: string, note: Note): Promise<void> {
  const request = route.request();
  const url = new URL(request.url());
  if (replacesLms(request, origin)) {
    note('leaves-lms', url.origin === origin ? inPackage(url.href, `${origin}${packageFolder}`) : url.origin);
    // A browser stays where it is then; after an abort it would show an error instead of the LMS.
    return route.fulfill({ status: 204 });
  }
  if (url.origin === origin) return route.continue();
  note('external-request', url.host);
  return route.abort();
}

function replacesLms(request: Request, origin: string): boolean {
  const frame = request.isNavigationRequest() ? frameOf(request) : undefined;
  // A popup's own document is no replacement.
  return frame?.parentFrame() === null && frame.url() === `${origin}${lmsPath}`;
}

/** The first request of a popup has none yet. */
function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

function watchPage(page: Page, base: string, note: Note): void {
  page.on('pageerror', (error) =>
    note('exception', `${error.name}: ${error.message}${placeOf(error, base)}`),
  );
  page.on('console', (message) => {
    if (message.type() === 'error' && !isAboutLoading(message)) note('console-error', message.text());
  });
  page.on('dialog', (dialog) => void answer(dialog, note));
  void page.opener().then((opener) => opener && note('popup', inPackage(page.url(), base)));
}

/** `Failed to load resource`: is told as a missing file or a request to another host. */
const isAboutLoading = (message: ConsoleMessage): boolean => /^Failed to load resource/.test(message.text());

/** ` (js/quiz.js:12)`: where in the package an exception comes from. */
function placeOf({ stack = '' }: Error, base: string): string {
  const at = stack.indexOf(base);
  const [, path] =
    at < 0 ? [] : (/^([^\s)?#]+)[^\s)]*?:\d+(?=[\s)]|$)/.exec(stack.slice(at + base.length)) ?? []);
  return path ? ` (${path})` : '';
}

/** A learner presses OK, or the window would stay. */
async function answer(dialog: Dialog, note: Note): Promise<void> {
  if (dialog.type() !== 'beforeunload') note('dialog', dialog.message());
  // The page may be gone already.
  await dialog.accept(dialog.defaultValue() || '1').catch(() => {});
}
