import type { PlayerData } from '../player-data.js';
import { focusOn } from './element.js';

/** Called whenever another lesson is shown. */
export type OnLesson = (article: HTMLElement) => void;

/**
 * Shows one lesson of a course document at a time, by hash: `#lesson-id`, `#lesson-id/anchor` or the id of anything in
 * a lesson. A page with a single lesson just shows it.
 *
 * @param start the lesson to show if the address names none
 */
export function mountNavigation(data: PlayerData, start: string | undefined, onLesson: OnLesson): void {
  const articles = [...document.querySelectorAll<HTMLElement>('article[data-lesson]')];
  const [first] = articles;
  if (!first) return;
  const links = [...document.querySelectorAll('nav a[href^="#"]')];
  for (const article of articles) article.hidden = true;
  // From now on the style hides no lesson.
  document.body.dataset.hornbook = 'ready';
  let shown = first;
  const show = (article: HTMLElement): void => {
    shown.hidden = true;
    article.hidden = false;
    markCurrent(links, article.id);
    shown = article;
    document.title = titleOf(data, article);
    onLesson(article);
  };
  const named = targetOfHash();
  const resumed = articles.find((article) => article.dataset.lesson === start) ?? first;
  show(lessonAround(named) ?? resumed);
  // The browser tried to scroll there while the lesson was hidden, or not at all.
  if (named && articles.length > 1) named.scrollIntoView();
  if (articles.length > 1) followHash(show, resumed);
}

/** @param start what to show for an address without a hash */
function followHash(show: (article: HTMLElement) => void, start: HTMLElement): void {
  window.addEventListener('hashchange', () => {
    const target = location.hash ? targetOfHash() : start;
    const article = lessonAround(target);
    if (!target || !article) return;
    if (article.hidden) show(article);
    if (target === article) goToTop(article);
    else goTo(target);
  });
}

function goToTop(article: HTMLElement): void {
  window.scrollTo(0, 0);
  focusOn(article.querySelector<HTMLElement>('h1, h2') ?? article, { preventScroll: true });
}

function goTo(target: HTMLElement): void {
  target.scrollIntoView();
  focusOn(target, { preventScroll: true });
}

function targetOfHash(): HTMLElement | null {
  const hash = location.hash.slice(1);
  try {
    return document.getElementById(decodeURIComponent(hash));
  } catch {
    return document.getElementById(hash);
  }
}

const lessonAround = (target: HTMLElement | null) => target?.closest<HTMLElement>('article[data-lesson]');

/** Marks the current lesson in menus, visibly and in the accessibility tree. */
function markCurrent(links: readonly Element[], id: string): void {
  for (const link of links) {
    if (link.getAttribute('href') === `#${id}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function titleOf({ course, lessons }: PlayerData, article: HTMLElement): string {
  const lesson = lessons.find(({ id }) => id === article.dataset.lesson);
  return lesson && lesson.title !== course.title ? `${lesson.title} – ${course.title}` : course.title;
}
