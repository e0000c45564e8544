import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runtimeType } from '../src/browser.js';
import { grade } from '../src/grade.js';
import type { PlainNumberKey, PlainNumberQuestion, Range } from '../src/number/schema.js';
import { bareFields } from './support/plain-fields.js';

const question: PlainNumberQuestion = { ...bareFields(), type: 'number' };
const key = (correct: Omit<Range, 'id' | 'text'>[], foreseen: typeof correct = []): PlainNumberKey => ({
  correct: correct.map((range, index) => ({ id: `right${index}`, text: '', ...range })),
  foreseen: foreseen.map((range) => ({ id: 'toString', text: '', ...range })),
});
/** A form with a line to type in. */
const formOf = (lang: string, value = '') => {
  const field = { value };
  return {
    field,
    form: { querySelector: () => field, closest: () => ({ lang }) } as unknown as HTMLFormElement,
  };
};
const behavior = runtimeType('number')?.behavior;
const readNumber = (typed: string, lang: string) => behavior?.read(formOf(lang, typed).form, question);
function showNumber(answer: string, lang: string): string {
  const { field, form } = formOf(lang);
  behavior?.restore(form, question, answer);
  return field.value;
}
const only = (number: string) => ({ min: number, max: number });
const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 50n), max: 10n ** 50n }), fc.stringMatching(/^(\.\d{1,50})?$/))
  .map(([whole, fraction]) => `${whole}${fraction}`);

describe('a number', () => {
  test('is right exactly when it is in a range', () => {
    const eighths = fc.integer({ min: -900, max: 900 });
    const text = (number: number) => (number / 8).toFixed(3);
    fc.assert(
      fc.property(eighths, eighths, eighths, (one, other, answer) => {
        const [min, max] = [Math.min(one, other), Math.max(one, other)];
        const expected = min <= answer && answer <= max ? 1 : 0;
        const range = { min: text(min), max: text(max) };
        expect(grade(question, key([range]), text(answer))?.score).toBe(expected);
        const isBelow = grade(question, key([{ max: text(max) }]), text(answer));
        expect(isBelow?.score).toBe(answer <= max ? 1 : 0);
        expect(grade(question, key([{}]), text(answer))?.score).toBe(1);
      }),
    );
  });

  test('is compared as it is written, digit by digit', () => {
    fc.assert(
      fc.property(decimal, (number) => {
        const score = (accepted: string) => grade(question, key([only(accepted)]), number)?.score;
        const longer = number.includes('.') ? number : `${number}.`;
        expect(score(number)).toBe(1);
        expect(score(`${longer}000`)).toBe(1);
        expect(score(`${longer}0001`)).toBe(0);
      }),
    );
    expect(grade(question, key([only('0.3')]), '0.30000000000000004')?.score).toBe(0);
    expect(grade(question, key([only('-0.0')]), '0')?.score).toBe(1);
  });

  test('that is right is never also a foreseen mistake', () => {
    const ranges = key([only('3'), { min: '4', max: '5' }], [{ min: '1', max: '9' }]);
    expect(grade(question, ranges, '4.5')).toEqual({ score: 1, verdict: 'correct', feedback: ['right1'] });
    expect(grade(question, ranges, '6')).toEqual({ score: 0, verdict: 'incorrect', feedback: ['toString'] });
    expect(grade(question, ranges, '10')).toEqual({ score: 0, verdict: 'incorrect', feedback: [] });
  });

  test.each(['', '-', '1e3', '1,5', '.5', '5.', '١', 'Infinity', `1${'0'.repeat(400)}`, 3])(
    '%j is no answer',
    (answer) => {
      expect(grade(question, key([{}]), answer)).toBeUndefined();
    },
  );

  test('is packed as it is', () => {
    const pack = runtimeType('number')?.pack;
    fc.assert(
      fc.property(decimal, (number) => {
        expect(pack?.unpack(question, pack.pack(question, number))).toBe(number);
      }),
    );
    expect(pack?.unpack(question, '3,14')).toBeUndefined();
  });

  test('is recorded by an LMS with what was right', () => {
    const correct = [{ min: '3', max: '4' }, only('7')];
    const recorded = runtimeType('number')?.interaction(question, key(correct, [only('5')]), '3.5');
    expect(recorded).toMatchObject({ kind: 'numeric', response: '3.5', correct });
  });
});

describe('what people type', () => {
  test.each([
    ['en', '3.14', '3.14'],
    ['en', '3,14', '3.14'],
    ['de', '3.14', '3.14'],
    ['de', '3,14', '3.14'],
    ['en', '1,500', '1500'],
    ['de', '1,500', '1.500'],
    ['en', '1.500', '1.500'],
    ['de', '1.500', '1500'],
    ['de-CH', '1.500', '1.500'],
    ['de-CH', "1'500.25", '1500.25'],
    ['fr', '1\u202f500,5', '1500.5'],
    ['en', '1 500 000', '1500000'],
    ['de', '1.500.000,5', '1500000.5'],
    ['de', '1,500,000.5', '1500000.5'],
    ['de', '0.500', '0.500'],
    ['en', '12,3456', '12.3456'],
    ['en', ' −5 ', '-5'],
    ['en', '–.5', '-0.5'],
    ['en', '+007.', '7'],
    ['en', '1.5e3', '1500'],
    ['en', '-25E-3', '-0.025'],
    ['ar', '٣٫١٤', '3.14'],
    ['fa', '۱۲', '12'],
    ['zh', '３．５', '3.5'],
    ['no-such-language', '1,5', '1.5'],
    ['en-x', '1,5', '1.5'],
    ['en', '', undefined],
    ['en', '-', undefined],
    ['en', '.', undefined],
    ['en', '1,50,000', undefined],
    ['en', '1.2.3', undefined],
    ['en', '3 4', undefined],
    ['en', '5 ms', undefined],
    ['en', '0x10', undefined],
    ['en', '1e999', undefined],
    ['en', 'NaN', undefined],
    ['en', '9'.repeat(161), undefined],
  ])('in %s %j is read as %j', (lang, typed, expected) => {
    expect(readNumber(typed, lang)).toBe(expected);
  });

  test('is an answer or nothing, and reads the same once it is shown', () => {
    const typed = fc.string({ unit: fc.constantFrom(..."0123456789.,-+eE '") });
    fc.assert(
      fc.property(typed, fc.constantFrom('en', 'de', 'fr', 'ar'), (text, lang) => {
        const number = readNumber(text, lang);
        if (number === undefined) return;
        expect(runtimeType('number')?.isAnswer(number)).toBe(true);
        expect(readNumber(showNumber(`${number}`, lang), lang)).toBe(number);
      }),
      { numRuns: 2000 },
    );
  });
});
