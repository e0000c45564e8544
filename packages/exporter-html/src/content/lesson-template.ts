import { type Lesson, viewQuestion } from '@hornbook/questions';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { markContent } from './neutral.js';

/** The body of a lesson as HTML with marks, made once for all kinds of pages. */
export interface LessonTemplate {
  body: string;
  /** Whether the body begins with a first-level heading: then the page needs no other. */
  hasHeading: boolean;
}

const made = new WeakMap<Lesson, LessonTemplate>();

/** The same lesson object gives the same template; it is made when it is first asked for. */
export function lessonTemplate(lesson: Lesson): LessonTemplate {
  const known = made.get(lesson);
  if (known) return known;
  const template = makeTemplate(lesson);
  made.set(lesson, template);
  return template;
}

function makeTemplate(lesson: Lesson): LessonTemplate {
  const marked = markContent(lesson.blocks, lesson);
  const nodes = marked.flatMap((block): RootContent[] => {
    if (block.type === 'content') return [...block.content.children, { type: 'text', value: '\n' }];
    return block.type === 'question' ? [viewQuestion(block.question, lesson.lang)] : [];
  });
  wrapTables(nodes);
  const first = nodes.find((node): node is Element => node.type === 'element');
  const root: Root = { type: 'root', children: nodes };
  return { body: toHtml(root), hasHeading: first?.tagName === 'h1' };
}

/** A wide table scrolls by itself, by keyboard too, and the page does not. */
function wrapTables(nodes: RootContent[]): void {
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'table') nodes[index] = scrollable(node);
    else wrapTables(node.children as ElementContent[]);
    if (node.tagName === 'pre') node.properties.tabIndex = 0;
  }
}

const scrollable = (table: Element): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['table-scroll'], tabIndex: 0 },
  children: [table],
});
