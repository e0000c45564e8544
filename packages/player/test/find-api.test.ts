import { expect, test } from 'vitest';
import { findApi } from '../src/lms/open-lms.js';

interface Frame {
  parent?: Frame;
  top?: Frame;
  opener?: Frame;
  API?: unknown;
}

const api = { LMSInitialize: () => 'true' };
const find = (frame: Frame) => findApi(frame as unknown as Window, 'API', 'LMSInitialize');

/** A window without a parent is its own parent. */
function frame(properties: Frame): Frame {
  const made: Frame = { ...properties };
  made.parent ??= made;
  return made;
}

/** A window of another origin throws on every access. */
const foreign = (parent: Frame): Frame =>
  new Proxy<Frame>(
    {},
    {
      get(_target, property) {
        if (property === 'parent') return parent;
        throw new DOMException('Blocked', 'SecurityError');
      },
    },
  );

test('an API is found in the window, in a parent, in top, in the opener and in its parents', () => {
  const lms = frame({ API: api });
  expect(find(lms)).toBe(api);
  expect(find(frame({ parent: frame({ parent: lms }) }))).toBe(api);
  expect(find(frame({ top: lms }))).toBe(api);
  expect(find(frame({ opener: lms }))).toBe(api);
  expect(find(frame({ opener: frame({ parent: lms }) }))).toBe(api);
});

test('a window of another origin is skipped', () => {
  expect(find(frame({ parent: foreign(frame({ API: api })) }))).toBe(api);
  expect(find(foreign(foreign(frame({}))))).toBeUndefined();
});

test('an HTML element with that name is not an API', () => {
  const lms = frame({ API: api });
  expect(find(frame({ API: { tagName: 'DIV' }, parent: lms }))).toBe(api);
  expect(find(frame({ API: null }))).toBeUndefined();
});
