import type { Course, Lesson } from '@hornbook/questions';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Linker } from '../content/linker.js';
import { inLanguage, wordsFor } from './language.js';

/** Where a page begins after its bar. Authors can't use this id: the sanitizer keeps `hornbook` for us. */
export const contentId = 'hornbook-main';

/** The bar above every page: the course, and the learner's progress. */
export function header(course: Course, home: string, lang: string): ElementContent[] {
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

/** The lessons of the course; below the current one, its headings. */
export const lessonMenu = (
  course: Course,
  hrefOf: (lesson: Lesson) => string,
  current: { lesson: Lesson; linker: Linker } | undefined,
  lang: string,
): ElementContent => {
  const words = wordsFor(lang);
  return h('nav.hb-menu', { ariaLabel: words.lessons }, [
    h('p.hb-menu-title', words.lessons),
    h(
      'ol',
      course.lessons.map((lesson) => {
        const here = current?.lesson === lesson;
        return h('li', [
          h('a.hb-menu-lesson', { href: hrefOf(lesson), ariaCurrent: here ? 'page' : undefined }, [
            h('span.hb-menu-name', inLanguage(lesson.lang, lang), lesson.title),
            h('span.hb-menu-status', { dataLessonStatus: lesson.id }),
          ]),
          ...(here ? outline(lesson, current.linker) : []),
        ]);
      }),
    ),
  ]);
};

/** Second-level headings, where there are at least two. */
function outline(lesson: Lesson, linker: Linker): ElementContent[] {
  const headings = lesson.outline.filter(({ depth }) => depth === 2);
  if (headings.length < 2) return [];
  const items = headings.map(({ id, title }) =>
    h('li', [h('a', { href: linker.lesson(lesson.id, id) }, title)]),
  );
  return [h('ul.hb-menu-outline', items)];
}
