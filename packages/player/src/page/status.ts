import type { Labels } from '@hornbook/questions/browser';
import type { PlayerData } from '../player-data.js';
import type { LessonScore, Progress } from '../state/progress.js';
import type { Summary } from '../state/summary.js';
import type { NoticeName, Notices } from '../store/progress-store.js';
import { count, element } from './element.js';

/**
 * Returns a function that writes score, state and the lessons' statuses into the page's places for them. The places are
 * looked for once, because a page can be long, and only what differs is written.
 */
export function mountStatus(
  data: PlayerData,
  labels: Labels,
): (progress: Progress, summary: Summary) => void {
  const find = <E extends HTMLElement>(selector: string) => [...document.querySelectorAll<E>(selector)];
  const rows = find('[data-hb-progress]');
  const scores = find('[data-hb-score]');
  const states = find('[data-hb-state]');
  const meters = find<HTMLProgressElement>('[data-hb-meter]');
  const lessonIds = data.lessons.map(({ id }) => id);
  const lessonPlaces = find('[data-lesson-status]');
  return ({ viewed }, { earned, lessons, possible, state }) => {
    for (const row of rows) row.hidden = false;
    write(scores, possible > 0 ? count(labels.points, possible, earned) : '');
    write(states, labels.states[state]);
    // Points if there are any, otherwise lessons seen.
    const value = possible ? earned : lessonIds.filter((id) => viewed.has(id)).length;
    for (const meter of meters) Object.assign(meter, { max: possible || lessonIds.length || 1, value });
    for (const place of lessonPlaces) {
      const id = place.dataset.lessonStatus ?? '';
      const score = lessons[lessonIds.indexOf(id)];
      if (score) showLesson(place, score, viewed.has(id), labels);
    }
  };
}

function write(places: readonly HTMLElement[], text: string): void {
  for (const place of places) if (place.textContent !== text) place.textContent = text;
}

function showLesson(
  place: HTMLElement,
  { answered, done, questions }: LessonScore,
  isViewed: boolean,
  { lessonStates }: Labels,
): void {
  const isDone = done && isViewed;
  const unfinished = questions === 0 ? '' : count(lessonStates.answered, questions, answered);
  write([place], isDone ? lessonStates.done : unfinished);
  place.toggleAttribute('data-done', isDone);
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
