import { getOwn } from '@hornbook/model';
import type { Table } from 'mdast';
import type { Common, Markup, ParseContext } from '../markup.js';
import { maxChoices, messages as sharedMessages } from '../messages.js';
import type { OutlinedAnswers, TextOf } from '../outline.js';
import type { AuthoringType } from '../question-type.js';
import { optionIds } from '../shared/ids.js';
import { checkParts, unwrapParagraph } from '../shared/options.js';
import { outlineOptions } from '../shared/outline.js';
import { messages } from './messages.js';
import { checkCells, countCells, type Heading, readTable } from './read-table.js';
import type { MatrixKey, MatrixQuestion } from './schema.js';
import { view } from './view.js';

export const matrix: AuthoringType<MatrixQuestion, MatrixKey> = {
  type: 'matrix',
  class: 'matrix',
  answers: 'table',
  unusedKeys: ['shuffle'],
  publicTexts,
  parse,
  view,
  outline,
  messages,
};

function publicTexts({ answers }: Markup, context: ParseContext): string[] {
  const table = answers as Table;
  // `parse` rejects it.
  if (countCells(table) > maxChoices) return [];
  const { columns, rows } = readTable(table, context);
  return [...columns, ...rows].map(({ text }) => text);
}

/**
 *     {: .quiz .matrix}
 *     What is what?
 *
 *     |       | Image | Container |
 *     |-------|-------|-----------|
 *     | runs  | ( )   | (x)       |
 */
function parse(
  { answers }: Markup,
  common: Common,
  context: ParseContext,
): { question: MatrixQuestion; key: MatrixKey } | undefined {
  const table = answers as Table;
  const choices = countCells(table);
  if (choices > maxChoices) {
    context.report(sharedMessages.manyChoices({ choices, most: maxChoices }, table.position));
    return undefined;
  }
  const { columns, corner, rows } = readTable(table, context);
  const below = context.attributesOf(table).lists?.find(({ side }) => side === 'after');
  if (below) context.report(messages.attributesBelow(undefined, below.position));
  const first = rows.flatMap(({ cells }) => cells).find(({ shape }) => shape);
  if (columns.length < 2 || rows.length === 0) context.report(messages.tooSmall(undefined, table.position));
  else if (!first) context.report(messages.noMarkers(undefined, table.position));
  if (columns.length < 2 || !first) return undefined;
  checkParts('column', columns, context);
  checkParts('row', rows, context);
  checkCells(rows, first, context);
  const [columnIds, rowIds] = [idsOf(columns), idsOf(rows)];
  const correct = rows.map(({ cells }, index) => [
    rowIds[index],
    columnIds.filter((_, column) => cells[column]?.right),
  ]);
  return {
    question: {
      ...common.question,
      type: 'matrix',
      ...(corner.nodes.length > 0 && { corner: unwrapParagraph(context.content(corner.nodes)) }),
      rows: published(rows, rowIds, context),
      columns: published(columns, columnIds, context),
      multiple: first.shape === 'square',
    },
    key: { ...common.key, correct: Object.fromEntries(correct) },
  };
}

/** An author can't give an id to a part of a table. */
const idsOf = (headings: readonly Heading[]): string[] =>
  optionIds(headings.map(({ text }) => ({ text, attributes: { classes: [], values: {} } })));

const published = (headings: readonly Heading[], ids: readonly string[], context: ParseContext) =>
  headings.map(({ nodes }, index) => ({
    id: ids[index] as string,
    content: unwrapParagraph(context.content(nodes)),
  }));

function outline({ columns, rows }: MatrixQuestion, key: MatrixKey, textOf: TextOf): OutlinedAnswers {
  const named = columns.map(({ content, id }) => ({ id, text: textOf(content) }));
  return {
    answers: outlineOptions(rows, key, textOf).map((row) => {
      const right = getOwn(key.correct, row.id) ?? [];
      return { ...row, partners: named.filter(({ id }) => right.includes(id)).map(({ text }) => text) };
    }),
    columns: named.map(({ text }) => text),
  };
}
