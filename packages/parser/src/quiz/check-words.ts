import { fixAt, nearestOfEach } from '@hornbook/model';
import { type AuthoringType, authoringTypes, type ParseContext } from '@hornbook/questions';
import { messages } from '../messages.js';
import { placesInLists } from '../places-in-lists.js';
import { listPlace, type TypedMarkup } from './typed-markup.js';
import { companionClasses, questionKeys, typeClasses } from './words.js';

const classes = ['quiz', ...companionClasses, ...typeClasses];
/** Keys that any block takes. */
const blockKeys = /^(?:dir|title|data-.*)$/;
/** What means nothing where there is neither right nor wrong. */
const gradedKeys = ['points', 'scoring'];
const gradedParts = ['correct', 'incorrect'] as const;

/** Classes, keys and parts of a question that mean nothing are named, with the nearest that does. */
export function checkWords(typed: TypedMarkup, context: ParseContext): void {
  checkClasses(typed, context);
  checkKeys(typed, context);
  checkParts(typed, context);
}

function checkClasses({ markup, type }: TypedMarkup, context: ParseContext): void {
  const written = markup.attributes.classes;
  const known = [...classes, ...(type.classes ?? [])];
  const unknown = written.filter((name) => !known.includes(name));
  const places = placesInLists(markup.attributes, context.source).classes;
  for (const [name, meant] of nearestOfEach(unknown, known, written)) {
    const place = places.get(name);
    const fix = meant === undefined ? undefined : fixAt(place, `.${meant}`);
    const data = { name, nearest: meant && `.${meant}`, known: listed(known, '.') };
    context.report(messages.unknownClass(data, place ?? listPlace(markup), fix));
  }
}

function checkKeys({ markup, type }: TypedMarkup, context: ParseContext): void {
  const written = Object.keys(markup.attributes.values).filter((key) => !blockKeys.test(key));
  const known = [...questionKeys, ...(type.keys ?? [])];
  const place = listPlace(markup);
  const unknown: string[] = [];
  for (const key of written) {
    const owner = ownerOf(key, type);
    if (owner === type) continue;
    if (isUnused(key, type)) context.report(messages.keyWithoutEffect({ key, type: nameOf(type) }, place));
    else if (owner) context.report(messages.keyOfAnotherType({ key, owner: nameOf(owner) }, place));
    else if (!known.includes(key)) unknown.push(key);
  }
  const places = placesInLists(markup.attributes, context.source).keys;
  for (const [key, meant] of nearestOfEach(unknown, known, written)) {
    const at = places.get(key);
    const fix = meant === undefined ? undefined : fixAt(at, meant);
    const data = { name: key, nearest: meant, known: listed(known, '') };
    context.report(messages.unknownKey(data, at ?? place, fix));
  }
}

function checkParts({ companions, markup, type }: TypedMarkup, { report }: ParseContext): void {
  for (const name of type.graded === false ? gradedParts : []) {
    for (const [first] of companions[name] ?? []) {
      report(messages.partWithoutEffect({ name, type: nameOf(type) }, first?.position ?? listPlace(markup)));
    }
  }
}

/** The type that has a setting of its own by this name; the question's type goes first. */
const ownerOf = (key: string, type: AuthoringType): AuthoringType | undefined =>
  [type, ...authoringTypes].find(({ keys }) => keys?.includes(key));

/** Whether a setting that other types have means nothing to this one. */
export const isUnused = (key: string, { graded, unusedKeys }: AuthoringType): boolean =>
  (unusedKeys?.includes(key) ?? false) || (graded === false && gradedKeys.includes(key));

const nameOf = ({ class: name, type }: AuthoringType): string => (name ? `.${name}` : type);

const listed = (words: readonly string[], sign: string): string =>
  words.map((word) => `\`${sign}${word}\``).join(', ');
