import { exportHtml, exportSingleFile, renderCourseDocument } from '@hornbook/exporter-html';
import { eachElement, joinBytes, type OutputFile } from '@hornbook/model';
import type { PlayerData } from '@hornbook/player';
import type { ValidCourse } from '@hornbook/questions';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';

const textOf = ({ bytes }: OutputFile): string => new TextDecoder().decode(bytes);

/** The text of every file of a folder by its path. */
export const readFolder = (course: ValidCourse): Map<string, string> =>
  new Map([...exportHtml(course)].map((file) => [file.path, textOf(file)]));

export const readSingleFile = (course: ValidCourse): string => textOf(exportSingleFile(course));

/** The document of a package for an LMS. */
export function readDocument(course: ValidCourse): string {
  const { body, end, head } = renderCourseDocument(course, 'scorm12');
  return new TextDecoder().decode(
    joinBytes([head, ...Array.from(body).flatMap(({ bytes }) => [...bytes()]), end]),
  );
}

/** All elements of a page that pass a test. */
export function elements(html: string, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  eachElement(fromHtml(html), (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

/** The values of a property, wherever a page has it. */
export const values = (html: string, property: string): string[] =>
  elements(html, ({ properties }) => properties[property] !== undefined).map(({ properties }) =>
    String(properties[property]),
  );

const data = /(<script type="application\/json" id="hornbook-data">)"([^"]*)"/;

/** All data of a page. A page of a folder has some of them in `course.js`. */
export function playerDataOf(html: string, courseScript = ''): PlayerData {
  const page = JSON.parse(Buffer.from(data.exec(html)?.[2] ?? '', 'base64').toString('utf8'));
  if (courseScript === '') return page;
  const list = JSON.parse(courseScript.replace(/^var hornbookCourse=(.*);\n$/, '$1'));
  const own = (lesson: { id: string }) =>
    page.lessons.find(({ id }: { id: string }) => id === lesson.id) ?? lesson;
  return { ...page, course: list.course, lessons: list.lessons.map(own) };
}

/** The page without the data for the player, and without the nonce, which depends on the whole page. */
export const withoutData = (html: string): string =>
  html.replace(data, '$1').replace(/(nonce-|nonce=")[\w+/]+=*/g, '$1');
