import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { LessonBody } from '../content/render-lesson.js';
import type { Linker } from '../content/template.js';
import { fill } from '../content/template.js';
import { ready, serialize } from './html-document.js';
import { directionOf, durationIn, inLanguage, type Words, wordsFor } from './language.js';
import type { LessonPlace, Neighbor } from './place.js';

/** A lesson: its facts, heading, objectives and blocks, and links to the previous and the next one. */
export function article(
  place: LessonPlace,
  { content, heading, objectives }: LessonBody,
  linker: Linker,
  hrefOf: (lesson: Neighbor) => string,
  id?: string,
): string {
  const { id: name, lang, title } = place.lesson;
  const words = wordsFor(lang);
  return serialize([
    h('article.hb-lesson', { id, dataLesson: name, lang, dir: directionOf(lang) }, [
      ...facts(place, words),
      heading === undefined ? h('h1', title) : ready(fill(heading, linker)),
      ...goals(objectives, words),
      h('.hb-lesson-body', [ready(fill(content, linker))]),
      ...waysOn(place, hrefOf, words),
    ]),
  ]);
}

function facts({ count, lesson, number }: LessonPlace, words: Words): ElementContent[] {
  const texts = [count > 1 ? words.lessonOf(number, count) : '', durationIn(lesson.duration, words)];
  const known = texts.filter(Boolean).map((text) => h('span', text));
  return known.length > 0 ? [h('p.hb-lesson-facts', known)] : [];
}

function goals(objectives: readonly string[], words: Words): ElementContent[] {
  if (objectives.length === 0) return [];
  const items = objectives.map((goal) => h('li', goal));
  return [h('.hb-objectives', [h('p.hb-objectives-title', words.objectives), h('ul', items)])];
}

function waysOn(
  { count, lesson, next, previous }: LessonPlace,
  hrefOf: (lesson: Neighbor) => string,
  words: Words,
): ElementContent[] {
  if (count === 1) return [];
  const way = (to: Neighbor | undefined, className: string, label: string): ElementContent[] => {
    if (!to) return [];
    const title = h('span', inLanguage(to.lang, lesson.lang), to.title);
    return [h(`a.${className}`, { href: hrefOf(to) }, [h('span.hb-way-label', label), title])];
  };
  return [
    h('nav.hb-ways', { ariaLabel: words.ways }, [
      ...way(previous, 'hb-way-previous', words.previous),
      ...way(next, 'hb-way-next', words.next),
    ]),
  ];
}
