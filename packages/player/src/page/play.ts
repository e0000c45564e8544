import type { Labels, RuntimeType } from '@hornbook/questions/browser';
import type { PlayerData } from '../player-data.js';
import { answerItem } from '../state/attempt.js';
import { type Item, itemsOf } from '../state/item.js';
import { freshProgress, newSeed, type Progress, withLocation, withRecord } from '../state/progress.js';
import { type Summary, summarize, twoDecimals } from '../state/summary.js';
import type { LaunchInfo, OpenStore, PlayerEvent, Recorded, StoreContext } from '../store/progress-store.js';
import { mountCopyButtons, mountStartOver } from './buttons.js';
import { mountNavigation } from './navigation.js';
import { mountBanks } from './order.js';
import { type FormHost, mountQuestion, type QuestionForm } from './question-form.js';
import { createNotices, showProgress } from './status.js';

/** The question types of the page; their scripts come before this one (`playerScript`). */
declare const hornbookTypes: readonly RuntimeType[];

/** Runs the page: mounts every question, and saves what the learner does in a store. */
export function play(data: PlayerData, open: OpenStore): void {
  const { lang } = data.course;
  const items = itemsOf(data, hornbookTypes);
  const labels = labelsIn(data, lang);
  const notices = createNotices(labels);
  const context: StoreContext = { data, items, notices, changed: (...news) => changed(...news) };
  const store = open(context);
  let { progress } = store;
  let launch: LaunchInfo = store;

  const show = (): void => {
    showDraw(progress);
    const summary = summarize(data, items, progress, launch.passMark);
    const { recorded } = launch;
    showProgress(data, items, progress, recorded ? asRecorded(summary, recorded) : summary, labels);
    showStartOver(!launch.recorded);
  };
  const save = (next: Progress, event: PlayerEvent): void => {
    if (launch.recorded) return;
    progress = next;
    store.save(next, event);
    show();
  };
  const changed = (next: Progress, newLaunch = launch): void => {
    const before = progress;
    const isLocked = !launch.recorded && newLaunch.recorded;
    launch = newLaunch;
    progress = next;
    for (const form of forms) {
      if (isLocked || !isSame(before, next, form.item.question.id)) form.restore();
    }
    show();
  };

  const forms = mountForms(items, (item) => {
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
  });
  const showDraw = mountBanks(forms);
  const showStartOver = mountStartOver(labels, () => {
    const lesson = progress.location;
    save(freshProgress(newSeed()), { type: 'restarted' });
    if (lesson !== undefined) save(withLocation(progress, lesson), { type: 'viewed', lesson });
    for (const form of forms) form.restore();
    notices.show('startedOver');
  });
  mountNavigation(data, progress.location, (lesson) => {
    for (const form of forms) if (form.item.lesson === lesson) form.presented();
    save(withLocation(progress, lesson), { type: 'viewed', lesson });
  });
  mountCopyButtons(labels);
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

const mountForms = (items: readonly Item[], hostOf: (item: Item) => FormHost): QuestionForm[] =>
  items.flatMap((item) => {
    const form = document.querySelector<HTMLFormElement>(`form[data-question="${item.question.id}"]`);
    return form ? [mountQuestion(form, item, hostOf(item))] : [];
  });

const isSame = (before: Progress, next: Progress, question: string): boolean =>
  before.seed === next.seed &&
  JSON.stringify(before.records.get(question)) === JSON.stringify(next.records.get(question));
