import {
  courseFile,
  madeFile,
  type OutputFile,
  oncePer,
  type Piece,
  type StreamedFile,
  streamedFile,
} from '@hornbook/model';
import { type PlayerData, type PlayerName, playerScript } from '@hornbook/player';
import type { ValidCourse } from '@hornbook/questions';
import { accentStyles } from './accent.js';
import { linkDocument, linkSingleFile, pageOf } from './content/linker.js';
import { courseList, playerData } from './content/player-data.js';
import type { LessonEntry } from './content/render-lesson.js';
import { styles } from './generated/styles.js';
import { type HtmlCourse, renderCourse } from './html-course.js';
import { linkedPage, type StandalonePage, standaloneEnds } from './page/html-document.js';
import { placeKey, placesOf } from './page/place.js';
import { documentBody, indexPage, lessonPage } from './pages.js';

export type { ValidCourse } from '@hornbook/questions';
export {
  type LessonBody,
  type LessonEntry,
  lessonEntry,
  linksIn,
  renderLesson,
} from './content/render-lesson.js';
export { type HtmlCourse, renderCourse } from './html-course.js';

/** A folder of pages: `index.html`, a page per lesson, and the files that they share. */
export function* exportHtml(given: ValidCourse | HtmlCourse): Iterable<OutputFile> {
  const course = renderCourse(given);
  yield { path: 'index.html', bytes: linkedPage(indexPage(course)) };
  for (const place of placesOf(course)) {
    const { lesson } = place;
    const key = course.keys && placeKey(course.keys.bodyOf(lesson), place);
    yield madeFile(pageOf(lesson), key, () => linkedPage(lessonPage(place, course.bodyOf(lesson))));
  }
  yield textFile('hornbook.css', stylesOf(course, 'pages'));
  yield textFile('course.js', `var hornbookCourse=${courseList(course)};\n`);
  yield textFile('player.js', playerScript('web', typesOf(course)));
  for (const path of assetPaths(course)) yield courseFile(course, path);
}

/** The whole course in one file that needs nothing beside it: `<course id>.html`. */
export function exportSingleFile(given: ValidCourse | HtmlCourse): StreamedFile {
  const course = renderCourse(given);
  const linkerOf = (lesson: LessonEntry) => linkSingleFile(course, lesson);
  return streamedFile(`${course.id.toLowerCase()}.html`, function* (): Generator<Piece> {
    const { end, head } = standaloneEnds(course, {
      script: playerScript('web', typesOf(course)),
      style: stylesOf(course, 'document'),
      media: 'within',
    });
    yield { bytes: () => [head] };
    yield* documentBody(withFilesInKeys(course), linkerOf);
    yield { bytes: () => [end] };
  });
}

/** In the single file, a lesson has its files within. The key of a lesson alone stands for a page with its files beside it. */
function withFilesInKeys(course: HtmlCourse): HtmlCourse {
  const { keys } = course;
  if (!keys) return course;
  const bodyOf = (lesson: LessonEntry): string =>
    JSON.stringify([keys.bodyOf(lesson), 'within', ...lesson.assets.map(({ path }) => keys.bytesOf(path))]);
  // What was valid stays valid.
  return { ...course, keys: { ...keys, bodyOf } } as HtmlCourse;
}

/** All lessons in one page, and the paths of the files that have to be beside it: see `HtmlCourse.bytesOf`. */
export interface CourseDocument extends StandalonePage {
  readonly assets: readonly string[];
}

/**
 * The page of a course that is packed for an LMS. Leaving a page ends an LMS session, so all lessons are in one and shown by
 * hash. The editions differ in the player alone: they have the same body, which is the same object.
 */
export function renderCourseDocument(
  given: ValidCourse | HtmlCourse,
  player: Exclude<PlayerName, 'web'>,
): CourseDocument {
  const course = renderCourse(given);
  const ends = standaloneEnds(course, {
    script: playerScript(player, typesOf(course)),
    style: stylesOf(course, 'document'),
    media: 'beside',
  });
  return { ...ends, body: packagedBody(course), assets: assetPaths(course) };
}

/** What that page tells its player of the course: for a session without the page (`openSession` of `@hornbook/player/session`). */
export function courseDocumentData(given: ValidCourse | HtmlCourse): PlayerData {
  const course = renderCourse(given);
  return playerData(course, (lesson) => linkDocument(course, lesson));
}

const packagedBody = oncePer(
  (course: HtmlCourse): Iterable<Piece> => ({
    [Symbol.iterator]: () => documentBody(course, (lesson) => linkDocument(course, lesson)),
  }),
);

/** A stylesheet, with the course's accent color. */
const stylesOf = ({ theme }: HtmlCourse, of: keyof typeof styles): string =>
  theme.accent ? styles[of] + accentStyles(theme.accent) : styles[of];

/** The types of all questions of a course. */
const typesOf = ({ lessons }: HtmlCourse): Set<string> => new Set(lessons.flatMap(({ types }) => types));

/** Every file that lessons use, once. */
const assetPaths = ({ lessons }: HtmlCourse): string[] => [
  ...new Set(lessons.flatMap(({ assets }) => assets.map(({ path }) => path))),
];

const textFile = (path: string, text: string): OutputFile => ({
  path,
  bytes: new TextEncoder().encode(text),
});
