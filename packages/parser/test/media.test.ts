import { describe, expect, test } from 'vitest';
import type { ReadFile } from '../src/index.js';
import { readHtml } from './support/read-html.js';

/** The HTML with file names in the places of ids. */
async function read(text: string, readFile?: ReadFile) {
  const { html, references, rules } = await readHtml(text, readFile);
  const named = references.reduce((all, { id, url }) => all.replaceAll(`asset:${id}"`, `${url}"`), html);
  return { html: named, references, rules };
}

const only =
  (...paths: string[]): ReadFile =>
  ({ base, path }) =>
    paths.includes(`${base} ${path}`) ? { bytes: new Uint8Array() } : { problem: 'missing' };

describe('an image becomes a player by its ending', () => {
  test.each(['mp4', 'm4v', 'webm', 'ogv', 'mov', 'MP4'])('%s: a film', async (ending) => {
    const { html, rules } = await read(`![A talk](x.${ending})`);
    expect(html).toBe(
      `<p><video src="x.${ending}" aria-label="A talk" controls><a href="x.${ending}">A talk</a></video></p>`,
    );
    expect(rules).toEqual(['1:1 media-without-captions']);
  });

  test.each(['mp3', 'm4a', 'aac', 'wav', 'flac', 'ogg', 'oga', 'opus', 'Mp3'])(
    '%s: a sound',
    async (ending) => {
      const { html, rules } = await read(`![A talk](x.${ending})`);
      expect(html).toBe(
        `<p><audio src="x.${ending}" aria-label="A talk" controls><a href="x.${ending}">A talk</a></audio></p>`,
      );
      expect(rules).toEqual([]);
    },
  );

  test.each(['png', 'mp4x', 'xmp4', 'mp5', 'vtt'])('%s: none', async (ending) => {
    const { html, rules } = await read(`![A talk](x.${ending})`);
    expect(html).toBe(`<p><img src="x.${ending}" alt="A talk"></p>`);
    expect(rules).toEqual([]);
  });

  test('what else the URL says does not count', async () => {
    expect((await read('![A](x.mp4?v=1#t=9)')).html).toContain('<video');
    expect((await read('![A](x.png?v=1.mp4)')).html).toContain('<img');
    expect((await read('![A](https://example.org/x.mp4)')).html).toBe(
      '<p><a href="https://example.org/x.mp4">A</a></p>',
    );
  });

  test('one that leads out of the course stays an image', async () => {
    expect((await read('![A](../../x.mp4)')).html).toBe('<p><img src="../../x.mp4" alt="A"></p>');
  });

  test('without a label it is called by its URL, and that is reported', async () => {
    for (const label of ['', ' ']) {
      const { html, rules } = await read(`<p><img src="x.mp3" alt="${label}"></p>`);
      expect(html).toBe('<p><audio src="x.mp3" controls><a href="x.mp3">x.mp3</a></audio></p>');
      expect(rules).toEqual(['1:4 media-without-label']);
    }
  });

  test('it keeps its attributes, but those of pictures alone', async () => {
    const { html } = await read('![A](x.mp4){: #i .c width="9" loading="lazy" data-x="y"}');
    expect(html).toBe(
      '<p><video id="i" class="c" width="9" data-x="y" src="x.mp4" aria-label="A" controls><a href="x.mp4">A</a></video></p>',
    );
  });

  test('the label is what the file is known by', async () => {
    const { references } = await read('![A talk](x.mp4)');
    expect(references.map(({ alt, url }) => [url, alt])).toEqual([['x.mp4', 'A talk']]);
  });
});

describe('captions', () => {
  const track = (src: string) => `<track kind="captions" src="${src}" srclang="en">`;

  test('are in a file beside the film', async () => {
    const { html, rules } = await read('![A](x.mp4)', only('course units/x.vtt'));
    expect(html).toContain(`controls>${track('x.vtt')}<a`);
    expect(rules).toEqual([]);
  });

  test('wherever that is', async () => {
    const { html } = await read('![A](/y/x.y.webm?v=1)', only('assets y/x.y.vtt'));
    expect(html).toContain(track('/y/x.y.vtt?v=1'));
    const outside = await read('![A](../../x.mp4)', () => ({ bytes: new Uint8Array() }));
    expect(outside.html).not.toContain('track');
  });

  test('of a sound are none', async () => {
    const { html } = await read('![A](x.mp3)', only('course units/x.vtt'));
    expect(html).not.toContain('track');
  });

  test('are those that are named', async () => {
    const listed = await read('![A](x.mp4){: data-captions="y.vtt"}', only('course units/x.vtt'));
    expect(listed.html).toBe(
      `<p><video src="x.mp4" aria-label="A" controls>${track('y.vtt')}<a href="x.mp4">A</a></video></p>`,
    );
    expect(listed.rules).toEqual([]);
    const raw = await read('<p><img src="x.mp4" alt="A" data-captions="y.vtt"></p>');
    expect(raw.html).toContain(`controls>${track('y.vtt')}<a`);
    expect(raw.html).not.toContain('data-captions');
  });

  test('are wanted of films in HTML, too', async () => {
    expect((await read('<div><video src="x.mp4"></video></div>')).rules).toEqual([
      '1:6 media-without-captions',
    ]);
    expect((await read('<div><video src="x.mp4"><track src="x.vtt"></video></div>')).rules).toEqual([]);
    expect((await read('<div><audio src="x.mp3"></audio></div>')).rules).toEqual([]);
  });
});

test('films and sounds in HTML have controls, and do not begin by themselves', async () => {
  const { html } = await read(
    '<div><video src="x.mp4" autoplay muted loop></video><audio src="x.mp3" autoplay></audio></div>',
  );
  expect(html).toBe('<div><video src="x.mp4" controls></video><audio src="x.mp3" controls></audio></div>');
});

describe('a title becomes a caption', () => {
  const figure = (shown: string) => `<figure>${shown}<figcaption>B</figcaption></figure>`;

  test.each([
    ['of a picture', '![A](x.png "B")', figure('<img src="x.png" alt="A">')],
    [
      'of a film',
      '![A](x.mp4 "B")',
      figure('<video src="x.mp4" aria-label="A" controls><a href="x.mp4">A</a></video>'),
    ],
    [
      'of a sound',
      '![A](x.mp3 "B")',
      figure('<audio src="x.mp3" aria-label="A" controls><a href="x.mp3">A</a></audio>'),
    ],
    ['in HTML', '<p> <img src="x.png" alt="A" title="B"> </p>', figure('<img src="x.png" alt="A">')],
    ['not within a text', 'a ![A](x.png "B")', '<p>a <img src="x.png" alt="A" title="B"></p>'],
    [
      'not of two',
      '![A](x.png "B")![A](y.png)',
      '<p><img src="x.png" alt="A" title="B"><img src="y.png" alt="A"></p>',
    ],
    ['not of a link', '[A](x.pdf "B")', '<p><a href="x.pdf" title="B">A</a></p>'],
    ['not without one', '![A](x.png)', '<p><img src="x.png" alt="A"></p>'],
    [
      'not of an empty one',
      '<p><img src="x.png" alt="A" title=""></p>',
      '<p><img src="x.png" alt="A" title=""></p>',
    ],
    [
      'not elsewhere',
      '<div><img src="x.png" alt="A" title="B"></div>',
      '<div><img src="x.png" alt="A" title="B"></div>',
    ],
  ])('%s', async (_, text, html) => {
    expect((await read(text)).html).toBe(html);
  });
});
