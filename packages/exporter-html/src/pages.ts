import type { Piece } from '@hornbook/model';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { linkKey, linkPages, pageOf } from './content/linker.js';
import { documentData, encodeData, pageData } from './content/player-data.js';
import type { LessonBody, LessonEntry } from './content/render-lesson.js';
import type { Linker } from './content/template.js';
import type { HtmlCourse } from './html-course.js';
import { article } from './page/article.js';
import { contentId, header, lessonMenu } from './page/chrome.js';
import { bodyMarkup, type HtmlPage, serialize } from './page/html-document.js';
import { durationIn, inLanguage, wordsFor } from './page/language.js';
import { pieceOf, piecesOf } from './page/pieces.js';
import { type LessonPlace, placeKey, placesOf } from './page/place.js';

/** The first page of a folder: what the course is, and its lessons. */
export const indexPage = (course: HtmlCourse): HtmlPage => ({
  title: course.title,
  lang: course.lang,
  description: course.description,
  data: encodeData([pageData(course)]),
  body: [serialize([...header(course, 'index.html', course.lang), cover(course)])],
});

const cover = (course: HtmlCourse): ElementContent =>
  h('main.hb-cover', { id: contentId, tabIndex: -1 }, [
    h('h1', course.title),
    ...(course.description ? [h('p.hb-cover-description', course.description)] : []),
    h('h2.hb-cover-lessons', wordsFor(course.lang).lessons),
    h(
      'ol.hb-lesson-list',
      course.lessons.map((lesson) => h('li', [card(lesson, course.lang)])),
    ),
  ]);

const card = (lesson: LessonEntry, lang: string): ElementContent =>
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
export function lessonPage(place: LessonPlace, body: LessonBody): HtmlPage {
  const { count, course, lesson } = place;
  const { description, lang, title } = lesson;
  const linker = linkPages(lesson);
  const menu = lessonMenu(place.menu, count, pageOf, lang, { lesson, body, linker });
  const [start, end] = frame(count, menu);
  return {
    title: title === course.title ? title : `${title} – ${course.title}`,
    lang,
    description,
    data: encodeData([pageData(course, { entry: lesson, body, linker })]),
    body: [serialize(header(course, 'index.html', lang)), start, article(place, body, linker, pageOf), end],
  };
}

/** The body of one page with all lessons of a course. */
export function* documentBody(
  course: HtmlCourse,
  linkerOf: (lesson: LessonEntry) => Linker,
): Generator<Piece> {
  const { lang, lessons } = course;
  const hrefOf = ({ id }: Pick<LessonEntry, 'id'>) => `#${id}`;
  const top = serialize(header(course, `#${lessons[0]?.id ?? ''}`, lang));
  const [start, end] = frame(lessons.length, lessonMenu(lessons, lessons.length, hrefOf, lang));
  const data = documentData(course, linkerOf);
  yield pieceOf(bodyMarkup.start + top + start);
  yield* piecesOf([...placesOf(course)], keyOf, articleOf);
  yield pieceOf(end + bodyMarkup.beforeData + data.start);
  yield* data.lessons;
  yield pieceOf(data.end + bodyMarkup.end);

  function keyOf(place: LessonPlace): string | undefined {
    const links = linkKey(course, place.lesson, linkerOf(place.lesson));
    return links && placeKey(links, { ...place, menu: [] });
  }

  function articleOf(place: LessonPlace): string {
    const { lesson } = place;
    return article(place, course.bodyOf(lesson), linkerOf(lesson), hrefOf, lesson.id);
  }
}

/** Around lessons beside the menu; a course of one lesson has none. */
function frame(count: number, menu: ElementContent): readonly [start: string, end: string] {
  const main = h('main', { id: contentId, tabIndex: -1 });
  const empty = count > 1 ? h('.hb-frame', [menu, main]) : h('.hb-frame.hb-frame-single', [main]);
  const end = '</main></div>';
  return [serialize([empty]).slice(0, -end.length), end];
}
