import {
  exportSingleFile,
  type HtmlCourse,
  renderCourse,
  renderCourseDocument,
} from '@hornbook/exporter-html';
import { joinBytes } from '@hornbook/model';
import { expect, test } from 'vitest';
import { sampleCourse } from './support/sample-course.js';

/** A course whose lessons and files have keys, as those in a store. */
function keyed(change: Partial<NonNullable<HtmlCourse['keys']>> = {}, title = 'A course'): HtmlCourse {
  const keys: HtmlCourse['keys'] = {
    bodyOf: ({ id }) => id,
    bytesOf: (path) => path,
    linksOf: () => [],
    keep: () => {
      throw new Error('something is kept');
    },
    ...change,
  };
  return { ...renderCourse(sampleCourse()), title, keys } as HtmlCourse;
}

const keysOf = (course: HtmlCourse) => Array.from(exportSingleFile(course).pieces, ({ key }) => key);

const known = (course: HtmlCourse) => keysOf(course).filter((key) => key !== undefined);

test('the pieces of a single file are the whole of it, with keys and without', () => {
  for (const course of [keyed(), renderCourse(sampleCourse())]) {
    const { bytes, chunks, pieces } = exportSingleFile(course);
    expect(joinBytes(Array.from(pieces).flatMap((piece) => [...piece.bytes()]))).toEqual(bytes);
    expect(joinBytes([...chunks])).toEqual(bytes);
  }
  expect(exportSingleFile(keyed()).bytes).toEqual(exportSingleFile(renderCourse(sampleCourse())).bytes);
});

test('only lessons have keys: their articles and their data', () => {
  expect(known(keyed())).toHaveLength(2);
  expect(known(renderCourse(sampleCourse()))).toEqual([]);
});

test('a key stands for the lessons, the bytes of their files, where their links lead and where they are', () => {
  const others = [
    keyed(),
    keyed({ bodyOf: ({ id }) => `other ${id}` }),
    keyed({ bytesOf: (path) => (path.endsWith('.svg') ? 'other' : path) }),
    keyed({ linksOf: () => [{ id: 'second', anchor: 'part' }] }),
    keyed({ linksOf: () => [{ id: 'second', anchor: 'far' }] }),
  ].map(known);
  const all = others.flat();
  expect(new Set(all).size).toBe(all.length);
  const [articles, data] = known(keyed());
  const renamed = known(keyed({}, 'Another course'));
  expect([renamed[0] === articles, renamed[1] === data]).toEqual([false, true]);
});

test('no piece of a package has the key of one of a single file', () => {
  const packaged = Array.from(renderCourseDocument(keyed(), 'scorm12').body, ({ key }) => key);
  expect(known(keyed()).filter((key) => packaged.includes(key))).toEqual([]);
});
