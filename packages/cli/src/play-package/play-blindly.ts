import type { Frame, Page } from 'playwright-core';
import { choosePress, type PressMemory } from './choose-press.js';
import type { PagePlayer, Survey } from './player-in-page.js';
import { withinTime } from './time-limit.js';

/** How a blind play went. */
export interface Play {
  presses: number;
  answers: number;
  isBlank: boolean;
  ended: 'done' | 'time';
}

export interface PlayLimits {
  /** By `Date.now()`. */
  readonly deadline: number;
  /** How long a page may take for an answer, in milliseconds. */
  readonly patience: number;
  readonly presses: number;
  /** Whether the session is over, so that a learner would be gone. */
  isOver(): Promise<boolean>;
  /** Whether files are still being loaded. */
  isLoading(): boolean;
}

/** Milliseconds without a change after which a page is taken to be ready, and at most. */
const settling = {
  afterPress: [60, 400],
  atStart: [150, 1500],
  atEnd: [500, 1500],
  again: [300, 1500],
} as const;
/** How often a page that has nothing new to press is waited for while it changes, and while it loads or shows nothing. */
const maxWaits = { changing: 4, empty: 5 };

type Settling = readonly [quiet: number, most: number];

/** Answers and presses whatever there is, until there is nothing new. */
export async function playBlindly(page: Page, base: string, limits: PlayLimits): Promise<Play> {
  const memory: PressMemory = { seen: new Map(), counts: new Map() };
  const play: Play = { presses: 0, answers: 0, isBlank: false, ended: 'done' };
  let waits = 0;
  let isAtRest = false;
  await settle(page, base, settling.atStart, limits);
  while (!(await limits.isOver())) {
    const found = await surveyAll(page, base, limits);
    const surveys = found.map(({ survey }) => survey);
    play.answers += surveys.reduce((sum, { answers }) => sum + answers, 0);
    play.isBlank = surveys.every(({ isBlank }) => isBlank);
    const press = choosePress(surveys, memory, isAtRest);
    const isLate = Date.now() > limits.deadline;
    if (press && (isLate || play.presses >= limits.presses)) return { ...play, ended: 'time' };
    if (press) {
      await pressIn(found[press.survey]?.frame, press.index, limits);
      play.presses += 1;
      [waits, isAtRest] = [0, false];
      await settle(page, base, settling.afterPress, limits);
      continue;
    }
    const isEmpty = limits.isLoading() || play.presses === 0;
    if (isAtRest || isLate) break;
    waits += 1;
    const isChanged = await settle(page, base, settling.atEnd, limits);
    isAtRest = waits >= (isEmpty ? maxWaits.empty : maxWaits.changing) || !(isChanged || isEmpty);
  }
  return play;
}

/** Only looks: what there is to see once the page is ready. */
export async function lookOnly(page: Page, base: string, limits: PlayLimits): Promise<Play> {
  await settle(page, base, settling.again, limits);
  const found = await surveyAll(page, base, limits);
  return { presses: 0, answers: 0, isBlank: found.every(({ survey }) => survey.isBlank), ended: 'done' };
}

/** The frames and popups that hold pages of the package, the outermost first. */
function framesOf(page: Page, base: string): Frame[] {
  const isOfPackage = (frame: Frame): boolean => {
    const parent = frame.parentFrame();
    const isInside = parent !== null && parent !== page.mainFrame() && isOfPackage(parent);
    return frame.url().startsWith(base) || (isInside && frame.url().startsWith('about:'));
  };
  return page
    .context()
    .pages()
    .flatMap((one) => one.frames())
    .filter(isOfPackage);
}

/** A frame that goes away meanwhile gives nothing. */
async function ask<T>(frame: Frame, question: () => Promise<T>, patience: number): Promise<T | undefined> {
  try {
    return await withinTime(question(), patience);
  } catch (error) {
    if (frame.isDetached() || isOfNavigation(error)) return undefined;
    throw error;
  }
}

const isOfNavigation = (error: unknown): boolean =>
  /context was destroyed|navigat|detached|closed|Cannot find context/i.test(String(error));

async function surveyAll(
  page: Page,
  base: string,
  { patience }: PlayLimits,
): Promise<{ frame: Frame; survey: Survey }[]> {
  const found = await Promise.all(
    framesOf(page, base).map(async (frame) => {
      const survey = await ask(frame, () => frame.evaluate(surveyInPage), patience);
      return survey ? [{ frame, survey }] : [];
    }),
  );
  return found.flat();
}

async function pressIn(frame: Frame | undefined, index: number, { patience }: PlayLimits): Promise<void> {
  if (frame) await ask(frame, () => frame.evaluate(pressInPage, index), patience);
}

/** Whether something has changed. A page that is just loading is waited for. */
async function settle(
  page: Page,
  base: string,
  [quiet, most]: Settling,
  limits: PlayLimits,
): Promise<boolean> {
  const { patience } = limits;
  const changes = await Promise.all(
    framesOf(page, base).map(async (frame) => {
      const loaded = await ask(
        frame,
        () => frame.waitForLoadState('load', { timeout: patience }).then(() => true),
        patience,
      );
      const isChanged = await ask(frame, () => frame.evaluate(settleInPage, { quiet, most }), patience);
      // It has been replaced by another one.
      return loaded === undefined || isChanged === undefined || isChanged;
    }),
  );
  if (changes.length > 0) return changes.includes(true);
  await new Promise((resolve) => setTimeout(resolve, quiet));
  return framesOf(page, base).length > 0;
}

// These run in the page.

const surveyInPage = (): Survey | undefined => {
  const player: PagePlayer | undefined = Reflect.get(globalThis, Symbol.for('hornbook'));
  return player?.survey();
};

const pressInPage = (index: number): void => {
  const player: PagePlayer | undefined = Reflect.get(globalThis, Symbol.for('hornbook'));
  player?.press(index);
};

const settleInPage = ({ most, quiet }: { quiet: number; most: number }): Promise<boolean> | boolean => {
  const player: PagePlayer | undefined = Reflect.get(globalThis, Symbol.for('hornbook'));
  return player?.settle(quiet, most) ?? false;
};
