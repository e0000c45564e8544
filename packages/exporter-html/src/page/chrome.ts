import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { LessonBody, LessonEntry } from '../content/render-lesson.js';
import type { Linker } from '../content/template.js';
import type { HtmlCourse } from '../html-course.js';
import { inLanguage, wordsFor } from './language.js';

/** Where a page begins after its bar. Authors can't use this id: the sanitizer keeps `hornbook` for us. */
export const contentId = 'hornbook-main';

/** The bar above every page: the course, and the learner's progress. */
export function header(course: HtmlCourse, home: string, lang: string): ElementContent[] {
  const words = wordsFor(lang);
  return [
    h('header.hb-header', [
      h('a.hb-skip', { href: `#${contentId}` }, words.skip),
      h('a.hb-course-title', { href: home, ...inLanguage(course.lang, lang) }, course.title),
      h('.hb-progress', { dataHbProgress: '', hidden: true }, [
        h('span.hb-state', { dataHbState: '' }),
        h('progress.hb-meter', { dataHbMeter: '', ariaLabel: words.progress, value: 0, max: 1 }),
        h('span.hb-score', { dataHbScore: '' }),
        h('button.hb-reset', { type: 'button', dataHbReset: '', hidden: true }, words.startOver),
      ]),
    ]),
    h('.hb-notice', { dataHbNotice: '', role: 'status' }),
    h('noscript', [h('p.hb-notice-text', words.withoutScripts)]),
  ];
}

/** A lesson on a page of its own. */
interface CurrentLesson {
  readonly lesson: LessonEntry;
  readonly body: LessonBody;
  readonly linker: Linker;
}

/**
 * The lessons of the course; below the current one, its headings. The menu of a lesson's page has at most so many lessons
 * that all pages together grow no faster than the course.
 */
export function lessonMenu(
  course: HtmlCourse,
  hrefOf: (lesson: LessonEntry) => string,
  lang: string,
  current?: CurrentLesson,
): ElementContent {
  const words = wordsFor(lang);
  const count = course.lessons.length;
  const shown = current ? around(course.lessons, current.lesson) : course.lessons;
  const all = h('a', { href: 'index.html' }, words.allLessons(count));
  return h('nav.hb-menu', { ariaLabel: words.lessons }, [
    h('p.hb-menu-title', words.lessons),
    ...(shown.length < count ? [h('p.hb-menu-all', [all])] : []),
    h(
      'ol',
      shown.map((lesson) => {
        const here = current?.lesson === lesson;
        return h('li', [
          h('a.hb-menu-lesson', { href: hrefOf(lesson), ariaCurrent: here ? 'page' : undefined }, [
            h('span.hb-menu-name', inLanguage(lesson.lang, lang), lesson.title),
            h('span.hb-menu-status', { dataLessonStatus: lesson.id }),
          ]),
          ...(here ? outline(lesson, current) : []),
        ]);
      }),
    ),
  ]);
}

/** More lessons than this are not all in the menu, but as many as this before and after the current one. */
const most = { all: 40, before: 7, after: 12 };

function around(lessons: readonly LessonEntry[], current: LessonEntry): readonly LessonEntry[] {
  if (lessons.length <= most.all) return lessons;
  const at = lessons.indexOf(current);
  return lessons.slice(Math.max(0, at - most.before), at + most.after + 1);
}

/** Second-level headings, where there are at least two. */
function outline({ id: lesson }: LessonEntry, { body, linker }: CurrentLesson): ElementContent[] {
  if (body.sections.length < 2) return [];
  const items = body.sections.map(({ id, title }) =>
    h('li', [h('a', { href: linker.lesson(lesson, id) }, title)]),
  );
  return [h('ul.hb-menu-outline', items)];
}
