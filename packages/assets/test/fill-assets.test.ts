import { readFileSync } from 'node:fs';
import { fillAssets } from '@hornbook/assets';
import type { AssetReference } from '@hornbook/model';
import type { Element, ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import { parsed, reference } from './support/fill.js';

const png = new Uint8Array(readFileSync(new URL('files/image.png', import.meta.url)));

const element = (
  tagName: string,
  properties: Element['properties'],
  ...children: ElementContent[]
): Element => ({
  type: 'element',
  ...{ tagName, properties, children },
});
const text = (value: string): ElementContent => ({ type: 'text', value });

/** The nodes of the lesson's block after filling in, with no file there. */
function withoutFiles(references: AssetReference[], ...nodes: Element[]) {
  const { lesson } = fillAssets(parsed(references, nodes), new Map());
  const [block] = lesson.blocks;
  return block?.type === 'content' ? block.content.children : [];
}

test('facts are filled in once a file, with the first alternative text', () => {
  const references = [reference('plan.png', 2), reference('plan.png', 9, { alt: 'A plan' })];
  const { diagnostics, lesson } = fillAssets(parsed(references), new Map([['plan', png]]));
  expect(lesson.assets).toEqual([
    {
      ...{ id: 'plan', path: 'assets/plan.png', mime: 'image/png', bytes: png.length, width: 6, height: 4 },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      alt: 'A plan',
      data: png,
    },
  ]);
  expect(diagnostics).toEqual([]);
});

test('the hash is that of the bytes as they are packed', () => {
  const abc = new TextEncoder().encode('abc');
  const { lesson } = fillAssets(parsed([reference('a.txt')]), new Map([['a', abc]]));
  // FIPS 180-2, B.1
  expect(lesson.assets[0]?.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('a missing file is reported at every place that names it; a remark, once', () => {
  const named = ['gone.png', 'photo.gif'].flatMap((url) => [reference(url, 3), reference(url, 8)]);
  const { diagnostics } = fillAssets(parsed(named), new Map([['photo', png]]));
  expect(diagnostics.map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`)).toEqual([
    'part/a.md:3 asset-missing',
    'part/a.md:8 asset-missing',
    'part/a.md:3 asset-type-differs',
  ]);
});

test('the rules for files that cannot be used', () => {
  const outside = reference('../secret.png');
  delete outside.path;
  const files = new Map([
    ['', png],
    ['empty', new Uint8Array()],
  ]);
  const named = [outside, reference('empty.png'), reference('/images/gone.png', 1, { base: 'assets' })];
  const { diagnostics, lesson } = fillAssets(parsed(named), files);
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual([
    'asset-outside-course',
    'asset-empty',
    'asset-missing',
  ]);
  expect(lesson.assets).toEqual([]);
});

test('earlier diagnostics and what is not missing are kept', () => {
  const before = parsed([], [element('p', {}, text('Fine'))]);
  const { diagnostics, lesson } = fillAssets(before, new Map());
  expect(lesson.blocks).toBe(before.lesson.blocks);
  expect(diagnostics).toEqual([]);
});

describe('a placeholder', () => {
  const gone = reference('/images/plan.svg', 1, { id: 'gone' });

  test('shows the alternative text and the name of the file', () => {
    const image = element('img', { src: 'asset:gone', alt: 'A plan' });
    expect(withoutFiles([gone], element('p', {}, text('See '), image))).toEqual([
      element(
        'p',
        {},
        text('See '),
        element(
          'span',
          { className: ['hb-missing'], role: 'img', ariaLabel: 'A plan' },
          text('A plan (plan.svg)'),
        ),
      ),
    ]);
  });

  test('has a name without an alternative text, too', () => {
    expect(withoutFiles([gone], element('img', { src: 'asset:gone', alt: '' }))).toMatchObject([
      { properties: { ariaLabel: 'plan.svg' }, children: [text('plan.svg')] },
    ]);
  });

  test('takes the place of a film, but not of one that has another source', () => {
    const source = (id: string) => element('source', { src: `asset:${id}` });
    const [lost, kept] = withoutFiles(
      [gone],
      element('video', { controls: true }, source('gone')),
      element('video', { controls: true }, source('gone'), source('there')),
    );
    expect(lost).toMatchObject({ tagName: 'span' });
    expect(kept).toMatchObject({ tagName: 'video', children: [source('there')] });
  });

  test('leaves the words of a link', () => {
    const link = element('a', { href: 'asset:gone' }, text('the plan'));
    expect(withoutFiles([gone], link)).toEqual([
      element('span', { className: ['hb-missing'] }, text('the plan'), text(' (plan.svg)')),
    ]);
  });

  test('does not touch the caption, the poster goes', () => {
    const film = element('video', { src: 'asset:there', poster: 'asset:gone' });
    const figure = element('figure', {}, film, element('figcaption', {}, text('Film')));
    expect(withoutFiles([gone], figure)).toEqual([
      element(
        'figure',
        {},
        element('video', { src: 'asset:there' }),
        element('figcaption', {}, text('Film')),
      ),
    ]);
  });

  test('appears in keys, too', () => {
    const before = parsed([gone]);
    const image = element('img', { src: 'asset:gone', alt: 'Why' });
    const explanation = { type: 'root' as const, children: [image] };
    const lesson = { ...before.lesson, keys: new Map([['quiz', { explanation }]]) };
    const filled = fillAssets({ ...before, lesson }, new Map());
    expect(filled.lesson.keys.get('quiz')?.explanation?.children).toMatchObject([{ tagName: 'span' }]);
  });
});
