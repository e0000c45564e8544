import fc, { type Arbitrary } from 'fast-check';
import type {
  BlockContent,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  Table,
  TableRow,
  Text,
} from 'mdast';
import type { Attributes } from '../../src/index.js';

const anything = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          'a',
          ' ',
          '"',
          "'",
          '\\',
          '{',
          '}',
          '{:',
          '|',
          '&amp;',
          '&',
          '\n',
          '\r',
          '\t',
          '`',
          '*',
          '🙂',
        ),
      )
      .map((parts) => parts.join('')),
  )
  // Markdown has no null character.
  .map((text) => text.replaceAll('\0', ''));

const name = anything.map((text) => text.replace(/\s/g, '') || 'a');

const attributes: Arbitrary<Attributes> = fc.record(
  {
    id: anything,
    classes: fc.uniqueArray(name, { maxLength: 3 }),
    values: fc.dictionary(fc.constantFrom('title', 'data-a', 'k', 'constructor', 'é'), anything, {
      maxKeys: 3,
    }),
    lists: fc.constantFrom('before' as const, 'after' as const).map((side) => [{ value: '', side }]),
  },
  { requiredKeys: ['classes', 'values', 'lists'] },
);

/** The node, with attributes or without. */
const tagged = <N extends Nodes>(node: Arbitrary<N>): Arbitrary<N> =>
  fc
    .tuple(node, fc.option(attributes))
    .map(([known, said]) => (said ? { ...known, data: { attributes: said } } : known));

const text: Arbitrary<Text> = fc
  .constantFrom('a', 'b {: .x} c', '{:', '{: .y', '{::z}', '}')
  .map((value) => ({ type: 'text', value }));

const simplePhrase = tagged<PhrasingContent>(
  fc.oneof(
    fc.constantFrom<PhrasingContent>(
      { type: 'inlineCode', value: '{: .x}' },
      { type: 'image', url: '/u', alt: 'a' },
    ),
    text.map((child): PhrasingContent => ({ type: 'emphasis', children: [child] })),
  ),
);

const phrase = fc.oneof(
  simplePhrase,
  tagged(simplePhrase.map((child): PhrasingContent => ({ type: 'link', url: '/u', children: [child] }))),
  tagged(simplePhrase.map((child): PhrasingContent => ({ type: 'strong', children: [child] }))),
  tagged(simplePhrase.map((child): PhrasingContent => ({ type: 'delete', children: [child] }))),
);

/** Text, and phrases between texts. */
const phrases: Arbitrary<PhrasingContent[]> = fc
  .tuple(fc.boolean(), text, fc.array(fc.tuple(phrase, text), { maxLength: 3 }))
  .map(([beginsWithText, first, rest]) => {
    const following = rest.flatMap(([node, { value }]): PhrasingContent[] => [
      node,
      { type: 'text', value: ` ${value} ` },
    ]);
    const all: PhrasingContent[] = [{ type: 'text', value: `${first.value} ` }, ...following];
    const last = all.at(-1);
    if (last?.type === 'text') last.value = last.value.trimEnd();
    return beginsWithText || rest.length === 0 ? all : all.slice(1);
  });

const paragraph: Arbitrary<Paragraph> = phrases.map((children) => ({ type: 'paragraph', children }));

const row: Arbitrary<TableRow> = phrases.map((children) => ({
  type: 'tableRow',
  children: [{ type: 'tableCell', children }],
}));

const leaf = tagged<BlockContent>(
  fc.oneof(
    paragraph,
    phrases.map((children): BlockContent => ({ type: 'heading', depth: 2, children })),
    fc.constantFrom<BlockContent>(
      { type: 'code', lang: 'js', value: 'a\n{: .x}' },
      { type: 'thematicBreak' },
    ),
    fc
      .array(row, { minLength: 1, maxLength: 2 })
      .map((children): Table => ({ type: 'table', align: [null], children })),
  ),
);

/** Blocks in a row. Two lists would be reported apart by a comment. */
const rowOf = (block: Arbitrary<BlockContent>, minLength: number): Arbitrary<BlockContent[]> =>
  fc
    .array(block, { minLength, maxLength: 3 })
    .map((blocks) => blocks.map((node, index) => (node.type === 'list' && index > 0 ? rule : node)));

const rule: BlockContent = { type: 'thematicBreak' };

/** A list of items that are a text alone, perhaps checked, or blocks between blank lines. */
function listOf(block: Arbitrary<BlockContent>): Arbitrary<List> {
  const checked = fc.constantFrom(true, false, null);
  const tight = fc
    .tuple(paragraph, checked)
    .map(
      ([child, known]): ListItem => ({ type: 'listItem', spread: false, checked: known, children: [child] }),
    );
  const single = tagged(leaf.filter(({ type }) => type !== 'paragraph')).map(
    (child): ListItem => ({ type: 'listItem', spread: false, checked: null, children: [child] }),
  );
  const loose = rowOf(block, 2).map(
    (children): ListItem => ({ type: 'listItem', spread: true, checked: null, children }),
  );
  return fc
    .tuple(
      fc.boolean(),
      fc.boolean(),
      fc.array(tagged(fc.oneof(tight, single, loose)), { minLength: 1, maxLength: 3 }),
    )
    .map(([isOrdered, isLoose, children]) => ({
      type: 'list',
      ordered: isOrdered,
      ...(isOrdered && { start: 1 }),
      spread: isLoose && children.length > 1,
      children,
    }));
}

const blockOf = (inner: Arbitrary<BlockContent>): Arbitrary<BlockContent> =>
  fc.oneof(
    leaf,
    tagged(rowOf(inner, 1).map((children): BlockContent => ({ type: 'blockquote', children }))),
    tagged<BlockContent>(listOf(inner)),
  );

/** Trees of all that can be tagged, with anything as attributes. */
export const anyTree: Arbitrary<Root> = rowOf(blockOf(blockOf(leaf)), 1).map((children) => ({
  type: 'root',
  children,
}));
