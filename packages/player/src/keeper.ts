import type { PlayerData } from './player-data.js';
import type { Graded } from './state/attempt.js';
import type { Item } from './state/item.js';
import type { Progress } from './state/progress.js';
import type { Summary } from './state/summary.js';

export interface Answered {
  readonly type: 'answered';
  readonly item: Item;
  readonly graded: Graded;
  /** Milliseconds since the learner saw the question or answered it last. */
  readonly latency: number;
}

/** What happened, for a keeper that keeps a journal. */
export type PlayerEvent =
  | Answered
  | { readonly type: 'viewed'; readonly lesson: string }
  | { readonly type: 'restarted' };

/** Banners above the page, each shown as long as it holds. */
export type NoticeName =
  | 'notRecorded'
  | 'notSaved'
  | 'notStored'
  | 'reviewing'
  | 'sessionEnded'
  | 'startedOver';
export interface Notices {
  show(name: NoticeName): void;
  hide(name: NoticeName): void;
}

/** What a keeper is given to work with. */
export interface KeeperContext {
  readonly data: PlayerData;
  readonly items: readonly Item[];
  readonly notices: Notices;
  /** To be called when progress becomes known, or changes, from elsewhere: a late answer of an LMS, another tab. */
  readonly changed: (progress: Progress, terms?: Terms) => void;
}

/** On what terms an LMS lets the learner in. */
export interface Terms {
  /** What the LMS wants instead of the course's pass mark. */
  readonly passMark?: number | undefined;
  /** What it has on record, where the learner only looks at that: nothing is graded then, and nothing kept. */
  readonly recorded?: Recorded | undefined;
}

export interface Recorded {
  readonly state: Summary['state'];
  /** 0 to 100. */
  readonly score: number | undefined;
}

/** Keeps a learner's progress: the browser's storage, or an LMS. */
export interface Keeper extends Terms {
  /** What was kept before. */
  readonly progress: Progress;
  keep(progress: Progress, event: PlayerEvent): void;
}

export type OpenKeeper = (context: KeeperContext) => Keeper;
