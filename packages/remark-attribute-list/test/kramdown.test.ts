import { readFileSync } from 'node:fs';
import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { type Attributes, attributeListHandlers, remarkAttributeList } from '../src/index.js';
import { outline } from './outline.js';

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

/** Where we differ, and why. */
const differences: Record<string, string> = JSON.parse(file('differences.json'));

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkAttributeList);

function render(markdown: string): string {
  const tree = processor.runSync(processor.parse(markdown)) as Root;
  showAllKeys(tree);
  return toHtml(toHast(tree, { allowDangerousHtml: true, handlers: attributeListHandlers }) as HastRoot, {
    allowDangerousHtml: true,
  });
}

/** kramdown renders every key, this plugin a few: here all of them are compared. */
function showAllKeys(tree: Root): void {
  visit(tree, (node) => {
    const data = node.data as { attributes?: Attributes; hProperties?: object } | undefined;
    if (data?.attributes) data.hProperties = { ...data.hProperties, ...data.attributes.values };
  });
}

describe('kramdown agrees', () => {
  const same = cases.filter(({ name }) => !(name in differences));
  test.each(same)('$name', ({ html_gfm, markdown }) => {
    expect(outline(render(markdown))).toBe(outline(html_gfm));
  });
});

describe('kramdown differs, on purpose', () => {
  test.each(Object.entries(differences))('%s: %s', (name) => {
    const found = cases.find((candidate) => candidate.name === name);
    expect(found).toBeDefined();
    expect(outline(render(found?.markdown ?? ''))).not.toBe(outline(found?.html_gfm ?? ''));
  });
});
