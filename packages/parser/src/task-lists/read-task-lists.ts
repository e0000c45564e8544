import { type Fix, fixAt } from '@hornbook/model';
import type { ParseContext } from '@hornbook/questions';
import type { List, RootContent } from 'mdast';
import { attributesOf, span } from '../nodes.js';
import { findTaskLists, type TaskListQuestion } from './find-task-lists.js';
import { taskListMessages as messages } from './messages.js';

/** In one lesson: fewer may be lists of what is to be done. */
const many = 10;

/**
 * Tags task lists that look like questions as such, if the lesson's settings say so. Otherwise only says, once, that there are
 * many of them.
 */
export function readTaskLists(
  nodes: readonly RootContent[],
  { areQuestions, context }: { areQuestions: boolean; context: ParseContext },
): readonly RootContent[] {
  const found = findTaskLists(nodes, context);
  const [first] = found;
  if (!first) return nodes;
  if (areQuestions) return tagged(nodes, found, context);
  if (found.length >= many)
    context.report(messages.taskListsFound({ count: found.length }, nodes[first.from]?.position));
  return nodes;
}

function tagged(
  nodes: readonly RootContent[],
  found: readonly TaskListQuestion[],
  context: ParseContext,
): RootContent[] {
  const result: RootContent[] = [];
  let done = 0;
  for (const { answers, end, from } of found) {
    const prompt = nodes.slice(from, answers);
    const lists = nodes.slice(answers, end);
    const fix = fixFor(prompt, lists, context.source);
    context.report(messages.taskListRead(undefined, prompt[0]?.position, fix));
    for (const node of nodes.slice(done, from)) result.push(node);
    result.push(...prompt.map((node, index) => (index === 0 ? withQuizClass(node) : node)));
    result.push(joined(lists));
    done = end;
  }
  for (const node of nodes.slice(done)) result.push(node);
  return result;
}

function withQuizClass(node: RootContent): RootContent {
  const attributes = attributesOf(node);
  return {
    ...node,
    data: { ...node.data, attributes: { ...attributes, classes: [...attributes.classes, 'quiz'] } },
  } as RootContent;
}

/** One list of several with code and pictures in between, which belong to the answer above them. */
function joined(nodes: readonly RootContent[]): RootContent {
  const [first, ...others] = nodes as [List, ...RootContent[]];
  if (others.length === 0) return first;
  const items = [...first.children];
  for (const node of others) {
    const last = items.at(-1);
    // There may be more of them than a call takes arguments.
    if (node.type === 'list') for (const item of node.children) items.push(item);
    else if (last && (node.type === 'code' || node.type === 'paragraph')) {
      const children = [...last.children, node];
      items[items.length - 1] = { ...last, children, position: span([last, node]) };
    }
  }
  return { ...first, spread: true, children: items, position: span(nodes) };
}

/** Writes `{: .quiz}` above the prompt, and indents what is between the answers. */
function fixFor(
  prompt: readonly RootContent[],
  lists: readonly RootContent[],
  source: string,
): Fix | undefined {
  const start = span(prompt).start;
  const line = lineStart(source, start.offset ?? 0);
  // A list right below another block would tag that one.
  const isApart = line === 0 || /\n[ \t]*\n$/.test(source.slice(Math.max(0, line - 200), line));
  const tag = `${isApart ? '' : '\n'}{: .quiz}\n`;
  const isSplit = lists.length > 1;
  const { end } = span(isSplit ? lists : prompt);
  const text = isSplit ? source.slice(line, lists[0]?.position?.start.offset) + indented(lists, source) : '';
  const at = (offset: number) => ({ ...start, offset });
  return fixAt({ start: at(line), end: isSplit ? end : at(line) }, tag + text);
}

const lineStart = (source: string, offset: number): number => source.lastIndexOf('\n', offset - 1) + 1;

/** The source of answers, with what is between the lists indented like their text. */
function indented(nodes: readonly RootContent[], source: string): string {
  let text = '';
  let done = nodes[0]?.position?.start.offset ?? 0;
  let indent = '';
  for (const { position, type } of nodes) {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    if (type === 'list') indent = indentOf(source.slice(start, end));
    else {
      const line = Math.max(done, lineStart(source, start));
      text += source.slice(done, line) + source.slice(line, end).replace(/^(?=[^\n])/gm, indent);
      done = end;
    }
  }
  return text + source.slice(done, nodes.at(-1)?.position?.end.offset);
}

/** As wide as the bullet or number of the last item. */
function indentOf(list: string): string {
  const bullets = list.match(/^[ ]{0,3}(?:[-*+]|\d{1,9}[.)]) {1,4}(?=\[)/gm);
  return ' '.repeat(bullets?.at(-1)?.length ?? 2);
}
