import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { LessonBody, LessonEntry } from '../content/render-lesson.js';
import type { Linker } from '../content/template.js';
import { fill } from '../content/template.js';
import type { HtmlCourse } from '../html-course.js';
import { ready, serialize } from './html-document.js';
import { directionOf, durationIn, inLanguage, type Words, wordsFor } from './language.js';

/** A lesson: its facts, heading, objectives and blocks, and links to the previous and the next one. */
export function article(
  course: HtmlCourse,
  lesson: LessonEntry,
  { content, heading, objectives }: LessonBody,
  linker: Linker,
  hrefOf: (lesson: LessonEntry) => string,
  id?: string,
): string {
  const { id: name, lang, title } = lesson;
  const words = wordsFor(lang);
  return serialize([
    h('article.hb-lesson', { id, dataLesson: name, lang, dir: directionOf(lang) }, [
      ...facts(course, lesson, words),
      heading === undefined ? h('h1', title) : ready(fill(heading, linker)),
      ...goals(objectives, words),
      h('.hb-lesson-body', [ready(fill(content, linker))]),
      ...waysOn(course, lesson, hrefOf, words),
    ]),
  ]);
}

function facts(course: HtmlCourse, lesson: LessonEntry, words: Words): ElementContent[] {
  const number = course.lessons.indexOf(lesson) + 1;
  const count = course.lessons.length;
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
  { lessons }: HtmlCourse,
  lesson: LessonEntry,
  hrefOf: (lesson: LessonEntry) => string,
  words: Words,
): ElementContent[] {
  if (lessons.length === 1) return [];
  const index = lessons.indexOf(lesson);
  const way = (to: LessonEntry | undefined, className: string, label: string): ElementContent[] => {
    if (!to) return [];
    const title = h('span', inLanguage(to.lang, lesson.lang), to.title);
    return [h(`a.${className}`, { href: hrefOf(to) }, [h('span.hb-way-label', label), title])];
  };
  return [
    h('nav.hb-ways', { ariaLabel: words.ways }, [
      ...way(lessons[index - 1], 'hb-way-previous', words.previous),
      ...way(lessons[index + 1], 'hb-way-next', words.next),
    ]),
  ];
}
