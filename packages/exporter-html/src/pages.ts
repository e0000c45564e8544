import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { linkPages, pageOf } from './content/linker.js';
import { documentData, encodeData, pageData } from './content/player-data.js';
import type { LessonBody, LessonEntry } from './content/render-lesson.js';
import type { Linker } from './content/template.js';
import type { HtmlCourse } from './html-course.js';
import { article } from './page/article.js';
import { contentId, header, lessonMenu } from './page/chrome.js';
import { type HtmlPage, serialize } from './page/html-document.js';
import { durationIn, inLanguage, wordsFor } from './page/language.js';
import { type LessonPlace, placesOf } from './page/place.js';

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
  return {
    title: title === course.title ? title : `${title} – ${course.title}`,
    lang,
    description,
    data: encodeData([pageData(course, { entry: lesson, body, linker })]),
    body: [
      serialize(header(course, 'index.html', lang)),
      ...framed(count, menu, [article(place, body, linker, pageOf)]),
    ],
  };
}

/** One page with all lessons of a course. */
export function documentPage(course: HtmlCourse, linkerOf: (lesson: LessonEntry) => Linker): HtmlPage {
  const { description, lang, lessons, title } = course;
  const hrefOf = ({ id }: Pick<LessonEntry, 'id'>) => `#${id}`;
  return {
    title,
    lang,
    description,
    data: encodeData(documentData(course, linkerOf)),
    body: documentBody(),
  };

  function* documentBody(): Generator<string> {
    yield serialize(header(course, `#${lessons[0]?.id ?? ''}`, lang));
    yield* framed(lessons.length, lessonMenu(lessons, lessons.length, hrefOf, lang), articles());
  }

  function* articles(): Generator<string> {
    for (const place of placesOf(course)) {
      const { lesson } = place;
      yield article(place, course.bodyOf(lesson), linkerOf(lesson), hrefOf, lesson.id);
    }
  }
}

/** Lessons beside the menu; a course of one lesson has none. */
function* framed(count: number, menu: ElementContent, articles: Iterable<string>): Generator<string> {
  const main = h('main', { id: contentId, tabIndex: -1 });
  const frame = count > 1 ? h('.hb-frame', [menu, main]) : h('.hb-frame.hb-frame-single', [main]);
  const [empty, end] = [serialize([frame]), '</main></div>'];
  yield empty.slice(0, -end.length);
  yield* articles;
  yield end;
}
