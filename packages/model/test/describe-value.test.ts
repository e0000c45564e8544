import { describeValue, isPlainObject } from '@hornbook/model';
import { expect, test } from 'vitest';

class Lesson {}
const nameless = Object.defineProperty({}, 'constructor', {
  get: () => {
    throw new Error('no');
  },
});

test.each<[value: unknown, text: string, isPlain: boolean]>([
  [undefined, 'undefined', false],
  [null, 'null', false],
  ['a"b', '"a\\"b"', false],
  ['x'.repeat(50), `"${'x'.repeat(39)}…"`, false],
  [Number.NaN, 'NaN', false],
  [5n, '5', false],
  [Symbol(), 'a symbol', false],
  [[1], 'an array', false],
  [{}, 'an object', true],
  [Object.create(null), 'an object', true],
  [{ constructor: { name: 5 } }, 'an object', true],
  [new Lesson(), 'a Lesson', false],
  [new Map(), 'a Map', false],
  [new ArrayBuffer(1), 'an ArrayBuffer', false],
  [Promise.resolve(), 'a Promise', false],
  [Object.create(nameless), 'an object', false],
  [() => 1, 'a function', false],
])('a value of any kind has a name: case %#', (value, text, isPlain) => {
  expect(describeValue(value)).toBe(text);
  expect(isPlainObject(value)).toBe(isPlain);
});

test('a proxy that tells nothing is an object', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(describeValue(proxy)).toBe('an object');
  expect(isPlainObject(proxy)).toBe(false);
});
