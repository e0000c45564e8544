import type { Labels, RuntimeType } from '@hornbook/questions/browser';
import type { PlayerData } from '../player-data.js';
import { answerItem } from '../state/attempt.js';
import { type Item, itemsOf } from '../state/item.js';
import { freshProgress, newSeed, type Progress, withLocation, withRecord } from '../state/progress.js';
import { type Summary, summarize, twoDecimals } from '../state/summary.js';
import type { LaunchInfo, OpenStore, PlayerEvent, Recorded, StoreContext } from '../store/progress-store.js';
import { mountStartOver } from './buttons.js';
import { type MountedLesson, mountLesson } from './lesson.js';
import { mountNavigation } from './navigation.js';
import type { FormHost } from './question-form.js';
import { createNotices, mountStatus } from './status.js';

/** The question types of the page; their scripts come before this one (`playerScript`). */
declare const hornbookTypes: readonly RuntimeType[];

/**
 * Runs the page: makes the questions of each lesson work when it is first shown, and saves what the learner does in a store.
 */
export function play(data: PlayerData, open: OpenStore): void {
  const { lang } = data.course;
  const items = itemsOf(data, hornbookTypes);
  const itemsById = new Map(items.map((item) => [item.question.id, item]));
  const labels = labelsIn(data, lang);
  const notices = createNotices(labels);
  const context: StoreContext = { data, items, notices, changed: (...news) => changed(...news) };
  const store = open(context);
  const showStatus = mountStatus(data, labels);
  const mounted = new Map<HTMLElement, MountedLesson>();
  let { progress } = store;
  let launch: LaunchInfo = store;
  let current: MountedLesson | undefined;

  const show = (): void => {
    current?.showDraw(progress);
    const summary = summarize(data, items, progress, launch.passMark);
    const { recorded } = launch;
    showStatus(progress, recorded ? asRecorded(summary, recorded) : summary);
    showStartOver(!launch.recorded);
  };
  const save = (next: Progress, event: PlayerEvent): void => {
    if (!launch.recorded) {
      progress = next;
      store.save(next, event);
    }
    show();
  };
  const forms = () => [...mounted.values()].flatMap((lesson) => lesson.forms);
  const changed = (next: Progress, newLaunch = launch): void => {
    const before = progress;
    const isLocked = !launch.recorded && newLaunch.recorded;
    launch = newLaunch;
    progress = next;
    for (const form of forms()) {
      if (isLocked || !isSame(before, next, form.item.question.id)) form.restore();
    }
    show();
  };

  const hostOf = (item: Item): FormHost => {
    const { id } = item.question;
    return {
      labels: labelsIn(data, item.question.lang ?? lang),
      seed: () => progress.seed,
      record: () => progress.records.get(id),
      isReadOnly: () => Boolean(launch.recorded),
      submit(answer, latency) {
        notices.hide('startedOver');
        const graded = answerItem(item, progress.records.get(id), answer);
        save(withRecord(progress, id, graded.record), { type: 'answered', item, graded, latency });
        return graded;
      },
    };
  };
  const showStartOver = mountStartOver(labels, () => {
    const lesson = progress.location;
    save(freshProgress(newSeed()), { type: 'restarted' });
    if (lesson !== undefined) save(withLocation(progress, lesson), { type: 'viewed', lesson });
    for (const form of forms()) form.restore();
    notices.show('startedOver');
  });
  mountNavigation(data, progress.location, (article) => {
    const lesson = article.dataset.lesson ?? '';
    current = mounted.get(article) ?? mountLesson(article, itemsById, hostOf, labels);
    mounted.set(article, current);
    for (const form of current.forms) form.presented();
    save(withLocation(progress, lesson), { type: 'viewed', lesson });
  });
  show();
}

/** Score and status as the LMS has them on record. If it has no score, none is shown. */
const asRecorded = (summary: Summary, { score, state }: Recorded): Summary => ({
  ...summary,
  state,
  possible: score === undefined ? 0 : summary.possible,
  earned: twoDecimals((summary.possible * (score ?? 0)) / 100),
});

/** A page has the labels of all languages used in it. */
const labelsIn = ({ words }: PlayerData, lang: string): Labels => words[lang] as Labels;

const isSame = (before: Progress, next: Progress, question: string): boolean =>
  before.seed === next.seed &&
  JSON.stringify(before.records.get(question)) === JSON.stringify(next.records.get(question));
