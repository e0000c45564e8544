import { type Diagnostic, type Fix, fixAt, nearestOfEach, type SourcePlace } from '@hornbook/model';
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
import { askFor, howToAsk, isTextKey, meantKey, meantType } from './synonyms.js';

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

/** Whether attributes with words corrected are read without errors that are not there now; as another type, without any. */
type IsSafe = (corrected: Attributes, type?: AuthoringType) => boolean;

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
  const places = placesInLists(markup.attributes, context.source).classes;
  const strange = given.filter((name) => ![...classes, ...own].includes(name));
  const otherwise = strange
    .slice(0, maxNames)
    .filter((name) => isOtherwiseNamed(name, places.get(name), { markup, type }, context, isSafe));
  const unknown = strange.filter((name) => !otherwise.includes(name));
  const asked = typeClasses.filter((name) => given.includes(name));
  const known = ['quiz', ...new Set([...(asked.length > 0 ? asked : typeClasses), ...own])];
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

/** Of a question. Nobody writes so many, and each may have to be tried. */
const maxNames = 20;

/** Reports a class that names a type in words of another program, and one that another type has. */
function isOtherwiseNamed(
  name: string,
  place: SourcePlace | undefined,
  { markup, type }: Pick<TypedMarkup, 'markup' | 'type'>,
  context: ParseContext,
  isSafe: IsSafe,
): boolean {
  const { attributes } = markup;
  const at = place ?? markupPlace(markup);
  const owner = authoringTypes.find((one) => one.classes?.includes(name));
  if (owner) context.report(messages.classOfAnotherType({ name, owner: nameOf(owner) }, at));
  const meant = owner ? undefined : meantType(name);
  const isAsked = typeClasses.some((one) => attributes.classes.includes(one));
  if (!meant || (isAsked && meant !== type)) return owner !== undefined;
  if (meant === type) {
    const fix = askFor(type, place, attributes, context.source);
    context.report(messages.needlessType({ name, howTo: howToAsk(type) }, at, fix));
  } else {
    const classes = attributes.classes.map((one) => (one === name ? (meant.class ?? one) : one));
    const canFix = meant.class !== undefined && isSafe({ ...attributes, classes }, meant);
    const fix = canFix ? askFor(meant, place, attributes, context.source) : undefined;
    context.report(misnamedType(name, meant, at, fix));
  }
  return true;
}

/** A question that is read as another type than its author asked for may show what nobody should see. */
function misnamedType(
  name: string,
  meant: AuthoringType,
  place: SourcePlace,
  fix: Fix | undefined,
): Diagnostic {
  const howTo = meant.class
    ? howToAsk(meant)
    : `Answers of this type begin with ${meant.type === 'multiple-choice' ? '`[x]` and `[ ]`' : '`(x)` and `( )`'}: write those, and remove the class.`;
  return messages.misnamedType({ name, type: nameOf(meant), howTo }, place, fix);
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
    else if (isTextKey(key)) context.report(textInKey(key, places.get(key) ?? place));
    else if (owner) context.report(messages.keyOfAnotherType({ key, owner: nameOf(owner) }, place));
    else if (!known.includes(key) && !isWord(key)) unknown.push(key);
  }
  const found = nearestKeys(unknown, known, given);
  const meanings = new Map(found);
  const values = Object.fromEntries(pairs.map(([key, value]) => [meanings.get(key) ?? key, value]));
  const canFix = found.some(([, meant]) => meant) && isSafe({ ...markup.attributes, values });
  for (const [key, meant] of found) {
    const at = places.get(key);
    const fix = canFix && meant !== undefined ? fixAt(at, meant) : undefined;
    const isShuffle = meant === 'shuffle' && !fix;
    const nearest = isShuffle ? 'shuffle="answers"' : meant;
    const data = { name: key, nearest, known: listed(known, '') };
    context.report(messages.unknownKey(data, at ?? place, fix));
  }
}

/** Words of other programs first, then what is nearly one of ours. */
function nearestKeys(
  unknown: readonly string[],
  known: readonly string[],
  given: readonly string[],
): [word: string, meant: string | undefined][] {
  const taken = new Set(given);
  const certain = new Map<string, string>();
  for (const word of unknown) {
    const meant = meantKey(word);
    if (meant === undefined || taken.has(meant)) continue;
    taken.add(meant);
    certain.set(word, meant);
  }
  const rest = unknown.filter((word) => !certain.has(word));
  const near = new Map(nearestOfEach(rest, known, [...taken]));
  return unknown.map((word) => [word, certain.get(word) ?? near.get(word)]);
}

const textInKey = (key: string, place: SourcePlace): Diagnostic => {
  const word = key.toLowerCase();
  const part = /^(?:answers?|solution)$/.test(word) ? undefined : partOf(word);
  return messages.textInKey({ key, part }, place);
};

const partOf = (word: string): string =>
  companionClasses.find((name) => word.startsWith(name)) ?? 'explanation';

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
