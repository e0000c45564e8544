import { readFileSync } from 'node:fs';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { remarkAttributeList } from '../src/index.js';
import { outline } from './support/outline.js';
import { read, show } from './support/process.js';

interface Case {
  name: string;
  markdown: string;
  html_gfm: string;
}

const file = (name: string) => readFileSync(new URL(`cases/${name}`, import.meta.url), 'utf8');

/** What kramdown 2.4 with its GFM parser made of 126 inputs. */
const cases = file('kramdown-attribute-lists.jsonl')
  .trim()
  .split('\n')
  .map((line): Case => JSON.parse(line));

/** Where we differ: why, and what we make of the input. */
const differences: Record<string, { reason: string; html: string }> = JSON.parse(file('differences.json'));

/** kramdown renders every key, this plugin a few: here all of them are compared. */
function render(markdown: string): string {
  const { tree } = read(markdown);
  visit(tree, ({ data }) => {
    if (data?.attributes) data.hProperties = { ...data.hProperties, ...data.attributes.values };
  });
  return show(tree);
}

describe('kramdown agrees', () => {
  const same = cases.filter(({ name }) => !(name in differences));
  test.each(same)('$name', ({ html_gfm, markdown }) => {
    expect(outline(render(markdown))).toBe(outline(html_gfm));
  });
});

describe('kramdown differs', () => {
  const entries = Object.entries(differences).map(([name, difference]) => ({ name, ...difference }));
  test.each(entries)('$name: $reason', ({ html, name }) => {
    const found = cases.find((candidate) => candidate.name === name);
    expect(render(found?.markdown ?? '')).toBe(html);
    expect(outline(html)).not.toBe(outline(found?.html_gfm ?? ''));
  });
});

test('front matter is not tagged', () => {
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(remarkAttributeList);
  for (const fence of ['---', '+++']) {
    const tree = processor.runSync(processor.parse(`${fence}\n${fence}\n{: .x}\n# One`));
    expect(tree.children.map(({ data }) => data?.attributes?.classes)).toEqual([undefined, ['x']]);
  }
});

test('the order of plugins makes no difference', () => {
  const reversed = unified().use(remarkAttributeList).use(remarkGfm).use(remarkParse);
  for (const { markdown, name } of cases) {
    expect(reversed.runSync(reversed.parse(markdown)), name).toEqual(read(markdown).tree);
  }
});
