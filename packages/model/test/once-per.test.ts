import { oncePer } from '@hornbook/model';
import { expect, test } from 'vitest';

test('a value is made once for each object, even if it is undefined', () => {
  const asked: object[] = [];
  const make = oncePer((key: { value?: number }) => {
    asked.push(key);
    return key.value;
  });
  const [one, same, none] = [{ value: 1 }, { value: 1 }, {}];
  expect([one, one, same, none, none].map(make)).toEqual([1, 1, 1, undefined, undefined]);
  expect(asked).toEqual([one, same, none]);
});
