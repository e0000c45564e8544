import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, isOff, severityOf } from '@hornbook/model';
import { brokenWords, caseFolders, expectFile } from '@hornbook/testkit';
import { messages, validateCourse, validateCourseSettings, validateFrontMatter } from '@hornbook/validator';
import { expect, test } from 'vitest';
import { buildCourse } from './support/build-course.js';
import { readSourced } from './support/read-sourced.js';

const cases = caseFolders(new URL('cases', import.meta.url));

/** What is off by default is shown in the cases that are named after it. */
test.each(cases)('$name', ({ name, path }) => {
  const diagnostics = check(path).filter((found) => !isOff(found) || name.startsWith(found.ruleId));
  expectFile(path, 'diagnostics.txt', diagnostics.map(show).join(''));
  expect(brokenWords(diagnostics)).toEqual([]);
});

test('every message has a case', () => {
  const seen = new Set(cases.flatMap(({ path }) => check(path).map(({ ruleId }) => ruleId)));
  const all = Object.values(messages).map(({ ruleId }) => ruleId);
  expect(all.filter((ruleId) => !seen.has(ruleId))).toEqual([]);
});

/** A folder holds course.yaml, or front-matter.yaml, or a course as `course.json` and perhaps its settings beside. */
function check(folder: string): Diagnostic[] {
  const settings = readIfThere(folder, 'course.yaml');
  const frontMatter = readIfThere(folder, 'front-matter.yaml');
  const course = readIfThere(folder, 'course.json');
  if (course !== undefined) {
    return validateCourse(buildCourse(JSON.parse(course)), {
      ...(settings !== undefined && { settings: readSourced(settings) }),
      ...(frontMatter !== undefined && { frontMatter: new Map([['a.md', readSourced(frontMatter)]]) }),
    }).diagnostics;
  }
  return settings === undefined
    ? validateFrontMatter(readSourced(frontMatter ?? ''), 'a.md')
    : validateCourseSettings(readSourced(settings), 'course.yaml');
}

function readIfThere(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** `course.yaml:1:1 error course-unknown-key → passMark` */
function show(diagnostic: Diagnostic): string {
  const { column, file, fix, line, ruleId } = diagnostic;
  const fixed = fix ? ` → ${fix.text}` : '';
  return `${file}:${line}:${column} ${severityOf(diagnostic)} ${ruleId}${fixed}\n`;
}
