import type { Course, Lesson } from '@hornbook/questions';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Linker, linkPages, pageOf } from './content/linker.js';
import { encodeData, playerData } from './content/player-data.js';
import { article } from './page/article.js';
import { contentId, header, lessonMenu } from './page/chrome.js';
import type { HtmlPage } from './page/html-document.js';
import { durationIn, inLanguage, wordsFor } from './page/language.js';

/** The first page of a folder: what the course is, and its lessons. */
export const indexPage = (course: Course): HtmlPage => ({
  title: course.title,
  lang: course.lang,
  description: course.description,
  data: encodeData(playerData(course, [], linkPages, pageOf)),
  body: [...header(course, 'index.html', course.lang), cover(course)],
});

const cover = (course: Course): ElementContent =>
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

/** The page of one lesson in a folder. */
export function lessonPage(course: Course, lesson: Lesson): HtmlPage {
  const { description, lang, title } = lesson;
  const linker = linkPages(lesson);
  return {
    title: title === course.title ? title : `${title} – ${course.title}`,
    lang,
    description,
    data: encodeData(playerData(course, [lesson], linkPages, pageOf)),
    body: [
      ...header(course, 'index.html', lang),
      frame(course, lessonMenu(course, pageOf, { lesson, linker }, lang), [
        article(course, lesson, linker, pageOf),
      ]),
    ],
  };
}

/** One page with all lessons of a course. */
export function documentPage(course: Course, linkerOf: (lesson: Lesson) => Linker): HtmlPage {
  const { description, lang, lessons, title } = course;
  const hrefOf = ({ id }: Pick<Lesson, 'id'>) => `#${id}`;
  const articles = lessons.map((lesson) => article(course, lesson, linkerOf(lesson), hrefOf, lesson.id));
  return {
    title,
    lang,
    description,
    data: encodeData(playerData(course, lessons, linkerOf, hrefOf)),
    body: [
      ...header(course, `#${lessons[0]?.id ?? ''}`, lang),
      frame(course, lessonMenu(course, hrefOf, undefined, lang), articles),
    ],
  };
}

/** Lessons beside the menu; a course of one lesson has none. */
const frame = ({ lessons }: Course, menu: ElementContent, articles: ElementContent[]): ElementContent => {
  const main = h('main', { id: contentId, tabIndex: -1 }, articles);
  return lessons.length > 1 ? h('.hb-frame', [menu, main]) : h('.hb-frame.hb-frame-single', [main]);
};
