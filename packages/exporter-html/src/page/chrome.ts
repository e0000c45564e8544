import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { LessonBody } from '../content/render-lesson.js';
import type { Linker } from '../content/template.js';
import { inLanguage, wordsFor } from './language.js';
import type { LessonPlace, Neighbor } from './place.js';

/** Where a page begins after its bar. Authors can't use this id: the sanitizer keeps `hornbook` for us. */
export const contentId = 'hornbook-main';

/** The bar above every page: the course, and the learner's progress. */
export function header(course: LessonPlace['course'], home: string, lang: string): ElementContent[] {
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
interface CurrentLesson extends Pick<LessonPlace, 'lesson'> {
  readonly body: LessonBody;
  readonly linker: Linker;
}

/**
 * The lessons of the course, or those around the current one; below that, its headings.
 *
 * @param count lessons of the course
 */
export function lessonMenu(
  shown: readonly Neighbor[],
  count: number,
  hrefOf: (lesson: Neighbor) => string,
  lang: string,
  current?: CurrentLesson,
): ElementContent {
  const words = wordsFor(lang);
  const all = h('a', { href: 'index.html' }, words.allLessons(count));
  return h('nav.hb-menu', { ariaLabel: words.lessons }, [
    h('p.hb-menu-title', words.lessons),
    ...(shown.length < count ? [h('p.hb-menu-all', [all])] : []),
    h(
      'ol',
      shown.map((lesson) => {
        const here = current?.lesson.id === lesson.id;
        return h('li', [
          h('a.hb-menu-lesson', { href: hrefOf(lesson), ariaCurrent: here ? 'page' : undefined }, [
            h('span.hb-menu-name', inLanguage(lesson.lang, lang), lesson.title),
            h('span.hb-menu-status', { dataLessonStatus: lesson.id }),
          ]),
          ...(here ? outline(current) : []),
        ]);
      }),
    ),
  ]);
}

/** Second-level headings, where there are at least two. */
function outline({ body, lesson, linker }: CurrentLesson): ElementContent[] {
  if (body.sections.length < 2) return [];
  const items = body.sections.map(({ id, title }) =>
    h('li', [h('a', { href: linker.lesson(lesson.id, id) }, title)]),
  );
  return [h('ul.hb-menu-outline', items)];
}
