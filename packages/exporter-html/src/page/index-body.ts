import type { Course, Lesson } from '@hornbook/questions';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { pageOf } from '../content/linker.js';
import { contentId } from './chrome.js';
import { inLanguage } from './language.js';
import { durationIn, wordsFor } from './words.js';

/** The course's own page: what it is, and its lessons. */
export const indexBody = (course: Course): ElementContent =>
  h('main.hb-cover', { id: contentId, tabIndex: -1 }, [
    h('h1', course.title),
    ...(course.description ? [h('p.hb-cover-description', course.description)] : []),
    h('h2.hb-cover-lessons', wordsFor(course.lang).lessons),
    h(
      'ol.hb-lesson-list',
      course.lessons.map((lesson) => h('li', [card(lesson, course.lang)])),
    ),
  ]);

const card = (lesson: Lesson, lang: string): ElementContent =>
  h('a.hb-lesson-card', { href: pageOf(lesson) }, [
    h('span.hb-card-title', inLanguage(lesson.lang, lang), lesson.title),
    ...(lesson.description
      ? [h('span.hb-card-description', inLanguage(lesson.lang, lang), lesson.description)]
      : []),
    h('span.hb-card-facts', [
      h('span', durationIn(lesson.duration, wordsFor(lang))),
      h('span.hb-card-status', { dataLessonStatus: lesson.id }),
    ]),
  ]);
