import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { remarkAttributeList } from '../src/index.js';
import { read, show, write } from './support/process.js';

const plain = unified().use(remarkParse).use(remarkGfm).freeze();
/** The plugin's syntax alone: parsing attaches nothing. */
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkAttributeList).freeze();

/** Lists, what is nearly one, and every kind of Markdown. */
const pieces = [
  '{: .x}¦{: #y k="v"}¦{:r}¦{:r: .z}¦{:¦{::¦{:}¦{#i}¦{¦}¦:¦\\¦"¦=¦|¦&amp;',
  '\n¦\n\n¦\r\n¦ ¦\t¦    ¦- ¦1. ¦- [x] ¦> ¦# ¦***\n¦```\n¦| - |\n¦[^1]: ¦[a]: /u\n¦\uFEFF',
  '*¦**¦_¦~~¦`¦[¦]¦](/u)¦![¦<b>¦</div>\n¦<!--¦-->¦[^1]¦[a]¦http://a.b¦🙂¦é',
].flatMap((group) => group.split('¦'));

const anyText = (known: readonly string[]) =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...known) },
        { weight: 2, arbitrary: fc.nat(99).map((number) => `w${number}w`) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
      ),
      { maxLength: 30, size: 'max' },
    )
    .map((parts) => parts.join(''));

/** All characters that nodes hold, those of lists too, wherever they are. */
const charactersIn = (tree: Nodes): string => {
  let text = '';
  visit(tree, (node) => {
    if ('value' in node) text += node.value;
    for (const { value } of node.data?.attributes?.lists ?? []) text += value;
  });
  return [...text.replace(/\s/g, '')].sort().join('');
};

const runs = { numRuns: 200 };

test('any text is read, shown, written and read again, and nothing throws', () => {
  fc.assert(
    fc.property(anyText(pieces), (text) => {
      const { tree } = read(text);
      show(tree);
      read(write(tree));
    }),
    runs,
  );
});

test('no word is lost', () => {
  fc.assert(
    fc.property(anyText(pieces), (text) => {
      const words = (value: string) => new Set(value.match(/w\d+w/g));
      const definitions: string[] = [];
      visit(parser.parse(text), 'attributeList', ({ value }) => void definitions.push(value));
      const kept = JSON.stringify([read(text).tree, definitions]);
      const before = JSON.stringify(plain.parse(text));
      expect([...words(before)].filter((word) => !words(kept).has(word))).toEqual([]);
    }),
    runs,
  );
});

test('attaching loses no character', () => {
  fc.assert(
    fc.property(anyText(pieces), (text) => {
      // Definitions are taken out of the tree.
      fc.pre(!/\{:[^}]*:/.test(text));
      expect(charactersIn(read(text).tree)).toBe(charactersIn(parser.parse(text)));
    }),
    runs,
  );
});

test('text without a list is read as without the plugin', () => {
  fc.assert(
    fc.property(anyText(pieces.map((piece) => piece.replace('{:', '{ :'))), (text) => {
      fc.pre(!text.includes('{:'));
      const { tree } = read(text);
      expect(tree).toEqual(plain.parse(text));
    }),
    runs,
  );
});

test('text between lists is read as without them', () => {
  fc.assert(
    fc.property(anyText(['a', ' ', '*', '{', ':', '}', '{:', '{: .x}', '`', '\\']), (text) => {
      const line = `a${text.replace(/[\n\r]/g, '')}`;
      fc.pre(!/[*`]\{:/.test(line));
      expect(read(line).tree).toEqual(plain.parse(line));
    }),
    runs,
  );
});

test('line endings make no difference to what is tagged', () => {
  const tagged = (text: string) => {
    const found: string[] = [];
    visit(read(text).tree, ({ data, type }) => {
      if (!data?.attributes) return;
      const { lists, ...said } = data.attributes;
      found.push(JSON.stringify([type, said, lists.length]));
    });
    return found;
  };
  fc.assert(
    fc.property(anyText(pieces), (text) => {
      const lines = text.replace(/\r\n?/g, '\n');
      expect(tagged(lines.replaceAll('\n', '\r\n'))).toEqual(tagged(lines));
    }),
    runs,
  );
});
