import type { LessonData, PlayerData } from '../player-data.js';

/** The page's data, JSON in ASCII; in base64, so that a glance at the source doesn't give the answers away. */
export const readData = (): PlayerData =>
  JSON.parse(atob(JSON.parse(document.getElementById('hornbook-data')?.textContent ?? '""')));

/** From `course.js`, beside the pages of a folder: the course and all its lessons, without questions. */
declare const hornbookCourse: Pick<PlayerData, 'course' | 'lessons'> | undefined;

/** The same for a page that may be one of a folder: it has the questions of its own lesson, and the rest is beside it. */
export function readWebData(): PlayerData {
  const page = readData();
  if (page.course) return page;
  const own = (lesson: LessonData) => page.lessons.find(({ id }) => id === lesson.id) ?? lesson;
  const { course, lessons } = hornbookCourse as PlayerData;
  return { ...page, course, lessons: lessons.map(own) };
}
