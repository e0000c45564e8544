import fc from 'fast-check';
import type { List, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, test } from 'vitest';
import {
  type Attributes,
  attributeListFromMarkdown,
  attributeListSyntax,
  attributeListToMarkdown,
} from '../src/index.js';
import { anyTree } from './support/any-tree.js';
import { read, write } from './support/process.js';

describe('lists are written where they stood', () => {
  test.each([
    '{: .x}\none\n',
    'one\n{: .x}\n',
    'one\n\n{: #a .b c="d"}\n# Two\n\nthree\n',
    '* {: .x} one\n* two\n',
    '* {: .x}\n  > one\n',
    '* {: .x}\n',
    '* [x] {: .x} one\n* [ ] two\n',
    '* [x] {: .x}\n',
    '* {: .x}\n  &#x20;one\n',
    '* one\n  * two\n  {: .x}\n* three\n',
    '* one\n\n  {: .x}\n  two\n',
    '> {: .x}\n> one\n\n{: .y}\n> two\n',
    '*one*{: .x}, `two`{: #y} [three](/){: k="v"}\n',
    '* one\n{: .x}\n\n* two\n{: .y}\n',
    '```js\none\n```\n{: .x}\n',
    '| a         |\n| --------- |\n| *b*{: .x} |\n{: .y}\n',
    '[^1]\n\n[^1]: {: .x}\n    one\n',
    '***\n{: .x}\n\none\n',
    'one\n\n{: .x}\n',
    '[a]: /u\n\n{: .x}\n',
  ])('%j', (markdown) => {
    expect(write(read(markdown).tree)).toBe(markdown);
  });
});

describe('what is written otherwise', () => {
  test.each([
    ['lists of a block are one', '{: .a}\none\n{: .b}\n{: k=v}', '{: .a .b k="v"}\none\n'],
    ['a blank line goes', '{: .a}\n\none', '{: .a}\none\n'],
    ['definitions are written out', '{:r: .x}\n\none\n{:r}', 'one\n{: .x}\n'],
    ['a list stands on one line', '*one*{: .x\n.y}', '*one*{: .x .y}\n'],
    ['below the text of an item it begins the item', '* one\n  {: .x}', '* {: .x} one\n'],
    ['text that looks like a list is escaped', 'one{: .x}', 'one\\{: .x}\n'],
    [
      'a pipe in a table',
      '| a |\n|-|\n| *b*{: title="x\\|y"} |',
      '| a                   |\n| ------------------- |\n| *b*{: title="x\\|y"} |\n',
    ],
    ['what was escaped', '*a*{: k="&amp;amp; \\} \\" \\\\ \'"}', '*a*{: k="&#x26;amp; \\} \\" \\\\ \'"}\n'],
  ])('%s', (_, markdown, written) => {
    expect(write(read(markdown).tree)).toBe(written);
  });
});

test('lists that were never attached are written as they are, and as near', () => {
  const markdown = 'one\n{:  .x}\n{: k=v}\ntwo\n\n{:r: .y}\n\n* {:r} *three*{:\n  .z}\n';
  const tree = fromMarkdown(markdown, {
    extensions: [attributeListSyntax()],
    mdastExtensions: [attributeListFromMarkdown()],
  });
  expect(toMarkdown(tree, { extensions: [attributeListToMarkdown()] })).toBe(markdown);
});

test('what no list can say or tag is left out, and the tree is left alone', () => {
  const attributes = (values: Record<string, string>): Attributes => ({ classes: [], values, lists: [] });
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'html', value: '<br>', data: { attributes: attributes({ k: 'v' }) } },
      {
        type: 'paragraph',
        children: [{ type: 'text', value: 'one', data: { attributes: attributes({ k: 'v' }) } }],
        data: { attributes: attributes({ 'a b': 'c', 'd=': 'e' }) },
      },
    ],
  };
  const before = structuredClone(tree);
  expect(write(tree)).toBe('<br>\n\none\n');
  expect(tree).toEqual(before);
});

/**
 * What tags and what is tagged: no places, no lists as they were written. Whether a list is loose depends in remark on
 * what follows it in a quote.
 */
function essence(tree: Nodes): unknown {
  const replace = (key: string, value: unknown) => {
    if (key === 'position' || value === null) return undefined;
    if ((value as Nodes | undefined)?.type === 'list') return { ...(value as List), spread: undefined };
    if (key !== 'data') return value;
    const { attributes } = value as { attributes?: Attributes };
    if (!attributes) return undefined;
    const { classes, id, values } = attributes;
    const isEmpty = id === undefined && classes.length === 0 && Object.keys(values).length === 0;
    return isEmpty ? undefined : { classes, id, values: Object.entries(values).sort() };
  };
  return JSON.parse(JSON.stringify(tree, replace));
}

test('a tree is read as it was written, whatever its attributes', () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      expect(essence(read(write(tree)).tree)).toEqual(essence(tree));
    }),
    { numRuns: 150 },
  );
});

test('what was read is read again, wherever its lists stood', () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      const { tree: once } = read(write(tree));
      const twice = read(write(once));
      expect(essence(twice.tree)).toEqual(essence(once));
      expect(twice.reported).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
