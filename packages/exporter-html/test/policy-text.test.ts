import { createHash } from 'node:crypto';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { content, text } from './support/content.js';
import { course, lesson } from './support/course.js';
import { elements, readDocument, readFolder, readSingleFile } from './support/read-pages.js';
import { sampleCourse } from './support/sample-course.js';

const sha256 = (data: string): string => createHash('sha256').update(data).digest('base64');

/** Directives by name. */
function policyOf(html: string): Record<string, string> {
  const [meta] = elements(html, ({ properties }) => `${properties.httpEquiv}` === 'Content-Security-Policy');
  const directives = String(meta?.properties.content).split('; ');
  return Object.fromEntries(directives.map((directive) => directive.split(/ (.*)/s).slice(0, 2)));
}

const inline = (html: string, name: 'script' | 'style'): string =>
  [...html.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map(([, inner]) => inner).join();

const everyPage = [...readFolder(sampleCourse())].filter(([path]) => path.endsWith('.html'));

describe('a page of a folder', () => {
  test.each(everyPage)('%s allows its own style and script, files beside it, and nothing else', (_, html) => {
    const [, nonce = ''] = / nonce="([^"]+)"/.exec(html) ?? [];
    expect(policyOf(html)).toEqual({
      'default-src': "'none'",
      'script-src': `'nonce-${nonce}'`,
      'style-src': `'nonce-${nonce}'`,
      'img-src': "'self' data:",
      'media-src': "'self'",
      'font-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    const allowed = elements(html, ({ properties }) => properties.nonce !== undefined);
    expect(allowed.map(({ properties, tagName }) => [tagName, properties.href ?? properties.src])).toEqual([
      ['link', 'hornbook.css'],
      ['script', 'course.js'],
      ['script', 'player.js'],
    ]);
    for (const { properties } of allowed) expect(properties.nonce).toBe(nonce);
    // Whoever writes the nonce into the page has another page, and so another nonce.
    expect(nonce).toBe(sha256(html.replaceAll(nonce, '')));
  });
});

describe.each([
  ['the single file', readSingleFile, { 'img-src': 'data:', 'media-src': 'data:', 'font-src': 'data:' }],
  [
    'the document for an LMS',
    readDocument,
    { 'img-src': "'self' data:", 'media-src': "'self'", 'font-src': "'self'" },
  ],
] as const)('%s', (_name, read, media) => {
  test('allows the script and the style that it holds, its media, and nothing else', () => {
    const html = read(sampleCourse());
    const [script, style] = [inline(html, 'script'), inline(html, 'style')];
    expect(Math.min(script.length, style.length)).toBeGreaterThan(1000);
    expect(policyOf(html)).toEqual({
      'default-src': "'none'",
      'script-src': `'sha256-${sha256(script)}'`,
      'style-src': `'sha256-${sha256(style)}'`,
      ...media,
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  test('has its script last, so that all it works on is there', () => {
    expect(read(sampleCourse())).toMatch(/<\/script><\/body><\/html>\n$/);
    expect(elements(read(sampleCourse()), ({ tagName }) => tagName === 'script')).toHaveLength(2);
  });
});

test('the policy, the scripts and the styles of a page come before all text of an author', () => {
  const made = course([lesson('one', [text('x')], { title: 'TITLE' })], {
    title: 'TITLE',
    description: 'TITLE',
  });
  for (const html of [...readFolder(made)]
    .filter(([path]) => path.endsWith('.html'))
    .map(([, html]) => html)) {
    for (const part of ['Content-Security-Policy', 'hornbook.css', 'course.js', 'player.js']) {
      expect(html.indexOf(part)).toBeLessThan(html.indexOf('TITLE'));
      expect(html).toContain(part);
    }
  }
});

test('pages that differ in one character have different nonces', () => {
  const nonceOf = (word: string): string => {
    const html = readFolder(course([lesson('one', [content(h('p', word))])])).get('one.html') ?? '';
    return policyOf(html)['script-src'] ?? '';
  };
  expect(nonceOf('a')).not.toBe(nonceOf('b'));
  expect(nonceOf('a')).toBe(nonceOf('a'));
});
