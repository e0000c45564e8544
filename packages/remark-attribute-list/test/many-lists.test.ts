import type { Root, RootContent } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { attachAttributeLists } from '../src/index.js';

test('more lists in a row than a call takes arguments stay where they are, and are reported', () => {
  const count = 150_000;
  const list = (): RootContent => ({ type: 'attributeList', value: '{: .a}', data: { side: 'before' } });
  const tree: Root = { type: 'root', children: Array.from({ length: count }, list) };
  const file = new VFile();
  attachAttributeLists(tree, file);
  expect(tree.children).toHaveLength(count);
  expect(file.messages).toHaveLength(count);
});
