import type { Content } from '@hornbook/model';
import type { Element, ElementContent, Nodes } from 'hast';
import { h } from 'hastscript';
import type { FormLabels } from '../form-labels.js';
import { asTyped, viewChoice } from '../shared/controls.js';
import { blanksIn, fillBlanks, type Surroundings, surroundingsOf } from './blanks.js';
import type { Blank, ClozeQuestion } from './schema.js';

export const promptAbove = ({ prompt }: ClozeQuestion): Content => ({
  ...prompt,
  children: splitPrompt(prompt).above,
});

export function view(question: ClozeQuestion, labels: FormLabels): ElementContent[] {
  const around = surroundingsOf(question.prompt, isMarked);
  const left = new Map(question.blanks.map((blank, index) => [blank.id, { blank, index }]));
  return fillBlanks(splitPrompt(question.prompt).within, (id) => {
    const found = left.get(id);
    if (!found) return undefined;
    // An author's HTML may name a blank again.
    left.delete(id);
    const label = labels.blank(found.index + 1, question.blanks.length);
    return viewBlank(question.id, found.blank, `${label}${wordsOf(around[found.index])}`);
  });
}

const isMarked = (code: Element): boolean => blanksIn(code) !== undefined;

const hasMarked = (node: Nodes): boolean =>
  (node.type === 'element' && isMarked(node)) || ('children' in node && node.children.some(hasMarked));

/** Controls are in the text, but a legend can't have controls: the text from the first block with a blank on is the form. */
function splitPrompt({ children }: Content): { above: ElementContent[]; within: ElementContent[] } {
  const nodes = children as ElementContent[];
  const first = nodes.findIndex(hasMarked);
  return { above: nodes.slice(0, first), within: nodes.slice(first) };
}

/** As wide as any other, with options in the order of a hash: neither reveals the answer. */
function viewBlank(questionId: string, { id, options }: Blank, ariaLabel: string): Element {
  const properties = { id: `${questionId}.${id}`, dataBlank: id, ariaLabel };
  if (!options) return h('input.hb-blank', { ...asTyped, ...properties, size: 14 });
  return h('select.hb-blank', properties, [h('option', { value: '' }), ...options.map(viewChoice)]);
}

/** `: … lists your images on every` */
function wordsOf(around: Surroundings | undefined): string {
  const before = wordsIn(around?.before).slice(-4);
  const after = wordsIn(around?.after).slice(0, 4);
  return before.length + after.length > 0 ? `: ${[...before, '…', ...after].join(' ')}` : '';
}

/** Punctuation alone isn't a word. */
const wordsIn = (text = ''): string[] => (/[\p{L}\p{N}]/u.test(text) ? text.split(' ') : []);
