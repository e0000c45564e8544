import type { OutlinedQuestion } from '@hornbook/core/engine';
import { hanging, type OutlinePage, type Row } from './hanging-row.js';
import { outlinedAnswers } from './outline-answers.js';
import { printable } from './printable.js';

interface Standing {
  readonly number: number;
  /** How many there are in the lesson. */
  readonly of: number;
  /** `file:line:column`, which terminals turn into a link. */
  readonly place: string;
}

/**
 * A question as its author looks over it:
 *
 *     1  Which port is for HTTPS?
 *        single choice, 1 point, 2 attempts  ports.md:4:1  #https
 *        ✓ 443
 *        · 22
 *          > That is for SSH.
 *        explanation  TLS has a port of its own.
 */
export function prettyQuestion(
  question: OutlinedQuestion,
  { number, of, place }: Standing,
  page: OutlinePage,
): string {
  const { bold, cyan, dim } = page.colors;
  const width = String(of).length;
  const margin = ' '.repeat(width + 2);
  const facts = factsOf(question).map(printable).join(', ');
  const details = detailsOf(question);
  const widest = Math.max(0, ...details.map(([name]) => name.length));
  const heading: Row = {
    sign: dim(String(number).padStart(width)),
    text: printable(question.prompt) || '(no words)',
    indent: 0,
    gap: 2,
    style: bold,
  };
  const rows: Row[] = [
    { sign: '', text: `${facts}  ${printable(place)}  #${question.id}`, indent: 0, style: dim },
    ...outlinedAnswers(question, page.colors),
    ...details.map(([name, text]) => ({
      sign: cyan(name.padEnd(widest)),
      text: printable(text),
      indent: 0,
      gap: 2,
    })),
  ];
  const lines = [hanging(heading, '', page), ...rows.map((row) => hanging(row, margin, page))];
  return lines.map((line) => `${line}\n`).join('');
}

function factsOf(question: OutlinedQuestion): string[] {
  const {
    attempts,
    graded,
    ignore = [],
    objective,
    points,
    required,
    scoring,
    shuffle,
    type,
    unit,
    words,
  } = question;
  return [
    type.replaceAll('-', ' '),
    graded ? `${points} ${points === 1 ? 'point' : 'points'}` : 'not graded',
    attempts === undefined ? '' : `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`,
    scoring === 'partial' && graded ? 'partial points' : '',
    shuffle && type !== 'order' ? 'shuffled' : '',
    required ? '' : 'not required',
    unit === undefined ? '' : `in ${unit}`,
    ignore.length > 0 ? `ignores ${ignore.join(' and ')}` : '',
    words === undefined ? '' : `about ${words} words`,
    objective === undefined ? '' : `for “${objective}”`,
  ].filter(Boolean);
}

function detailsOf({ explanation, feedback, hints }: OutlinedQuestion): [name: string, text: string][] {
  const details: [string, string | undefined][] = [
    ...hints.map((hint): [string, string] => ['hint', hint]),
    ['if right', feedback?.correct],
    ['if wrong', feedback?.incorrect],
    ['explanation', explanation],
  ];
  return details.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as [string, string]]));
}
