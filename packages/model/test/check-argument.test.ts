import { checkArgument, checkChoice, isMarkedValid, markValid } from '@hornbook/model';
import { expect, test } from 'vitest';

test('an argument of the wrong kind throws a TypeError that names it', () => {
  expect(() => checkArgument(true, 'text', 'a string', 'x')).not.toThrow();
  expect(() => checkArgument(false, 'text', 'a string', [])).toThrow(TypeError);
  expect(() => checkArgument(false, 'text', 'a string', [])).toThrow(/^text .*a string.*an array/);
});

test('a choice is one of the list, as a string', () => {
  const check = (given: unknown) => () => checkChoice('format', ['html', 'json'], given);
  expect(check('json')).not.toThrow();
  for (const given of ['HTML', '', undefined, ['html'], Object('html')]) {
    expect(check(given)).toThrow(TypeError);
    expect(check(given)).toThrow(/^format .*"html", "json"/);
  }
});

test('valid is the very object that was marked', () => {
  const course = markValid({ id: 'a' });
  expect(isMarkedValid(course)).toBe(true);
  for (const other of [{ ...course }, structuredClone(course), Object.create(course), null, undefined, 'a']) {
    expect(isMarkedValid(other)).toBe(false);
  }
});
