import type { Course, Lesson } from '@hornbook/questions';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { pageOf } from '../content/linker.js';
import { durationIn, type Words } from './words.js';

/** The course's own page: what it is, and its lessons. */
export const indexBody = (course: Course, words: Words): ElementContent =>
  h('main.cover', { id: 'content', tabIndex: -1 }, [
    h('h1', course.title),
    ...(course.description ? [h('p.cover-description', course.description)] : []),
    h('h2.cover-lessons', words.lessons),
    h(
      'ol.lesson-list',
      course.lessons.map((lesson) => h('li', [card(lesson, words)])),
    ),
  ]);

const card = (lesson: Lesson, words: Words): ElementContent =>
  h('a.lesson-card', { href: pageOf(lesson) }, [
    h('span.card-title', lesson.title),
    ...(lesson.description ? [h('span.card-description', lesson.description)] : []),
    h('span.card-facts', [
      h('span', durationIn(lesson.duration, words)),
      h('span.card-status', { dataLessonStatus: lesson.id }),
    ]),
  ]);
