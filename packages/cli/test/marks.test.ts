import { exportHtml, exportSingleFile } from '@hornbook/exporter-html';
import type { ValidCourse } from '@hornbook/questions';
import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { feedbackIn, withoutData } from './support/built-files.js';
import { courseOf, lessonOf } from './support/whole-lesson.js';

// Whatever stands in a string of a course, and wherever that string came from: it makes no element and no attribute.

const payloads = [
  '\u0001id:%3Cimg%20src%3Dx%20onerror%3Dhacked()%3E\u0001',
  '\u00010\u0001',
  '\u00011\u0001<img src=x onerror=hacked()>',
  '\u0001<img src=x onerror=hacked()>\u0001',
  '"><img src=x onerror=hacked()>',
  "' onfocus='hacked()' autofocus x='",
  '</script><script>hacked()</script>',
  '<!--<script>',
  '--><svg onload=hacked()>',
  '</title></style></textarea></form></fieldset></legend></li></td><form>',
  '\0{{x}}%s',
];

test('no payload in any string of a course gets anything into a page', async () => {
  const course = await wholeCourse();
  const places = stringsIn(course).length;
  expect(places).toBeGreaterThan(140);
  const plain = pagesOf(course).map((html) => shapeOf(fromHtml(html)));
  expect(plain.length).toBeGreaterThan(10);
  const some = fc.uniqueArray(fc.nat(places - 1), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.constantFrom(...payloads), fc.option(some), (payload, chosen) => {
      const write = (text: string) => pagesOf(withPayload(course, text, chosen && new Set(chosen)));
      const pages = write(payload);
      expect(pages.map((html) => shapeOf(fromHtml(html)))).toEqual(plain);
      // Marks are text like any other, and stand for nothing.
      const unmarked = write(payload.replaceAll('\u0001', '\uFFFD'));
      expect(pages.map(withoutSelf)).toEqual(unmarked.map(withoutSelf));
    }),
    { numRuns: 60, examples: payloads.map((payload): [string, null] => [payload, null]) },
  );
});

async function wholeCourse(): Promise<ValidCourse> {
  const lesson = await lessonOf('word');
  const [id] = stringsIn(lesson).flatMap((text) => /^asset:(.+)/.exec(text)?.[1] ?? []);
  const picture = { id, path: 'assets/x.png', mime: 'image/png', bytes: 1, alt: 'Picture', sha256: '0' };
  return courseOf({
    ...lesson,
    ...{ description: 'About it', objectives: ['Know it'], outline: [...lesson.outline, ...lesson.outline] },
    assets: [{ ...picture, data: new Uint8Array(1) }],
  } as never);
}

/** What says which kind of thing something is; the schema lets nothing else through. */
const fixed = ['type', 'tagName', 'id', 'mime', 'lang', 'completion', 'scoring', 'bank'];

/** A copy in which every string was given to `change`: values of properties, texts, words and names. */
function mapStrings(value: unknown, change: (text: string) => string, isFree = false): unknown {
  // Code that is nothing but a blank becomes its field.
  if (typeof value === 'string') return /^_+$/.test(value) ? value : change(value);
  if (value instanceof Map)
    return new Map([...value].map(([name, held]) => [name, mapStrings(held, change)]));
  if (Array.isArray(value)) return value.map((one) => mapStrings(one, change));
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  const isKept = (name: string): boolean => (isFree ? name === 'dataBlanks' : fixed.includes(name));
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [
      name,
      isKept(name) ? held : mapStrings(held, change, name === 'properties'),
    ]),
  );
}

function stringsIn(value: unknown): string[] {
  const found: string[] = [];
  mapStrings(value, (text) => {
    found.push(text);
    return text;
  });
  return found;
}

/** @param chosen places by number; `null`: all of them */
function withPayload(course: ValidCourse, payload: string, chosen: ReadonlySet<number> | null): ValidCourse {
  let place = -1;
  return mapStrings(course, (text) => {
    place += 1;
    return chosen?.has(place) === false ? text : `${text}${payload}`;
  }) as ValidCourse;
}

/** The pages, the single file, and all HTML that waits in them. */
function pagesOf(course: ValidCourse): string[] {
  return [...exportHtml(course), exportSingleFile(course)].flatMap(({ bytes, path }) => {
    const html = path.endsWith('.html') ? new TextDecoder().decode(bytes) : undefined;
    return html === undefined ? [] : [html, ...feedbackIn(html)];
  });
}

/** Its policy and the data of the player are others with every payload; titles and addresses keep their characters. */
const withoutSelf = (html: string): string =>
  withoutData(html).replaceAll('\u0001', '\uFFFD').replaceAll('%01', encodeURI('\uFFFD'));

/** Elements with the names of their attributes. */
function shapeOf(node: Nodes): string {
  const within = 'children' in node ? node.children.map(shapeOf).join('') : '';
  return node.type === 'element' ? `<${node.tagName} ${Object.keys(node.properties)}>${within}</>` : within;
}
