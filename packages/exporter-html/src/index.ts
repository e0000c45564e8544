import type { OutputFile } from '@hornbook/model';
import { type PlayerName, playerScript } from '@hornbook/player';
import type { Course, ValidCourse } from '@hornbook/questions';
import { accentStyles } from './accent.js';
import { linkDocument, linkSingleFile, pageOf } from './content/linker.js';
import { typesOf } from './content/player-data.js';
import { styles } from './generated/styles.js';
import { oncePer } from './once-per.js';
import { linkedPage, prerendered, standalonePage } from './page/html-document.js';
import { documentPage, indexPage, lessonPage } from './pages.js';

export type { ValidCourse } from '@hornbook/questions';

/** A folder of pages: `index.html`, a page per lesson, and the files that they share. */
export function* exportHtml(course: ValidCourse): Iterable<OutputFile> {
  yield { path: 'index.html', bytes: linkedPage(indexPage(course)) };
  for (const lesson of course.lessons) {
    yield { path: pageOf(lesson), bytes: linkedPage(lessonPage(course, lesson)) };
  }
  yield textFile('hornbook.css', stylesOf(course, 'pages'));
  yield textFile('player.js', playerScript('web', typesOf(course)));
  yield* assetFiles(course);
}

/** The whole course in one file that needs nothing beside it: `<course id>.html`. */
export function exportSingleFile(course: ValidCourse): OutputFile {
  const page = documentPage(course, (lesson) => linkSingleFile(course, lesson));
  const bytes = standalonePage(page, {
    script: playerScript('web', typesOf(course)),
    style: stylesOf(course, 'document'),
    media: 'within',
  });
  return { path: `${course.id.toLowerCase()}.html`, bytes };
}

/**
 * All lessons in one HTML document, with the files that they use beside it, to be packed for an LMS. Leaving a page ends
 * an LMS session, so lessons are shown by hash. The editions differ in the player alone.
 */
export function renderCourseDocument(course: ValidCourse, player: Exclude<PlayerName, 'web'>): OutputFile[] {
  const bytes = standalonePage(packagedPage(course), {
    script: playerScript(player, typesOf(course)),
    style: stylesOf(course, 'document'),
    media: 'beside',
  });
  return [{ path: 'index.html', bytes }, ...assetFiles(course)];
}

/** The same for all editions, so it is made once. */
const packagedPage = oncePer((course: ValidCourse) =>
  prerendered(documentPage(course, (lesson) => linkDocument(course, lesson))),
);

/** A stylesheet, with the course's accent color. */
const stylesOf = ({ theme }: Course, of: keyof typeof styles): string =>
  theme.accent ? styles[of] + accentStyles(theme.accent) : styles[of];

/** Every file that lessons use, once. */
function assetFiles(course: Course): OutputFile[] {
  const files = new Map<string, Uint8Array>();
  for (const { assets } of course.lessons) for (const { data, path } of assets) files.set(path, data);
  return [...files].map(([path, bytes]) => ({ path, bytes }));
}

const textFile = (path: string, text: string): OutputFile => ({
  path,
  bytes: new TextEncoder().encode(text),
});
