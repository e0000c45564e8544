import type { Fix } from '@hornbook/model';
import type { Finding, Form } from './finding.js';
import { hidden, type LessonText, type Passage } from './lesson-text.js';
import { dialectMessages } from './messages.js';

const rule = dialectMessages.latex;
const inline: Form = {
  rule,
  is: 'a formula in parentheses of LaTeX',
  write: 'Write it between dollars: `$a^2$`.',
};
const display: Form = {
  rule,
  is: 'a formula in brackets of LaTeX',
  write: 'Write it between double dollars: `$$a^2$$`.',
};

interface Formula {
  readonly passage: Passage;
  readonly isDisplay: boolean;
  /** In the passage. */
  readonly start: number;
  readonly end: number;
  readonly inside: string;
}

/**
 * `\(a^2\)` and `\[a^2\]`. To Markdown these are brackets that begin no link, and `\[not a link\]` is written on purpose: only
 * what looks like a formula is one. Where one is, single letters are formulas, too.
 */
export function findFormulas({ passages, source }: LessonText): Finding[] {
  const pairs = passages.flatMap(pairsIn);
  const certain = pairs.filter(({ inside }) => isFormula(inside));
  const found = certain.length > 0 ? pairs.filter((pair) => isFormula(pair.inside) || isPart(pair)) : [];
  return found.map((formula) => ({
    form: formula.isDisplay ? display : inline,
    start: formula.passage.start + formula.start,
    end: formula.passage.start + formula.end,
    fix: inDollars(formula, source),
  }));
}

/** Characters. */
const longest = 1000;

/** Pairs of brackets of one kind, with nothing of the other in between. Linear: each one is looked at once. */
function pairsIn(passage: Passage): Formula[] {
  const pairs: Formula[] = [];
  let open: { at: number; mark: string } | undefined;
  for (const { 0: mark, index } of passage.text.matchAll(/(?<!\\)\\{1,2}[()[\]]/g)) {
    const kind = mark.at(-1) ?? '';
    if (kind === '(' || kind === '[') open = { at: index, mark };
    else if (open && mark.length === open.mark.length && open.mark.endsWith(kind === ')' ? '(' : '[')) {
      const [start, end] = [open.at, index + mark.length];
      const inside = passage.text.slice(start + mark.length, index);
      if (inside.length <= longest) pairs.push({ passage, isDisplay: kind === ']', start, end, inside });
      open = undefined;
    } else open = undefined;
  }
  return pairs;
}

const isFormula = (inside: string): boolean =>
  /[\w)}\]]\^[\w({\\-]|(?<![\w-])[A-Za-z}]_[\w{\\]|(?<![\w:\\/])\\(?:[a-zA-Z]{2,20})(?![\w/])/.test(inside) ||
  /(?<![\w-])[A-Za-z0-9)]\s{0,3}[=+<>≤≥≠]\s{0,3}[A-Za-z0-9(\\-](?![\w-])/.test(inside) ||
  /(?<![\w-])[A-Za-z]\([a-z]\)\s{0,3}=/.test(inside);

/** `\(n\)` in a lesson with formulas; not `\(x\)` at the start of an item, and not `\(c\)` for a copyright. */
const isPart = ({ inside, passage, start }: Formula): boolean =>
  /^\s*(?:[A-Za-z]|[A-Za-z0-9]+\s*[-+*/=]\s*[A-Za-z0-9]+)\s*$/.test(inside) &&
  !(start === 0 && passage.text[start + 1] === '(') &&
  !/^[cr]$/i.test(inside) &&
  !/[\w\\]/.test(passage.text[start - 1] ?? '');

/** Nothing where the dollars would not be read as a formula. */
function inDollars({ end, inside, isDisplay, passage, start }: Formula, source: string): Fix | undefined {
  const [from, to] = [passage.start + start, passage.start + end];
  const isDoubled = passage.text.startsWith('\\\\', start);
  const [before, after] = [source[from - 1] ?? ' ', source[to] ?? ' '];
  const isApart = !/[\p{L}\p{N}$\\]/u.test(before) && !/[\p{L}\p{N}$]/u.test(after);
  if (!isApart || inside.trim() === '' || inside.includes('$') || inside.includes(hidden)) return undefined;
  if (isDoubled && inside.includes('\\\\')) return undefined;
  const isOwnLines =
    isDisplay &&
    inside.startsWith('\n') &&
    inside.endsWith('\n') &&
    /\n/.test(`${before}${from === 0 ? '\n' : ''}`);
  const dollars = isDisplay ? '$$' : '$';
  const formula = isOwnLines ? inside : inside.trim();
  return { start: from, end: to, text: dollars + formula + dollars };
}
