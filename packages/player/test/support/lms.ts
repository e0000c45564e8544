import { runtimeTypes } from '@hornbook/questions/browser';
import { Scorm12API, Scorm2004API } from 'scorm-again';
import type { PlayerData } from '../../src/index.js';
import type { Edition } from '../../src/lms/edition.js';
import type { Api } from '../../src/lms/lms-client.js';
import { type Clock, systemClock } from '../../src/lms/lms-session.js';
import { createLmsStore, type LmsStore } from '../../src/lms/lms-store.js';
import { answerItem } from '../../src/state/attempt.js';
import { type Item, itemsOf } from '../../src/state/item.js';
import { freshProgress, newSeed, type Progress, withLocation, withRecord } from '../../src/state/progress.js';
import type { LaunchInfo, NoticeName, PlayerEvent, ProgressStore } from '../../src/store/progress-store.js';

/** A run-time environment for a page, and what it has stored. */
export interface Lms {
  api: Api;
  get(element: string): string;
  /** The same learner launches the course again, with `entry` resume. */
  relaunch(changes?: Record<string, string>): Lms;
}

type Cmi = Record<string, unknown>;
const settings = { autocommit: false, logLevel: 5 };

/** What was set, write-only elements included. */
function valueAt(kept: unknown, element: string): string {
  const value = element
    .split('.')
    .reduce<unknown>(
      (parent, name) => (name === '_count' ? Object.keys(parent as Cmi).length : (parent as Cmi)?.[name]),
      kept,
    );
  return String(value ?? '');
}

export function lms12(kept: Cmi = {}): Lms {
  const api = new Scorm12API(settings);
  api.loadFromJSON({ ...kept, core: { student_id: 'ada', ...(kept.core as Cmi) } }, 'cmi');
  return {
    api: api as unknown as Api,
    get: (element) => valueAt(api.renderCommitCMI(false), element),
    relaunch(changes) {
      const { cmi } = api.renderCommitCMI(false) as { cmi: Cmi };
      return lms12({ ...cmi, core: { ...(cmi.core as Cmi), entry: 'resume', ...changes } });
    },
  };
}

export function lms2004(kept: Cmi = {}): Lms {
  const api = new Scorm2004API(settings);
  api.loadFromJSON({ learner_id: 'ada', ...kept }, 'cmi');
  return {
    api: api as unknown as Api,
    get: (element) => valueAt(api.renderCommitCMI(false), element),
    relaunch(changes) {
      const { cmi } = api.renderCommitCMI(false) as { cmi: Cmi };
      return lms2004({ ...cmi, entry: 'resume', ...changes });
    },
  };
}

/** A page of a course, without the page. */
export interface Visit {
  readonly store: LmsStore;
  readonly items: readonly Item[];
  readonly notices: ReadonlySet<NoticeName>;
  progress: Progress;
  launch: LaunchInfo;
  answer(question: string, answer: unknown): void;
  view(lesson: string): void;
  startOver(): void;
}

export function visit(api: Api, edition: Edition, data: PlayerData, clock: Clock = systemClock): Visit {
  const items = itemsOf(data, runtimeTypes);
  const notices = new Set<NoticeName>();
  const context = {
    data,
    items,
    notices: {
      show: (name: NoticeName) => void notices.add(name),
      hide: (name: NoticeName) => void notices.delete(name),
    },
    changed: (progress: Progress, launch?: LaunchInfo) => {
      page.progress = progress;
      page.launch = launch ?? page.launch;
    },
  };
  const store = createLmsStore(context, api, edition, clock);
  const keep = (progress: Progress, event: PlayerEvent): void => {
    page.progress = progress;
    (store as ProgressStore).save(progress, event);
  };
  const page: Visit = {
    store,
    items,
    notices,
    progress: store.progress,
    launch: store,
    answer(question, answer) {
      const item = items.find((item) => item.question.id === question);
      if (!item) throw new Error(`no question ${question}`);
      const graded = answerItem(item, page.progress.records.get(question), answer);
      keep(withRecord(page.progress, question, graded.record), {
        type: 'answered',
        item,
        graded,
        latency: 2500,
      });
    },
    view: (lesson) => keep(withLocation(page.progress, lesson), { type: 'viewed', lesson }),
    startOver() {
      const lesson = page.progress.location;
      keep(freshProgress(newSeed()), { type: 'restarted' });
      if (lesson !== undefined) page.view(lesson);
    },
  };
  page.view(store.progress.location ?? data.lessons[0]?.id ?? '');
  return page;
}
