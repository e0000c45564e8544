import { type Content, controls, type Diagnostic, withoutControls } from '@hornbook/model';
import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { KatexOptions, ParseError } from 'katex';
import { EXIT, visit } from 'unist-util-visit';
import { type FoundCharacter, reportCharacters } from '../characters/report-characters.js';
import { contentMessages as messages } from '../content/messages.js';
import type { Report } from '../lesson-input.js';
import { type MathNode, placeWithin } from '../markdown/math-node.js';
import { messages as sourceMessages } from '../messages.js';
import { findDeeper } from '../nodes.js';
import { limitedMacros, mathAllowance, TooMuchExpansion } from './math-limits.js';

/** Replaces the formulas of content by MathML. */
export type MathRenderer = (tree: Content, report: Report) => void;

const isMath = ({ type }: Nodes): boolean => type === 'math' || type === 'inlineMath';

export function hasMath(tree: Content): boolean {
  let found = false;
  visit(tree, (node) => {
    found = isMath(node);
    return found ? EXIT : undefined;
  });
  return found;
}

/** Loads KaTeX and a parser for its output. Only lessons with formulas need them. */
export async function loadMathRenderer(source: string): Promise<MathRenderer> {
  const [{ default: katex }, { raw }] = await Promise.all([import('katex'), import('hast-util-raw')]);
  const toMathml: ToMathml = (node, options) => {
    const html = katex.renderToString(node.value, { ...options, displayMode: node.display });
    const wrapper = (raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root).children[0];
    return (wrapper as Element).children[0] as Element;
  };
  const allowance = mathAllowance(source.length);
  let isOver = false;
  const renderNext = (math: MathNode, report: Report): ElementContent | undefined => {
    if (isOver) return undefined;
    isOver = !allowance.take(math.value);
    if (isOver) {
      report(sourceMessages.tooLarge({ what: 'too many formulas up to here' }, math.position));
      return undefined;
    }
    const rendered = render(math, toMathml, report);
    if (rendered) allowance.addElements(rendered, math.value);
    return rendered;
  };
  return (tree, report) =>
    visit(tree, (node, index, parent) => {
      if (!isMath(node) || !parent || index === undefined) return;
      const math = node as unknown as MathNode;
      parent.children[index] = renderNext(math, report) ?? asRawText(math);
    });
}

/** May throw a ParseError, and a RangeError where there is not enough stack. */
type ToMathml = (node: MathNode, options: KatexOptions) => Element;

/** Ems; a formula need not fill more than a page. */
const maxSize = 50;
/** Elements in one another. Nobody writes that many, and later steps must not run out of stack. */
const maxDepth = 200;

/** `undefined` if the formula cannot be shown, which has then been reported. */
function render(node: MathNode, toMathml: ToMathml, report: Report): Element | undefined {
  if (node.type === 'math' && !node.closed) report(messages.unclosedMath(undefined, node.position?.start));
  const comment = /^(?:[^\\%]|\\.)*%/s.exec(node.value)?.[0];
  if (comment) report(messages.mathComment(undefined, placeWithin(node, comment.length - 1, 1)));
  const refused: string[] = [];
  const trust: KatexOptions['trust'] = ({ command }) => {
    refused.push(command);
    return false;
  };
  const macros = limitedMacros(node.value.length);
  try {
    const element = toMathml(node, { output: 'mathml', strict: 'ignore', macros, maxSize, trust });
    const [command] = refused;
    if (command) {
      const at = Math.max(0, node.value.indexOf(command));
      report(messages.mathCommand({ command }, placeWithin(node, at, command.length)));
    } else if (findDeeper<Nodes>(element, maxDepth))
      report(messages.brokenMath({ reason: tooDeep }, node.position));
    else return withoutControlsIn(element, node, report);
  } catch (error) {
    report(explainBroken(node, error as ParseError | RangeError));
  }
  return undefined;
}

/** `\char"1` makes any character. */
function withoutControlsIn(element: Element, { position }: MathNode, report: Report): Element {
  const found: FoundCharacter[] = [];
  visit(element, 'text', (text) => {
    for (const [control] of text.value.matchAll(controls)) {
      const codePoint = control.charCodeAt(0);
      if (position) found.push({ kind: 'control', codePoint, place: position, visible: '' });
    }
    text.value = withoutControls(text.value);
  });
  for (const diagnostic of reportCharacters(found)) report(diagnostic);
  return element;
}

const tooDeep = 'it is nested too deeply';
const tooLong = 'its macros expand to too much';

function explainBroken(node: MathNode, error: ParseError | RangeError): Diagnostic {
  if (error instanceof TooMuchExpansion) return messages.brokenMath({ reason: tooLong }, node.position);
  if (!('rawMessage' in error)) return messages.brokenMath({ reason: tooDeep }, node.position);
  const { length, position, rawMessage: reason } = error;
  const place = position === undefined ? node.position : placeWithin(node, position, length);
  return messages.brokenMath({ reason }, place);
}

function asRawText({ display, position, type, value }: MathNode): Element {
  const dollars = display ? '$$' : '$';
  const text = type === 'math' ? `$$\n${value}\n$$` : `${dollars}${value}${dollars}`;
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: {},
    children: [{ type: 'text', value: text }],
    ...(position && { position }),
  };
  return type === 'math' ? { type: 'element', tagName: 'pre', properties: {}, children: [code] } : code;
}
