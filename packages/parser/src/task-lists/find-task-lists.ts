import { authoringTypes, markedItems, type ParseContext } from '@hornbook/questions';
import type { Heading, List, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { attributesOf, hasClass } from '../nodes.js';

/** Blocks that can be read as a question, though nobody tagged them. Indices of the lesson's blocks. */
export interface TaskListQuestion {
  /** The first block of the prompt. */
  readonly from: number;
  /** The first list. */
  readonly answers: number;
  /** What comes after the last answer. */
  readonly end: number;
}

/**
 * Finds task lists with exactly the marks of a choice, right below a heading or a paragraph:
 *
 *     #### What ends a loop?
 *
 *     - [x] `break`
 *     - [ ] `continue`
 *
 * Code, pictures, formulas, tables and quotes may stand in between. Lists inside of other blocks, and those that have an attribute
 * list or belong to a tagged question, are none.
 */
export function findTaskLists(nodes: readonly RootContent[], context: ParseContext): TaskListQuestion[] {
  const found: TaskListQuestion[] = [];
  const title = nodes.find((node) => node.type === 'heading');
  /** What a tagged question still waits for. */
  let awaited: 'list' | 'table' | undefined;
  /** The first block that may be part of a prompt. */
  let free = 0;
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as RootContent;
    if (hasClass(node, 'quiz')) awaited = answersOf(node);
    else if (node.type === awaited) awaited = undefined;
    else if (node.type === 'list' && !awaited) {
      const end = answersEnd(nodes, at, context);
      const from = end === undefined ? undefined : promptAbove(nodes, { at, free, title });
      if (end !== undefined && from !== undefined) found.push({ from, answers: at, end });
      at = (end ?? at + 1) - 1;
    } else {
      if (node.type === 'heading') awaited = undefined;
      // What is tagged as anything else, and no heading, is no part of a prompt.
      if (node.type === 'heading' || attributesOf(node).classes.length === 0) continue;
    }
    free = at + 1;
  }
  return found;
}

/** The block that a tagged question waits for: lists and tables are the answers to other kinds, too. */
function answersOf(tagged: RootContent): 'list' | 'table' | undefined {
  const type = authoringTypes.find((one) => one.class !== undefined && hasClass(tagged, one.class));
  if (type?.answers === 'none' || tagged.type === 'list' || tagged.type === 'table') return undefined;
  return type?.answers === 'table' ? 'table' : 'list';
}

interface Place {
  readonly at: number;
  readonly free: number;
  readonly title: RootContent | undefined;
}

/** Blocks. A heading that asks may have so many between it and its answers. */
const mostBetween = 6;

/** Where the prompt of a list begins. */
function promptAbove(nodes: readonly RootContent[], { at, free, title }: Place): number | undefined {
  const skip = (from: number, isSkipped: (node: RootContent) => boolean): number => {
    let index = from;
    while (index >= Math.max(free, at - mostBetween) && isSkipped(nodes[index] as RootContent)) index -= 1;
    return index;
  };
  const nearest = skip(at - 1, isFigure);
  const block = nearest >= free ? nodes[nearest] : undefined;
  if (block?.type === 'heading') return mayAsk(block, title) ? nearest : undefined;
  if (block?.type !== 'paragraph') return undefined;
  const above = skip(nearest - 1, (node) => node.type === 'paragraph' || isFigure(node));
  const heading = above >= free ? nodes[above] : undefined;
  return heading?.type === 'heading' && mayAsk(heading, title) && asks(heading) ? above : nearest;
}

/** A lesson keeps its title, and a bank its heading. */
const mayAsk = (heading: Heading, first: RootContent | undefined): boolean =>
  !(heading === first && heading.depth === 1) && !hasClass(heading, 'bank');

const figures: readonly string[] = ['code', 'math', 'table', 'blockquote'];

const isFigure = (node: RootContent): boolean => figures.includes(node.type) || isPicture(node);

const isPicture = (node: RootContent): boolean =>
  node.type === 'paragraph' &&
  node.children.every((child) => child.type === 'image' || (child.type === 'text' && !child.value.trim()));

/** `Why?`, `Q12. Name two.`: of other headings, only what is right below them belongs to them. */
function asks(heading: Heading): boolean {
  const text = textOf(heading);
  return /[?？]/.test(text) || /^q(?:uestion)?[ .:#]*\d/i.test(text);
}

/**
 * Where the answers end that begin with a list. They may go on after code or a picture that its author did not indent:
 *
 *     - [ ] A
 *
 *     ```js
 *     ```
 *
 *     - [x] B
 */
function answersEnd(nodes: readonly RootContent[], at: number, context: ParseContext): number | undefined {
  const marks = marksOf(nodes[at], context);
  if (!marks) return undefined;
  let end = at + 1;
  for (let next = afterInserts(nodes, end); next > end; next = afterInserts(nodes, end)) {
    const more = marksOf(nodes[next], context);
    if (!more || (isChoice(marks) && isChoice(more))) break;
    for (const right of more) marks.push(right);
    end = next + 1;
  }
  if (!isChoice(marks)) return undefined;
  // What is below the last of several lists belongs to its last answer, too.
  return end > at + 1 ? afterInserts(nodes, end) : end;
}

/** At least two answers, one right and one wrong. */
const isChoice = (marks: readonly boolean[]): boolean => marks.includes(true) && marks.includes(false);

/** Which items are ticked; `undefined` unless all of them are those of a task list that nobody tagged. */
function marksOf(node: RootContent | undefined, context: ParseContext): boolean[] | undefined {
  if (node?.type !== 'list' || attributesOf(node).classes.length > 0 || !mayBeTasks(node)) return undefined;
  const items = markedItems(node, context);
  return items.every(({ shape }) => shape === 'square') ? items.map(({ right }) => right) : undefined;
}

/** A look at the first item spares most lists. */
const mayBeTasks = ({ children: [first] }: List): boolean =>
  typeof first?.checked === 'boolean' || /^\s*\[/.test(first ? textOf(first) : '');

/** Code or a picture that may stand below an answer. */
const isInsert = (node: RootContent): boolean =>
  (node.type === 'code' || isPicture(node)) && attributesOf(node).classes.length === 0;

function afterInserts(nodes: readonly RootContent[], from: number): number {
  let end = from;
  for (let node = nodes[end]; node && isInsert(node); node = nodes[end]) end += 1;
  return end;
}
