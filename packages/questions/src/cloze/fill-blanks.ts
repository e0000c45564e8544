import type { ElementContent } from 'hast';
import { blanksIn } from './blanks.js';

type Control = (id: string) => ElementContent | undefined;

/** The nodes with a control in place of every blank; code that was nothing but a blank is no code then. */
export function fillBlanks(nodes: readonly ElementContent[], control: Control): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const ids = blanksIn(node);
    if (!ids) return [{ ...node, children: fillBlanks(node.children, control) }];
    const children = fillCode(node.children, ids, control);
    if (children.length === 1 && children[0]?.type === 'element') return children;
    const { dataBlanks: _, ...properties } = node.properties;
    return [{ ...node, properties, children }];
  });
}

/** Code may be coloured: a blank then stands in one of its spans. `ids` are used up. */
const fillCode = (nodes: readonly ElementContent[], ids: string[], control: Control): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: fillCode(node.children, ids, control) }];
    if (node.type !== 'text') return [node];
    return node.value.split(/(_{3,})/).flatMap((value, index): ElementContent[] => {
      const filled = index % 2 === 1 ? control(ids.shift() ?? '') : undefined;
      return value ? [filled ?? { type: 'text', value }] : [];
    });
  });
