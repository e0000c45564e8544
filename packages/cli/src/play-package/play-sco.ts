import type { Edition, EditionName, Elements } from '@hornbook/lms-simulator';
import type { Launch, LaunchedSco, PageEvent, PlannedFault, RecordedCall, ScoRun } from '@hornbook/verifier';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { installAnswers } from './answers-in-page.js';
import { fixChance } from './fix-chance.js';
import type { KnownLms } from './known-lms.js';
import {
  beginSession,
  closeSession,
  disturbSession,
  endFault,
  type LmsReading,
  makeLms,
  openSco,
  readLms,
} from './lms-in-page.js';
import { lookOnly, type Play, type PlayLimits, playBlindly } from './play-blindly.js';
import { installPlayer } from './player-in-page.js';
import { pressWords } from './press-words.js';
import { lmsPath, packageFolder } from './serve-package.js';
import { PageStuck, withinTime } from './time-limit.js';
import { type PageWatch, watchPages } from './watch-pages.js';

/** A SCO, and the LMS that launches it. */
export interface ScoPlay {
  readonly sco: LaunchedSco;
  readonly edition: EditionName;
  /** What the manifest tells the LMS: `{ 'cmi.launch_data': '…' }`. */
  readonly elements: Elements;
  /** The LMS whose quirks there are. */
  readonly lms?: KnownLms | undefined;
  /** A fault in the first launch. */
  readonly fault?: PlannedFault;
  /** Whether the learner stays for a while in the end, on a clock that is moved on. */
  readonly isPatient?: boolean;
  /** How often something is pressed at most. */
  readonly presses?: number;
  /** The server's address. */
  readonly origin: string;
  /** The time limit of a launch. */
  readonly seconds: number;
}

/** Milliseconds in which a page has to answer. */
const patience = 10_000;
/** What is pressed at most in a launch. */
const maxPresses = 500;

/** Launches a SCO, plays it, leaves it and launches it again. */
export async function playSco(browser: Browser, play: ScoPlay): Promise<ScoRun> {
  const { edition, lms, sco } = play;
  const opened = await openLms(browser, play);
  try {
    const played = await launch(opened, play, playBlindly, play.fault);
    const resumed = played.ended === 'stuck' ? undefined : await launch(opened, play, lookOnly);
    return { sco, edition, ...(lms && { lms: lms.name }), played, ...(resumed && { resumed }) };
  } finally {
    await opened.context.close();
  }
}

interface OpenedLms {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly watch: PageWatch;
}

/** A context of its own: what a SCO keeps in the browser is not seen by other runs. */
async function openLms(
  browser: Browser,
  { edition, elements, isPatient, lms, origin }: ScoPlay,
): Promise<OpenedLms> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    acceptDownloads: false,
    serviceWorkers: 'block',
  });
  if (isPatient) await context.clock.install();
  const watch = await watchPages(context, origin);
  await context.addInitScript(fixChance);
  await context.addInitScript(installAnswers);
  await context.addInitScript(installPlayer, { base: `${origin}${packageFolder}`, words: pressWords });
  const page = await context.newPage();
  // Without an entry in front of it in the history, nothing can go back there.
  await page.evaluate((url) => location.replace(url), `${origin}${lmsPath}`);
  await page.waitForURL(`${origin}${lmsPath}`);
  await page.evaluate(makeLms, { edition, elements, quirkSet: lms?.id });
  return { context, page, watch };
}

type Player = (page: Page, base: string, limits: PlayLimits) => Promise<Play>;

async function launch(
  { page, watch }: OpenedLms,
  { isPatient, origin, presses = maxPresses, sco, seconds }: ScoPlay,
  player: Player,
  fault?: PlannedFault,
): Promise<Launch> {
  const base = `${origin}${packageFolder}`;
  const wait = Math.min(patience, seconds * 1000);
  const log = openLog(page, wait);
  const begun = await page.evaluate(beginSession);
  if (fault) await page.evaluate(disturbSession, fault);
  await page.evaluate(openSco, `${base}${sco.href}`);
  const limits: PlayLimits = {
    deadline: Date.now() + seconds * 1000,
    patience: wait,
    presses,
    isLoading: watch.isLoading,
    isOver: async () =>
      (await log.read()).some(({ name, result }) => name === 'terminate' && result === 'true'),
  };
  let play: Play | undefined;
  try {
    // Of what never loads, the play tells.
    await page
      .frames()[1]
      ?.waitForURL(({ href }) => href.startsWith(base), { timeout: wait })
      .catch(() => {});
    play = await player(page, base, limits);
    if (isPatient && player === playBlindly) await recover(page, wait);
    await log.read();
    await leave(page, wait);
    await log.read();
  } catch (error) {
    const isLmsGone = page.url() !== `${origin}${lmsPath}`;
    const isCrash = error instanceof PageStuck || /crash/i.test(String(error));
    if (!isCrash && !isLmsGone) throw error;
    const gone: PageEvent[] = isLmsGone ? [{ kind: 'leaves-lms', text: page.url(), count: 1 }] : [];
    return {
      ...nothing,
      ...begun,
      ...log.state(),
      ...play,
      events: [...watch.take(), ...gone],
      ended: 'stuck',
    };
  }
  return { ...begun, ...log.state(), events: watch.take(), ...play };
}

const nothing = { presses: 0, answers: 0, isBlank: false };

/** How often the learner stays for how many milliseconds, so that what was refused may be sent again. */
const stays = [30_000, 30_000, 30_000];

/** Ends a fault, and lets time pass. */
async function recover(page: Page, wait: number): Promise<void> {
  await withinTime(page.evaluate(endFault), wait);
  for (const milliseconds of stays) {
    await withinTime(page.clock.fastForward(milliseconds), wait);
    await page.evaluate(settleInPage);
  }
}

/** Lets promises and messages of the page go their way. */
const settleInPage = () => new Promise<void>((resolve) => setTimeout(resolve, 20));

interface Log {
  /** Reads what is new; returns all calls. */
  read(): Promise<readonly RecordedCall[]>;
  state(): { calls: readonly RecordedCall[]; lookups: Record<Edition['apiName'], number>; after: Elements };
}

/** The calls so far, read bit by bit: a page that gets stuck takes the rest with it. */
function openLog(page: Page, wait: number): Log {
  const calls: RecordedCall[] = [];
  let last: LmsReading = { calls: [], lookups: { API: 0, API_1484_11: 0 }, stored: {} };
  return {
    async read() {
      last = await withinTime(page.evaluate(readLms, calls.length), wait);
      calls.push(...last.calls);
      return calls;
    },
    state: () => ({ calls, lookups: last.lookups, after: last.stored }),
  };
}

/** Closes popups, then opens an empty page in the frame. */
async function leave(page: Page, wait: number): Promise<void> {
  const popups = page
    .context()
    .pages()
    .filter((one) => one !== page);
  for (const popup of popups) {
    await withinTime(popup.goto('about:blank'), wait).catch(() => {});
    await popup.close();
  }
  await withinTime(page.evaluate(openSco, 'about:blank'), wait);
  const [, frame] = page.frames();
  await frame?.waitForURL('about:blank', { timeout: wait });
  await withinTime(page.evaluate(closeSession), wait);
}
