import { expect, test } from 'vitest';
import { applyFixes, compile, type Diagnostic, readSettings } from '../src/index.js';

const mark = '\ufeff';
const fixesIn = (file: string, found: readonly Diagnostic[]) =>
  found.flatMap((diagnostic) => (diagnostic.file === file && diagnostic.fix ? [diagnostic.fix] : []));

const settings = 'title: Networks\npassmark: 80\nlanguage: en\n';
const lesson = `---
title: Ports
---

{:.quiz .text}
What follows the word docker?

- (x) docker run
`;

const texts = (text: string) => [
  text,
  text.replaceAll('\n', '\r\n'),
  mark + text,
  mark + mark + text.replaceAll('\n', '\r\n'),
];

test('settings with a mark or other line ends are the same settings, with the same problems', () => {
  const read = (text: string) => {
    const { diagnostics, settings: kept } = readSettings(text);
    return { kept, found: diagnostics.map(({ fix, place, ruleId }) => ({ fix, place, ruleId })) };
  };
  for (const text of texts(settings)) expect(read(text)).toEqual(read(settings));
});

test('fixes fit the text that was read, whatever is before it and between its lines', () => {
  const fixed = applyFixes(settings, fixesIn('course.yaml', readSettings(settings).diagnostics)).text;
  expect(fixed).toContain('\npassMark: 80\n');
  for (const text of texts(settings)) {
    const { text: changed } = applyFixes(text, fixesIn('course.yaml', readSettings(text).diagnostics));
    expect(changed.replace(/^\ufeff+/, '').replaceAll('\r\n', '\n')).toBe(fixed);
    expect(changed.replace(fixed, '').length).toBe(text.replace(settings, '').length);
  }
});

test('a lesson with a mark has the same front matter, keys and problems', async () => {
  const made = async (text: string) => {
    const { course, diagnostics, hidden } = await compile([{ path: 'a.md', text }]);
    const found = [...diagnostics, ...hidden].map(({ fix, place, ruleId }) => ({ fix, place, ruleId }));
    return { lessons: course?.lessons, found };
  };
  const plain = await made(lesson);
  expect(plain.lessons?.[0]?.title).toBe('Ports');
  for (const text of texts(lesson)) expect(await made(text)).toEqual(plain);
});
