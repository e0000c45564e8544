import type { OutputFile } from '@hornbook/model';
import { playerScript } from '@hornbook/player';
import type { Lesson, ValidCourse } from '@hornbook/questions';
import { h } from 'hastscript';
import { linkPages, pageOf } from './content/linker.js';
import { encodeData, playerData, typesOf } from './content/player-data.js';
import { assetFiles, stylesOf, textFile } from './files.js';
import { article } from './page/article.js';
import { contentId, header, lessonMenu } from './page/chrome.js';
import { linkedPage } from './page/html-document.js';
import { indexBody } from './page/index-body.js';

/** A folder of pages: `index.html`, a page per lesson, and what they share. */
export function* exportHtml(course: ValidCourse): Iterable<OutputFile> {
  yield { path: 'index.html', bytes: indexPage(course) };
  for (const lesson of course.lessons) yield { path: pageOf(lesson), bytes: lessonPage(course, lesson) };
  yield textFile('hornbook.css', stylesOf(course, 'pages'));
  yield textFile('player.js', playerScript('web', typesOf(course)));
  yield* assetFiles(course);
}

function indexPage(course: ValidCourse): Uint8Array {
  return linkedPage({
    title: course.title,
    lang: course.lang,
    description: course.description,
    data: encodeData(playerData(course, [], linkPages, pageOf)),
    body: [...header(course, 'index.html', course.lang), indexBody(course)],
  });
}

function lessonPage(course: ValidCourse, lesson: Lesson): Uint8Array {
  const { lang } = lesson;
  const linker = linkPages(lesson);
  const several = course.lessons.length > 1;
  const title = lesson.title === course.title ? course.title : `${lesson.title} – ${course.title}`;
  return linkedPage({
    title,
    lang,
    description: lesson.description,
    data: encodeData(playerData(course, [lesson], linkPages, pageOf)),
    body: [
      ...header(course, 'index.html', lang),
      h(several ? '.hb-frame' : '.hb-frame.hb-frame-single', [
        ...(several ? [lessonMenu(course, pageOf, { lesson, linker }, lang)] : []),
        h('main', { id: contentId, tabIndex: -1 }, [article(course, lesson, linker, pageOf)]),
      ]),
    ],
  });
}
