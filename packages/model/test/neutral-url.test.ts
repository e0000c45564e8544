import { assetIdOf, assetUrl, lessonUrl, readNeutralUrl } from '@hornbook/model';
import { expect, test } from 'vitest';

test.each([
  [assetUrl('plan'), 'asset:plan', { kind: 'asset', id: 'plan' }],
  [lessonUrl('intro'), 'lesson:intro', { kind: 'lesson', id: 'intro', anchor: '' }],
  [lessonUrl('intro', 'part'), 'lesson:intro#part', { kind: 'lesson', id: 'intro', anchor: 'part' }],
  [lessonUrl('intro', 'a#b\nc'), 'lesson:intro#a#b\nc', { kind: 'lesson', id: 'intro', anchor: 'a#b\nc' }],
])('%j is read back', (made, url, read) => {
  expect(made).toBe(url);
  expect(readNeutralUrl(url)).toEqual(read);
});

test.each([
  'https://example.com/asset:plan',
  'asset:',
  'asset:#part',
  'lesson:',
  'lesson:#part',
  'assets:plan',
  'Asset:plan',
  ' asset:plan',
  '#part',
  '',
  undefined,
  null,
  5,
  ['asset:plan'],
])('%j is no neutral URL', (url) => {
  expect(readNeutralUrl(url)).toBeUndefined();
  expect(assetIdOf(url)).toBeUndefined();
});

test('only a file has an asset id', () => {
  expect(assetIdOf('asset:plan')).toBe('plan');
  expect(assetIdOf('asset:plan#page')).toBe('plan');
  expect(assetIdOf('lesson:plan')).toBeUndefined();
});
