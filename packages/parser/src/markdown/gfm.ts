import type { Nodes } from 'mdast';
import type { Extension as FromMarkdown, Transform } from 'mdast-util-from-markdown';
import { gfmFromMarkdown as gfmExtensions } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Construct, ConstructRecord, Extension } from 'micromark-util-types';

const { flow = {}, text = {}, ...others } = gfm();

const changed = (record: ConstructRecord, change: (construct: Construct) => Construct[]): ConstructRecord =>
  Object.fromEntries(
    Object.entries(record).map(([code, constructs = []]) => [code, [constructs].flat().flatMap(change)]),
  );

const textWithoutEmail = changed(text, (one) => (one.name === 'emailAutolink' ? [] : [one]));

/**
 * The micromark extension for GFM, which reads a source as remark-gfm does. What the source cannot hold is not tried: that
 * would be an e-mail address at every word, and a table's first row in every line of a paragraph.
 */
export function gfmSyntax(source: string): Extension {
  const isTable = tableLines(source);
  return {
    ...others,
    text: source.includes('@') ? text : textWithoutEmail,
    flow: changed(flow, (one) => [one.name === 'table' ? onLines(isTable, one) : one]),
  };
}

/** @param isTried whether a line may begin it, by its number from 1 */
const onLines = (isTried: readonly boolean[], construct: Construct): Construct => ({
  ...construct,
  tokenize(effects, ok, nok) {
    return isTried[this.now().line] ? construct.tokenize.call(this, effects, ok, nok) : nok;
  },
});

const blank = /^[ \t]*$/;
/** The row below a table's head. It has a pipe or a colon, and only the marks of containers that go on are before it. */
const delimiterRow = /^[ \t>]*[-:|][-:| \t]*$/;

/** By number from 1, whether a line may be one of a table: from the line above a delimiter row to the next blank one. */
function tableLines(source: string): boolean[] {
  const lines = source.split('\n');
  const found: boolean[] = [];
  for (const [row, line] of lines.entries()) {
    const next = lines[row + 1] ?? '';
    const isHead = delimiterRow.test(next) && /[:|]/.test(next);
    found[row + 1] = isHead || (found[row] === true && !blank.test(line));
  }
  return found;
}

/** The mdast extension for GFM, with the same result as remark-gfm's. */
export const gfmFromMarkdown = (): FromMarkdown[] =>
  gfmExtensions().map(({ transforms, ...extension }) => ({
    ...extension,
    ...(transforms && { transforms: transforms.map(whereLiteral) }),
  }));

/** What every address has that the transform for addresses without `<>` looks for. */
const literal = /@|https?:\/\/|www\./i;

/** Looks for addresses only in a tree whose text may hold one: micromark has found most of them. */
const whereLiteral =
  (linkAddresses: Transform): Transform =>
  (tree) =>
    holdsLiteral(tree) ? linkAddresses(tree) : undefined;

const isLink = ({ type }: Nodes): boolean => type === 'link' || type === 'linkReference';

function holdsLiteral(node: Nodes): boolean {
  if (node.type === 'text') return literal.test(node.value);
  return 'children' in node && !isLink(node) && node.children.some(holdsLiteral);
}
