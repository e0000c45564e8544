import type { Labels, RuntimeType } from '@hornbook/questions/browser';
import type { KeeperContext, OpenKeeper, PlayerEvent, Recorded, Terms } from '../keeper.js';
import type { PlayerData } from '../player-data.js';
import { answerItem } from '../state/attempt.js';
import { type Item, itemsOf } from '../state/item.js';
import { freshProgress, newSeed, type Progress, withLocation, withRecord } from '../state/progress.js';
import { type Summary, summarise, twoDecimals } from '../state/summary.js';
import { mountBanks } from './banks.js';
import { mountCopyButtons } from './copy-code.js';
import { mountNavigation } from './navigation.js';
import { createNotices } from './notices.js';
import { type FormHost, mountQuestion, type QuestionForm } from './question-form.js';
import { readData } from './read-data.js';
import { showProgress } from './show-progress.js';
import { mountStartOver } from './start-over.js';

/** Plays the page: finds its data, mounts every question, and lets a keeper keep what the learner does. */
export function play(open: OpenKeeper, types: readonly RuntimeType[]): void {
  const data = readData();
  const { lang } = data.course;
  const items = itemsOf(data, types);
  const labels = wordsIn(data, lang);
  const notices = createNotices(labels);
  const context: KeeperContext = { data, items, notices, changed: (...news) => changed(...news) };
  const keeper = open(context);
  let { progress } = keeper;
  let terms: Terms = keeper;

  const show = (): void => {
    showDraw(progress);
    const summary = summarise(data, items, progress, terms.passMark);
    const { recorded } = terms;
    showProgress(data, items, progress, recorded ? asRecorded(summary, recorded) : summary, labels);
    showStartOver(!terms.recorded);
  };
  const keep = (next: Progress, event: PlayerEvent): void => {
    if (terms.recorded) return;
    progress = next;
    keeper.keep(next, event);
    show();
  };
  const changed = (next: Progress, newTerms = terms): void => {
    const before = progress;
    const isLocked = !terms.recorded && newTerms.recorded;
    terms = newTerms;
    progress = next;
    for (const form of forms) {
      if (isLocked || !isSame(before, next, form.item.question.id)) form.restore();
    }
    show();
  };

  const forms = mountForms(items, (item) => {
    const { id } = item.question;
    return {
      labels: wordsIn(data, item.question.lang ?? lang),
      seed: () => progress.seed,
      record: () => progress.records.get(id),
      isReadOnly: () => Boolean(terms.recorded),
      submit(answer, latency) {
        notices.hide('startedOver');
        const graded = answerItem(item, progress.records.get(id), answer);
        keep(withRecord(progress, id, graded.record), { type: 'answered', item, graded, latency });
        return graded;
      },
    };
  });
  const showDraw = mountBanks(forms);
  const showStartOver = mountStartOver(labels, () => {
    const lesson = progress.location;
    keep(freshProgress(newSeed()), { type: 'restarted' });
    if (lesson !== undefined) keep(withLocation(progress, lesson), { type: 'viewed', lesson });
    for (const form of forms) form.restore();
    notices.show('startedOver');
  });
  mountNavigation(data, progress.location, (lesson) => {
    for (const form of forms) if (form.item.lesson === lesson) form.presented();
    keep(withLocation(progress, lesson), { type: 'viewed', lesson });
  });
  mountCopyButtons(labels);
  show();
}

/** Score and status as an LMS has them on record. Without a score there is none to show. */
const asRecorded = (summary: Summary, { score, state }: Recorded): Summary => ({
  ...summary,
  state,
  possible: score === undefined ? 0 : summary.possible,
  earned: twoDecimals((summary.possible * (score ?? 0)) / 100),
});

/** A page has the words of every language in it. */
const wordsIn = ({ words }: PlayerData, lang: string): Labels => words[lang] as Labels;

const mountForms = (items: readonly Item[], hostOf: (item: Item) => FormHost): QuestionForm[] =>
  items.flatMap((item) => {
    const form = document.querySelector<HTMLFormElement>(`form[data-question="${item.question.id}"]`);
    return form ? [mountQuestion(form, item, hostOf(item))] : [];
  });

const isSame = (before: Progress, next: Progress, question: string): boolean =>
  before.seed === next.seed &&
  JSON.stringify(before.records.get(question)) === JSON.stringify(next.records.get(question));
