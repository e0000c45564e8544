import type { PlayerData } from '../player-data.js';
import type { Graded } from '../state/attempt.js';
import type { Item } from '../state/item.js';
import type { Progress } from '../state/progress.js';
import type { Summary } from '../state/summary.js';

/** Stores a learner's progress: in the browser's storage, or in an LMS. */
export interface ProgressStore extends LaunchInfo {
  /** What was stored before. */
  readonly progress: Progress;
  save(progress: Progress, event: PlayerEvent): void;
  /** Ends an LMS's session. `false`: something could not be saved, so it goes on. */
  readonly leave?: (() => boolean) | undefined;
}

export type OpenStore = (context: StoreContext) => ProgressStore;

/** What a store works with. */
export interface StoreContext {
  readonly data: PlayerData;
  readonly items: readonly Item[];
  readonly notices: Notices;
  /** The store calls this when progress becomes known or changes elsewhere: a late answer from an LMS, another tab. */
  readonly changed: (progress: Progress, launch?: LaunchInfo) => void;
}

/** How an LMS launched the course. */
export interface LaunchInfo {
  /** In percent; replaces the course's own pass mark. */
  readonly passMark?: number | undefined;
  /** Set in the modes `review` and `browse`: nothing is graded or saved then. */
  readonly recorded?: Recorded | undefined;
}

/** What an LMS has on record. */
export interface Recorded {
  readonly state: Summary['state'];
  /** 0 to 100. */
  readonly score: number | undefined;
}

/** What happened, for a store that records interactions. */
export type PlayerEvent =
  | Answered
  | { readonly type: 'viewed'; readonly lesson: string }
  | { readonly type: 'restarted' };

export interface Answered {
  readonly type: 'answered';
  readonly item: Item;
  readonly graded: Graded;
  /** Milliseconds since the learner saw the question or last answered it. */
  readonly latency: number;
}

/** Banners above the page, each shown as long as it applies. */
export interface Notices {
  show(name: NoticeName): void;
  hide(name: NoticeName): void;
}

export type NoticeName =
  | 'notRecorded'
  | 'notSaved'
  | 'notStored'
  | 'reviewing'
  | 'sessionEnded'
  | 'shortened'
  | 'startedOver';
