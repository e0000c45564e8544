import type { OutputFile } from '@hornbook/model';
import { type PlayerName, playerScript } from '@hornbook/player';
import type { Course, Lesson, ValidCourse } from '@hornbook/questions';
import { h } from 'hastscript';
import { type Linker, linkDocument } from './content/linker.js';
import { encodeData, playerData, typesOf } from './content/player-data.js';
import { assetFiles, stylesOf, textFile } from './files.js';
import { oncePer } from './once-per.js';
import { article } from './page/article.js';
import { contentId, header, lessonMenu } from './page/chrome.js';
import { type HtmlPage, htmlDocument } from './page/html-document.js';
import { folderPolicy } from './page/policy.js';

/**
 * All lessons in one HTML document, with what it needs beside it: what is packed for an LMS. Leaving a page ends an LMS
 * session, so lessons are shown by hash. The editions differ in the player alone.
 */
export const renderCourseDocument = (
  course: ValidCourse,
  player: Exclude<PlayerName, 'web'>,
): OutputFile[] => [
  documentFile(course),
  textFile('hornbook.css', stylesOf(course, 'document')),
  textFile('player.js', playerScript(player, typesOf(course))),
  ...assetFiles(course),
];

const documentFile = oncePer((course: ValidCourse): OutputFile => {
  const assets = [
    h('link', { rel: 'stylesheet', href: 'hornbook.css' }),
    h('script', { src: 'player.js', defer: true }),
  ];
  const linkerOf = (lesson: Lesson) => linkDocument(course, lesson);
  return { path: 'index.html', bytes: documentOf(course, linkerOf, { csp: folderPolicy, assets }) };
});

/** The document itself. */
export function documentOf(
  course: Course,
  linkerOf: (lesson: Lesson) => Linker,
  outside: Pick<HtmlPage, 'assets' | 'csp' | 'end'>,
): Uint8Array {
  const { lang } = course;
  const hrefOf = ({ id }: { id: string }) => `#${id}`;
  const data = playerData(course, course.lessons, linkerOf, hrefOf);
  const articles = course.lessons.map((lesson) =>
    article(course, lesson, linkerOf(lesson), hrefOf, lesson.id),
  );
  const several = course.lessons.length > 1;
  return htmlDocument({
    title: course.title,
    lang,
    description: course.description,
    ...outside,
    data: encodeData(data),
    body: [
      ...header(course, `#${course.lessons[0]?.id ?? ''}`, lang),
      h(several ? '.hb-frame' : '.hb-frame.hb-frame-single', [
        ...(several ? [lessonMenu(course, hrefOf, undefined, lang)] : []),
        h('main', { id: contentId, tabIndex: -1 }, articles),
      ]),
    ],
  });
}
