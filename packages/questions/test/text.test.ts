import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runtimeType } from '../src/browser.js';
import { grade } from '../src/grade.js';
import type { PlainTextKey, PlainTextQuestion } from '../src/text/schema.js';
import { bareFields } from './support/plain-fields.js';

type Correct = PlainTextKey['correct'];

const question: PlainTextQuestion = { ...bareFields(), type: 'text' };
const key = (accepted: Correct['accepted'], others: Partial<Correct> = {}): PlainTextKey => ({
  correct: { accepted, foreseen: [], ignore: ['case'], ...others },
});
/** `docker image*` → a pattern with that as its id. */
const pattern = (text: string) => ({ id: text, parts: text.split('*') });
const score = (accepted: string, answer: string, ignore: Correct['ignore'] = ['case']) =>
  grade(question, key([pattern(accepted)], { ignore }), answer)?.score;

describe('text', () => {
  test('what is accepted is right, whatever surrounds it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 3 }),
        fc.subarray<Correct['ignore'][number]>(['case', 'space', 'punctuation', 'accents']),
        (texts, ignore) => {
          const accepted = texts.map((text) => ({ id: 'constructor', parts: [text] }));
          for (const text of texts) {
            const grades = [text, ` ${text}\t`].map((answer) =>
              grade(question, key(accepted, { ignore }), answer),
            );
            expect(grades).toMatchObject([{ score: 1 }, { score: 1 }]);
          }
        },
      ),
    );
  });

  test('a wildcard fits any text, and nothing else does', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 });
    const starred = fc.string({ unit: fc.constantFrom('a', 'b', '*'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(starred, letters, (accepted, answer) => {
        const fits = new RegExp(`^${accepted.replaceAll('*', '.*')}$`).test(answer);
        expect(score(accepted, answer)).toBe(fits ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });

  test('many wildcards and a long answer are no trouble', () => {
    expect(score(`${'*a'.repeat(500)}*b`, 'a'.repeat(200_000))).toBe(0);
    expect(score(`${'*a'.repeat(500)}*`, 'a'.repeat(200_000))).toBe(1);
  });

  test.each<[string, string, Correct['ignore'], number]>([
    ['Docker Hub', 'docker  hub', ['case'], 1],
    ['Docker Hub', 'docker hub', [], 0],
    ['Docker Hub', 'dockerhub', ['case'], 0],
    ['Docker Hub', 'dockerhub', ['case', 'space'], 1],
    ['a\u00a0b', 'a b', [], 1],
    ['U.S.A.', 'usa', ['case', 'punctuation'], 1],
    ['well-known', 'well known', ['punctuation'], 0],
    ['C++', 'C', ['punctuation'], 0],
    ['é', 'e\u0301', [], 1],
    ['é', 'e', ['case'], 0],
    ['Café', 'cafe', ['case', 'accents'], 1],
    ['cafe*', 'café', ['case'], 0],
    ['Straße', 'STRASSE', ['case'], 1],
    ['ΟΔΟΣ', 'οδος', ['case'], 1],
    ['INIT', 'init', ['case'], 1],
    ['*', '', ['case'], 1],
  ])('of %j, %j with %j ignored scores %d', (accepted, answer, ignore, expected) => {
    expect(score(accepted, answer, ignore)).toBe(expected);
  });

  test('what has no wildcard counts more, and then what is right', () => {
    const accepted = ['*kernel*', 'toString'].map(pattern);
    const foreseen = ['no kernel', 'tostring', '*'].map(pattern);
    const found = (answer: string) => grade(question, key(accepted, { foreseen }), answer);
    expect(found('The kernel')).toEqual({ score: 1, verdict: 'correct', feedback: ['*kernel*'] });
    expect(found('No kernel')).toEqual({ score: 0, verdict: 'incorrect', feedback: ['no kernel'] });
    expect(found('TOSTRING')).toMatchObject({ score: 1, feedback: ['toString'] });
    expect(found('other')).toMatchObject({ score: 0, feedback: ['*'] });
  });

  test('an LMS records accepted answers without wildcards', () => {
    const accepted = ['docker*', 'podman', 'runc'].map(pattern);
    const recorded = (ignore: Correct['ignore']) =>
      runtimeType('text')?.interaction(question, key(accepted, { ignore }), 'x');
    const correct = [['podman'], ['runc']];
    expect(recorded(['case'])).toEqual({ kind: 'fill-in', response: ['x'], correct, caseMatters: false });
    expect(recorded(['space'])).toMatchObject({ caseMatters: true });
  });

  test('is packed like every text', () => {
    expect(runtimeType('text')?.pack).toBe(runtimeType('essay')?.pack);
  });

  test('says what would have been right in the words of the answer that is easiest to read', () => {
    const solution = (...accepted: string[]) =>
      runtimeType('text')?.behavior.solution?.(question, key(accepted.map(pattern)));
    expect(solution('docker*', 'podman', 'runc')).toEqual(['podman']);
    expect(solution('*kernel*')).toEqual(['…kernel…']);
  });
});
