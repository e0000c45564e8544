import { readdirSync, readFileSync } from 'node:fs';
import { format } from 'node:util';
import { visit } from 'unist-util-visit';
import { describe, expect, test, vi } from 'vitest';
import { messages } from '../src/index.js';
import { read, render } from './support/process.js';

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const readme = file('../README.md');

/** The code in each row of all tables. */
const rows: string[][] = [];
visit(read(readme).tree, 'tableRow', (row) => {
  const cells: string[] = [];
  visit(row, 'inlineCode', ({ value }) => void cells.push(value.replaceAll('⏎', '\n')));
  rows.push(cells.slice(-2));
});

describe('syntax', () => {
  const samples = rows.filter(([, html]) => html?.startsWith('<'));

  test('has samples', () => expect(samples.length).toBeGreaterThan(15));

  test.each(samples)('%j', (markdown, html) => {
    expect(render(markdown)).toBe(html);
    expect(read(markdown).reported.filter((reported) => !reported.endsWith('without-target'))).toEqual([]);
  });
});

test('every message is listed with its severity', () => {
  const listed = [...readme.matchAll(/^\| `(attribute-list-[a-z-]+)` \| (\w+) \|/gm)];
  const known = Object.entries(messages).map(([ruleId, { severity }]) => [ruleId, severity]);
  expect(listed.map(([, ...cells]) => cells)).toEqual(known.sort());
});

describe('examples', () => {
  const names = readdirSync(new URL('examples', import.meta.url)).map((name) => name.replace('.js', ''));

  test('all are here', () => expect(readme.match(/^```js$/gm)).toHaveLength(names.length));

  test.each(names)('%s logs what it is said to', async (name) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    await import(`./examples/${name}.js`);
    const output = log.mock.calls.map((call) => format(...call)).join('\n');
    log.mockRestore();
    const code = file(`examples/${name}.js`);
    expect(readme).toContain(`\`\`\`js\n${code}\`\`\`\n\n\`\`\`text\n${output.trimEnd()}\n\`\`\`\n`);
  });
});
