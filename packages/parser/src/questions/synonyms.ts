import type { Fix, SourcePlace } from '@hornbook/model';
import { type Attributes, type AuthoringType, authoringTypes } from '@hornbook/questions';

/** What other programs call a type of question. In lower case, with hyphens. */
const typeNames: Readonly<Record<AuthoringType['type'], readonly string[]>> = {
  'single-choice': ['single-choice', 'singlechoice', 'radio', 'one-choice', 'sc'],
  'multiple-choice': [
    'multiple-choice',
    'multiplechoice',
    'multi-choice',
    'multiple',
    'checkbox',
    'checkboxes',
    'mcq',
  ],
  'true-false': ['truefalse', 'true-or-false', 'tf', 'boolean', 'yes-no'],
  text: ['short-answer', 'shortanswer', 'short-text', 'fill-in', 'fillin', 'free-response'],
  number: ['numeric', 'numerical'],
  cloze: [
    'blank',
    'blanks',
    'fill-in-the-blank',
    'fill-in-the-blanks',
    'fill-in-blanks',
    'gap',
    'gaps',
    'gap-text',
    'gapfill',
  ],
  match: ['matching', 'pairing', 'matches'],
  order: ['ordering', 'sort', 'sorting', 'sequence', 'sequencing', 'rank', 'ranking', 'ordered'],
  matrix: ['grid-choice', 'matrix-choice'],
  scale: ['likert', 'rating', 'likert-scale'],
  essay: [
    'open',
    'free-text',
    'freetext',
    'long-answer',
    'longanswer',
    'open-ended',
    'open-question',
    'long-text',
  ],
};

/** What other programs call a setting. */
const keyNames: Readonly<Record<string, readonly string[]>> = {
  points: ['score', 'mark', 'marks', 'point', 'weight'],
  attempts: ['tries', 'max-attempts', 'max-tries', 'attempt', 'retries'],
  shuffle: ['random', 'randomize', 'randomise', 'randomized', 'shuffled', 'shuffle-answers'],
};

/** Texts that other programs take as settings; most of them are secrets until the question has been answered. */
const textKeys = [
  'answer',
  'answers',
  'correct',
  'incorrect',
  'solution',
  'hint',
  'hints',
  'feedback',
  'explanation',
];

const asWritten = (name: string): string => name.toLowerCase().replaceAll('_', '-');

/** The type that a class means which is none of ours. */
export function meantType(name: string): AuthoringType | undefined {
  const wanted = asWritten(name);
  const known = authoringTypes.find(({ type }) => typeNames[type]?.includes(wanted));
  return known ?? authoringTypes.find((type) => type.class === wanted && name !== wanted);
}

/** The setting that a key means which is none of ours. */
export const meantKey = (name: string): string | undefined =>
  Object.keys(keyNames).find((key) => keyNames[key]?.includes(asWritten(name)));

export const isTextKey = (name: string): boolean => textKeys.includes(asWritten(name));

/** How a type is asked for: by its class, or by nothing but the markers of its answers. */
export function howToAsk({ class: name, type }: AuthoringType): string {
  if (name) return `Write \`.${name}\`.`;
  const markers = type === 'multiple-choice' ? '`[x]` and `[ ]`' : '`(x)` and `( )`';
  return `Remove it: answers with ${markers} make this type.`;
}

/** Writes the class of a type in the place of a word, or nothing for a type that has none. */
export function askFor(
  type: AuthoringType,
  place: SourcePlace | undefined,
  { classes }: Attributes,
  source: string,
): Fix | undefined {
  const [start, end] = [place?.start.offset, place?.end.offset];
  if (start === undefined || end === undefined) return undefined;
  if (type.class && !classes.includes(type.class)) return { start, end, text: `.${type.class}` };
  return { start: source[start - 1] === ' ' ? start - 1 : start, end, text: '' };
}
