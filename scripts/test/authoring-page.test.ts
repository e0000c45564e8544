import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { courseSettings, frontMatter } from '../../packages/model/src/schema.js';
import { authoringPage } from '../docs/authoring-page.js';
import { root } from '../lib/run.mjs';

const page = readFileSync(join(root, 'docs/authoring.md'), 'utf8');
const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

interface Schema {
  properties?: Record<string, Schema>;
}

/** `['theme', 'theme.accent', …]` */
const pathsOf = ({ properties = {} }: Schema, path = ''): string[] =>
  Object.entries(properties).flatMap(([name, schema]) => [
    `${path}${name}`,
    ...pathsOf(schema, `${path}${name}.`),
  ]);

/** The paths of the keys in a YAML block of at most two levels. */
function keysIn(yaml: string): string[] {
  let outer = '';
  return [...yaml.matchAll(/^( {2})?([a-zA-Z]+):/gm)].map(([, indent, name = '']) => {
    if (!indent) outer = name;
    return indent ? `${outer}.${name}` : name;
  });
}

test.each([
  ['course.yaml', courseSettings, (block: string) => !block.startsWith('---')],
  ['front matter', frontMatter, (block: string) => block.startsWith('---')],
])('docs/authoring.md shows every setting of %s, nested as it has to be', (_, schema, isOfThisKind) => {
  const shown = new Set(blocks.filter(isOfThisKind).flatMap(keysIn));
  expect(pathsOf(schema as Schema).filter((path) => !shown.has(path))).toEqual([]);
});

test('a part that is generated is found by its marks', () => {
  expect(() => authoringPage('# Writing lessons\n')).toThrow('question types');
  const emptied = page.replace(/(written by pnpm write-docs -->\n)[\s\S]*?(<!-- end -->)/g, '$1$2');
  expect(emptied).not.toBe(page);
  expect(authoringPage(emptied)).toBe(page);
});
