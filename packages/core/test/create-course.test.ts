import type { CourseSettings } from '@hornbook/model';
import { parseLesson } from '@hornbook/parser';
import { expect, test } from 'vitest';
import { createCourse, type Lesson } from '../src/index.js';

async function lessonOf(text: string, path = 'a.md'): Promise<Lesson> {
  const { lesson } = await parseLesson({ path, text }, { lang: 'de', lessons: [{ path, id: 'a' }] });
  return lesson;
}

test('every setting that is absent has a default', async () => {
  const { course } = createCourse({}, [await lessonOf('# Ports')], { name: '01 Docker Hub' });
  expect(course).toMatchObject({
    id: 'docker-hub',
    title: 'Ports',
    lang: 'de',
    completion: 'viewed',
    theme: {},
    scorm: {},
    html: {},
    json: {},
  });
  expect(course).not.toHaveProperty('passMark');
});

test('a name with accents gives an id with the letters under them', async () => {
  const { course } = createCourse({}, [await lessonOf('# Ports')], { name: 'Übung für Äpfel' });
  expect(course?.id).toBe('ubung-fur-apfel');
});

test.each([
  ['the title of several lessons is the name', {}, 2, { title: 'course' }],
  [
    'settings go first',
    { id: 'x', title: 'X', lang: 'en', completion: 'answered' },
    1,
    { id: 'x', title: 'X', lang: 'en', completion: 'answered' },
  ],
  [
    'what is set stays',
    { theme: { accent: '#123456' }, json: { ast: true } },
    1,
    { theme: { accent: '#123456' }, json: { ast: true } },
  ],
] as const)('%s', async (_, settings, count, expected) => {
  const lessons = [await lessonOf('# A'), await lessonOf('# B', 'b.md')].slice(0, count);
  const { course } = createCourse(settings as CourseSettings, lessons);
  expect(course).toMatchObject(expected);
});

test('a question makes a course complete when it is answered', async () => {
  const { course } = createCourse({}, [await lessonOf('{:.quiz}\nWhy?\n\n- (x) a\n- ( ) b')]);
  expect(course?.completion).toBe('answered');
});

test('lessons that do not go together are errors, and no course', async () => {
  const twice = await lessonOf('# A');
  const { course, diagnostics } = createCourse({}, [twice, twice]);
  expect(course).toBeUndefined();
  expect(diagnostics.map(({ ruleId }) => ruleId)).toContain('id-duplicate');
});
