import type { Labels } from '@hornbook/questions/browser';
import type { LessonData, PlayerData } from '../player-data.js';
import type { Item } from '../state/item.js';
import type { Progress } from '../state/progress.js';
import { lessonScoreOf, type Summary } from '../state/summary.js';
import type { NoticeName, Notices } from '../store/progress-store.js';
import { count, element } from './element.js';

/** Writes score, state and the lessons' statuses into the page's places for them. */
export function showProgress(
  data: PlayerData,
  items: readonly Item[],
  progress: Progress,
  summary: Summary,
  labels: Labels,
): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-hb-progress]')) place.hidden = false;
  write(
    '[data-hb-score]',
    summary.possible > 0 ? count(labels.points, summary.possible, summary.earned) : '',
  );
  write('[data-hb-state]', labels.states[summary.state]);
  showMeter(data, progress, summary);
  for (const lesson of data.lessons) showLesson(lesson, items, progress, labels);
}

function write(selector: string, text: string): void {
  for (const place of document.querySelectorAll(selector)) {
    if (place.textContent !== text) place.textContent = text;
  }
}

/** Shows points if there are any, otherwise lessons seen. */
function showMeter({ lessons }: PlayerData, { viewed }: Progress, { earned, possible }: Summary): void {
  for (const meter of document.querySelectorAll<HTMLProgressElement>('[data-hb-meter]')) {
    meter.max = possible || lessons.length || 1;
    meter.value = possible ? earned : lessons.filter(({ id }) => viewed.has(id)).length;
  }
}

function showLesson(
  lesson: LessonData,
  items: readonly Item[],
  progress: Progress,
  { lessonStates }: Labels,
): void {
  const { answered, done, questions } = lessonScoreOf(lesson, items, progress);
  const isDone = done && progress.viewed.has(lesson.id);
  const places = `[data-lesson-status="${lesson.id}"]`;
  const unfinished = questions === 0 ? '' : count(lessonStates.answered, questions, answered);
  write(places, isDone ? lessonStates.done : unfinished);
  for (const place of document.querySelectorAll(places)) place.toggleAttribute('data-done', isDone);
}

/** Shows banners in the page's `[data-hb-notice]`, a status region. */
export function createNotices(labels: Labels): Notices {
  const region = document.querySelector('[data-hb-notice]');
  const shown = new Map<NoticeName, HTMLElement>();
  return {
    show(name) {
      if (shown.has(name)) return;
      const notice = element('p', 'hb-notice-text', labels.notices[name]);
      notice.dataset.notice = name;
      shown.set(name, notice);
      region?.append(notice);
    },
    hide(name) {
      shown.get(name)?.remove();
      shown.delete(name);
    },
  };
}
