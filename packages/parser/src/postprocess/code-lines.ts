import { type Content, eachElement } from '@hornbook/model';
import type { Element, ElementContent } from 'hast';
import { numbersOf, readLineRanges } from '../code/line-ranges.js';

/**
 * Wraps lines of code in elements of their own if an author wants them numbered or marked: `span.line` with its number in
 * `data-line`, `mark.line`. The number is not text, so that nobody copies it.
 */
export function wrapLines(tree: Content): void {
  eachElement(tree, (pre) => {
    const code = pre.tagName === 'pre' ? pre.children[0] : undefined;
    if (code?.type !== 'element' || code.tagName !== 'code') return;
    const { dataLines, dataMark, ...properties } = pre.properties;
    pre.properties = properties;
    const isNumbered = classesOf(pre).includes('numbered');
    const marked = new Set(numbersIn(dataMark));
    if (!isNumbered && marked.size === 0) return;
    const lines = splitLines(code.children);
    const numbers = numbersIn(dataLines);
    code.children = lines.flatMap((children, index) => [
      lineOf(children, numbers[index] ?? index + 1, isNumbered, marked),
      { type: 'text', value: '\n' },
    ]);
  });
}

const numbersIn = (ranges: unknown): number[] => numbersOf(readLineRanges(String(ranges), 0) ?? []);

const classesOf = ({ properties }: Element): unknown[] =>
  Array.isArray(properties.className) ? properties.className : [];

const lineOf = (
  children: ElementContent[],
  number: number,
  isNumbered: boolean,
  marked: ReadonlySet<number>,
): Element => ({
  type: 'element',
  tagName: marked.has(number) ? 'mark' : 'span',
  properties: { className: ['line'], ...(isNumbered && { dataLine: String(number) }) },
  children,
});

/** Without the empty one after the last line feed. An element that spans several lines is repeated in each of them. */
function splitLines(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines = split(nodes);
  return lines.at(-1)?.length === 0 ? lines.slice(0, -1) : lines;
}

function split(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    for (const [index, piece] of piecesOf(node).entries()) {
      if (index > 0) lines.push([]);
      if (piece) lines.at(-1)?.push(piece);
    }
  }
  return lines;
}

/** The parts of a node, one for each line that it spans. */
function piecesOf(node: ElementContent): (ElementContent | undefined)[] {
  if (node.type === 'text') {
    return node.value.split('\n').map((value) => (value ? { type: 'text', value } : undefined));
  }
  if (node.type !== 'element') return [node];
  return split(node.children).map((children) => (children.length > 0 ? { ...node, children } : undefined));
}
