import { exportHtml, exportSingleFile } from '@hornbook/exporter-html';
import { parseLesson } from '@hornbook/parser';
import type { Lesson, ValidCourse } from '@hornbook/questions';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { everyPlace } from './every-place.js';

/** A lesson with every type of question and every kind of block, and the same words in every place. */
export async function lessonOf(words: string): Promise<Lesson> {
  const settings = { lang: 'en', lessons: [{ path: 'x.md', id: 'x' }] };
  return (await parseLesson({ path: 'x.md', text: everyPlace(words) }, settings)).lesson;
}

/** Nothing has checked it: what exporters get at the worst. */
export const courseOf = (lesson: Lesson, json = {}): ValidCourse =>
  ({
    ...{ id: 'course', title: 'A course', lang: 'en', completion: 'answered' },
    ...{ theme: {}, scorm: {}, html: {}, json, lessons: [lesson] },
  }) as unknown as ValidCourse;

/** Its page and its single file, as a browser reads them. */
export function pagesOf(course: ValidCourse): Root[] {
  const page = [...exportHtml(course)].filter(({ path }) => path === 'x.html');
  return [...page, exportSingleFile(course)].map(({ bytes }) => fromHtml(new TextDecoder().decode(bytes)));
}
