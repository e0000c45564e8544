import type { Course, Lesson } from '@hornbook/questions';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { lessonTemplate } from '../content/lesson-template.js';
import { fill, type Linker } from '../content/linker.js';
import { ready } from './html-document.js';
import { durationIn, type Words } from './words.js';

/** A lesson: its heading, what it is for, its blocks, and the ways on from it. */
export function article(
  course: Course,
  lesson: Lesson,
  linker: Linker,
  hrefOf: (lesson: Lesson) => string,
  words: Words,
  id?: string,
): ElementContent {
  const { body, hasHeading } = lessonTemplate(lesson);
  return h('article.lesson', { id, dataLesson: lesson.id, lang: lesson.lang }, [
    h('p.lesson-facts', facts(course, lesson, words)),
    ...(hasHeading ? [] : [h('h1', lesson.title)]),
    ...objectives(lesson, words),
    h('.lesson-body', [ready(fill(body, linker))]),
    waysOn(course, lesson, hrefOf, words),
  ]);
}

function facts(course: Course, lesson: Lesson, words: Words): ElementContent[] {
  const number = course.lessons.indexOf(lesson) + 1;
  const count = course.lessons.length;
  const texts = [count > 1 ? words.lessonOf(number, count) : '', durationIn(lesson.duration, words)];
  return texts.filter(Boolean).map((text) => h('span', text));
}

function objectives({ objectives: goals }: Lesson, words: Words): ElementContent[] {
  if (goals.length === 0) return [];
  const items = goals.map((goal) => h('li', goal));
  return [h('.objectives', [h('p.objectives-title', words.objectives), h('ul', items)])];
}

function waysOn(
  { lessons }: Course,
  lesson: Lesson,
  hrefOf: (lesson: Lesson) => string,
  words: Words,
): ElementContent {
  const index = lessons.indexOf(lesson);
  const way = (to: Lesson | undefined, className: string, label: string): ElementContent[] =>
    to ? [h(`a.${className}`, { href: hrefOf(to) }, [h('span.way-label', label), h('span', to.title)])] : [];
  return h('nav.ways', { ariaLabel: `${words.previous} / ${words.next}` }, [
    ...way(lessons[index - 1], 'way-previous', words.previous),
    ...way(lessons[index + 1], 'way-next', words.next),
  ]);
}
