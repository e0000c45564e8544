import { fixAt, nearestOfEach, type SourcePlace } from '@hornbook/model';
import {
  type Attributes,
  type AuthoringType,
  authoringTypes,
  type Markup,
  type ParseContext,
} from '@hornbook/questions';
import { isBlockKey, placesInLists } from '../nodes.js';
import { type Companions, companionClasses } from './companions.js';
import { questionMessages as messages } from './messages.js';

/** A marked-up question whose type is known. */
export interface TypedMarkup {
  type: AuthoringType;
  markup: Markup;
  companions: Companions;
}

/** Where the question's attribute list is. */
export const markupPlace = ({ attributes, place }: Pick<Markup, 'attributes' | 'place'>): SourcePlace =>
  attributes.lists?.at(-1)?.position ?? place;

/** Keys that any question takes. */
export const questionKeys: readonly string[] = [
  'points',
  'attempts',
  'shuffle',
  'scoring',
  'required',
  'objective',
  'lang',
];

const typeClasses = authoringTypes.flatMap((type) => type.class ?? []);
const classes = ['quiz', ...companionClasses, ...typeClasses];
/** They mean nothing if there is neither right nor wrong. */
const gradedKeys = ['points', 'scoring'];
const gradedParts = ['correct', 'incorrect'] as const;

/** Whether attributes with words corrected are read without errors that are not there now. */
type IsSafe = (corrected: Attributes) => boolean;

/**
 * Reports classes, keys and parts of a question that mean nothing, with the nearest that does. A correction that would make
 * an error of a warning is suggested in words alone.
 */
export function checkWords(typed: TypedMarkup, context: ParseContext, isSafe: IsSafe): void {
  checkClasses(typed, context, isSafe);
  checkKeys(typed, context, isSafe);
  checkParts(typed, context);
}

/**
 * Suggests only what may be on a block that has `.quiz`: no part of a question, and no second type. Another type than
 * the question has now is suggested in words alone: it reads the answers in another way, perhaps shows them.
 */
function checkClasses({ markup, type }: TypedMarkup, context: ParseContext, isSafe: IsSafe): void {
  const given = markup.attributes.classes;
  const own = [...(type.class ? [type.class] : []), ...(type.classes ?? [])];
  const unknown = given.filter((name) => ![...classes, ...own].includes(name));
  const asked = typeClasses.filter((name) => given.includes(name));
  const known = ['quiz', ...new Set([...(asked.length > 0 ? asked : typeClasses), ...own])];
  const places = placesInLists(markup.attributes, context.source).classes;
  const found = nearestOfEach(unknown, known, given);
  const certain = new Map(found.filter(([, meant]) => meant !== undefined && own.includes(meant)));
  const corrected = given.map((name) => certain.get(name) ?? name);
  const canFix = certain.size > 0 && isSafe({ ...markup.attributes, classes: corrected });
  for (const [name, meant] of found) {
    const place = places.get(name);
    const fix = canFix && certain.has(name) ? fixAt(place, `.${meant}`) : undefined;
    const data = { name, nearest: meant && `.${meant}`, known: listed(known, '.') };
    context.report(messages.unknownClass(data, place ?? markupPlace(markup), fix));
  }
}

function checkKeys({ markup, type }: TypedMarkup, context: ParseContext, isSafe: IsSafe): void {
  const places = placesInLists(markup.attributes, context.source).keys;
  const pairs = Object.entries(markup.attributes.values);
  const given = pairs.flatMap(([key]) => (key === 'lang' || !isBlockKey(key) ? key : []));
  // A word without a value is reported where it stands.
  const isWord = (key: string) => markup.attributes.values[key] === '' && !places.has(key);
  const known = [...questionKeys, ...(type.keys ?? [])];
  const place = markupPlace(markup);
  const unknown: string[] = [];
  for (const key of given) {
    const owner = ownerOf(key, type);
    if (owner === type) continue;
    if (isUnused(key, type)) context.report(messages.keyWithoutEffect({ key, type: nameOf(type) }, place));
    else if (owner) context.report(messages.keyOfAnotherType({ key, owner: nameOf(owner) }, place));
    else if (!known.includes(key) && !isWord(key)) unknown.push(key);
  }
  const found = nearestOfEach(unknown, known, given);
  const meanings = new Map(found);
  const values = Object.fromEntries(pairs.map(([key, value]) => [meanings.get(key) ?? key, value]));
  const canFix = found.some(([, meant]) => meant) && isSafe({ ...markup.attributes, values });
  for (const [key, meant] of found) {
    const at = places.get(key);
    const fix = canFix && meant !== undefined ? fixAt(at, meant) : undefined;
    const data = { name: key, nearest: meant, known: listed(known, '') };
    context.report(messages.unknownKey(data, at ?? place, fix));
  }
}

function checkParts({ companions, markup, type }: TypedMarkup, { report }: ParseContext): void {
  for (const name of type.graded === false ? gradedParts : []) {
    for (const [first] of companions[name] ?? []) {
      report(
        messages.partWithoutEffect({ name, type: nameOf(type) }, first?.position ?? markupPlace(markup)),
      );
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
