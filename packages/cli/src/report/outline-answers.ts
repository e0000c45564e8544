import type { OutlinedQuestion } from '@hornbook/core/engine';
import type { Row } from './hanging-row.js';
import { printable } from './printable.js';
import type { Colors } from './terminal.js';

type Answer = OutlinedQuestion['answers'][number];

/** The answers to a question, one to a row: a tick for what is right, a dot for what is wrong. */
export function outlinedAnswers({ answers, columns, type }: OutlinedQuestion, colors: Colors): Row[] {
  const isNumbered = type === 'order' || type === 'scale';
  const digits = String(answers.length).length;
  const numberOf = (index: number) => colors.dim(`${String(index + 1).padStart(digits)}.`);
  return [
    ...(columns
      ? [{ sign: '', text: `columns: ${columns.map(printable).join(' | ')}`, indent: 0, style: colors.dim }]
      : []),
    ...answers.flatMap((answer, index): Row[] => {
      if (answer.fillings) return blank(answer.fillings, numberOf(index), digits, colors);
      const sign = isNumbered ? numberOf(index) : signOf(answer, colors);
      return rowsOf(answer, { sign, indent: 0 }, colors);
    }),
  ];
}

/**
 *     1. ✓ docker image ls
 *        ✓ docker images
 */
function blank(fillings: readonly Answer[], number: string, digits: number, colors: Colors): Row[] {
  return fillings.flatMap((filling, index) => {
    const mark = signOf(filling, colors);
    const start = index === 0 ? { sign: `${number} ${mark}`, indent: 0 } : { sign: mark, indent: digits + 2 };
    return rowsOf(filling, { ...start }, colors, digits + 2);
  });
}

function rowsOf(answer: Answer, start: Omit<Row, 'text'>, colors: Colors, indent = 0): Row[] {
  const { feedback, fixed, partners } = answer;
  const tail = [rangeOf(answer), fixed ? 'stays in place' : ''].filter(Boolean).join(', ');
  const words = printable(answer.text) || colors.dim('(empty)');
  const partner = partners
    ? ` ${colors.green('→')} ${partners.map(printable).join(', ') || colors.red('nothing')}`
    : '';
  return [
    { ...start, text: `${words}${partner}${tail ? colors.dim(`  ${tail}`) : ''}` },
    ...(feedback === undefined
      ? []
      : [{ sign: colors.dim('>'), text: printable(feedback), indent: indent + 2, style: colors.dim }]),
  ];
}

function signOf({ partners, right }: Answer, { dim, green }: Colors): string {
  if (partners) return dim('–');
  return right ? green('✓') : dim('·');
}

/** `3 to 4`; nothing where the answer says as much by itself. */
function rangeOf({ max, min, text }: Answer): string {
  if (min === undefined && max === undefined) return '';
  if (min === max && min === text) return '';
  if (min === undefined) return `up to ${max}`;
  return max === undefined ? `from ${min}` : min === max ? `= ${min}` : `${min} to ${max}`;
}
