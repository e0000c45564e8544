import { expect, test } from 'vitest';
import { type LessonSettings, parseLesson } from '../src/index.js';

const settings = (): LessonSettings => ({ lang: 'en', lessons: [] });
const code = (...languages: string[]) =>
  languages.map((name) => `\`\`\`${name}\n<style>a { color: red }</style>\n\`\`\``).join('\n\n');
const blocksOf = async (text: string, shared: LessonSettings) =>
  (await parseLesson({ path: 'a.md', text }, shared)).lesson.blocks;

test('what other lessons of a course hold changes nothing in how code is shown', async () => {
  const shared = settings();
  const both = await blocksOf(code('html', 'css'), shared);
  const alone = await blocksOf(code('html'), settings());
  expect(JSON.stringify(both)).toContain('hljs-attribute');
  expect(JSON.stringify(alone)).not.toContain('hljs-attribute');
  expect(await blocksOf(code('html'), shared)).toEqual(alone);
  expect(await blocksOf(code('html', 'css'), shared)).toEqual(both);
});
