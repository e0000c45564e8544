import { type AuthoredType, authoredTypes, type ParseContext } from '@hornbook/questions';
import { messages } from '../messages.js';
import { nearest } from '../nearest.js';
import { listPlace, type TypedMarkup } from './typed-markup.js';
import { companionClasses, questionKeys, typeClasses } from './words.js';

const classes = ['quiz', ...companionClasses, ...typeClasses];
/** Keys that any block takes. */
const blockKeys = /^(?:dir|title|data-.*)$/;
/** What means nothing where there is neither right nor wrong. */
const gradedKeys = ['points', 'scoring'];
const gradedParts = ['correct', 'incorrect'] as const;

/** Classes, keys and parts of a question that mean nothing are named, with the nearest that does. */
export function checkWords({ companions, markup, type }: TypedMarkup, { report }: ParseContext): void {
  const { attributes } = markup;
  const place = listPlace(markup);
  for (const name of attributes.classes.filter((candidate) => !classes.includes(candidate))) {
    report(messages.unknownClass(unknown(name, classes, '.'), place));
  }
  for (const key of Object.keys(attributes.values)) {
    const owner = ownerOf(key, type);
    if (blockKeys.test(key) || owner === type) continue;
    const known = [...questionKeys, ...(type.keys ?? [])];
    if (isUnused(key, type)) report(messages.keyWithoutEffect({ key, type: nameOf(type) }, place));
    else if (owner) report(messages.keyOfAnotherType({ key, owner: nameOf(owner) }, place));
    else if (!known.includes(key)) report(messages.unknownKey(unknown(key, known, ''), place));
  }
  for (const name of type.graded === false ? gradedParts : []) {
    for (const [first] of companions[name] ?? []) {
      report(messages.partWithoutEffect({ name, type: nameOf(type) }, first?.position ?? place));
    }
  }
}

/** The type that has a setting of its own by this name; the question's type goes first. */
const ownerOf = (key: string, type: AuthoredType): AuthoredType | undefined =>
  [type, ...authoredTypes].find(({ keys }) => keys?.includes(key));

/** Whether a setting that other types have means nothing to this one. */
export const isUnused = (key: string, { graded, unusedKeys }: AuthoredType): boolean =>
  (unusedKeys?.includes(key) ?? false) || (graded === false && gradedKeys.includes(key));

const nameOf = ({ class: name, type }: AuthoredType): string => (name ? `.${name}` : type);

function unknown(name: string, all: readonly string[], sign: string) {
  const close = nearest(name, all);
  const known = all.map((word) => `\`${sign}${word}\``).join(', ');
  return { name, nearest: close && `${sign}${close}`, known };
}
