import type { OutputFile } from '@hornbook/model';
import { type PlayerName, playerScript } from '@hornbook/player';
import type { Course, Lesson, ValidCourse } from '@hornbook/questions';
import { h } from 'hastscript';
import { type Linker, linkDocument } from './content/linker.js';
import { encodeData, playerData, typesOf } from './content/player-data.js';
import { assetFiles, stylesOf } from './files.js';
import { oncePer } from './once-per.js';
import { article } from './page/article.js';
import { contentId, header, lessonMenu } from './page/chrome.js';
import { type HtmlPage, ready, serialise, standalonePage } from './page/html-document.js';

/**
 * All lessons in one HTML document, with the files that they use beside it: what is packed for an LMS. Leaving a page ends
 * an LMS session, so lessons are shown by hash. The editions differ in the player alone.
 */
export const renderCourseDocument = (
  course: ValidCourse,
  player: Exclude<PlayerName, 'web'>,
): OutputFile[] => [
  {
    path: 'index.html',
    bytes: standalonePage(pageFor(course), {
      script: playerScript(player, typesOf(course)),
      style: stylesOf(course, 'document'),
      media: 'beside',
    }),
  },
  ...assetFiles(course),
];

/** The same for all editions, so it is made once. */
const pageFor = oncePer((course: ValidCourse): HtmlPage => {
  const page = documentOf(course, (lesson) => linkDocument(course, lesson));
  return { ...page, body: page.body.map((node) => ready(serialise(node))) };
});

/** The document itself. */
export function documentOf(course: Course, linkerOf: (lesson: Lesson) => Linker): HtmlPage {
  const { lang } = course;
  const hrefOf = ({ id }: { id: string }) => `#${id}`;
  const data = playerData(course, course.lessons, linkerOf, hrefOf);
  const articles = course.lessons.map((lesson) =>
    article(course, lesson, linkerOf(lesson), hrefOf, lesson.id),
  );
  const several = course.lessons.length > 1;
  return {
    title: course.title,
    lang,
    description: course.description,
    data: encodeData(data),
    body: [
      ...header(course, `#${course.lessons[0]?.id ?? ''}`, lang),
      h(several ? '.hb-frame' : '.hb-frame.hb-frame-single', [
        ...(several ? [lessonMenu(course, hrefOf, undefined, lang)] : []),
        h('main', { id: contentId, tabIndex: -1 }, articles),
      ]),
    ],
  };
}
