import {
  byPlace,
  type Diagnostic,
  editsBetween,
  fixAt,
  inFile,
  isRecord,
  nearest,
  nearestOfEach,
  type SourcedData,
} from '@hornbook/model';
import { frontMatterShape } from '../generated/settings-shape.js';
import { frontMatter } from '../generated/validators.js';
import { messages } from '../messages.js';
import { validateSettings } from './validate-settings.js';

/**
 * Checks the front matter of the lesson at `path`. Unknown keys are its author's own; one that is nearly a known key is
 * pointed out. A key without a value counts as absent, as templates leave many.
 */
export function validateFrontMatter(source: SourcedData, path: string): Diagnostic[] {
  if (source.data === undefined) return [];
  const { diagnostics } = validateSettings(
    { ...source, data: withoutEmpty(source.data) },
    {
      validate: frontMatter,
      shape: frontMatterShape,
      badValue: messages.frontMatterBadValue,
      notAMap: messages.frontMatterNotAMap,
    },
  );
  return [...nearMisses(source), ...diagnostics].sort(byPlace).map((found) => inFile(path, found));
}

const withoutEmpty = (data: unknown): unknown =>
  isRecord(data) ? Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null)) : data;

/** Hornbook keeps these and makes nothing of them: to call one's own key otherwise is its author's business. */
const onlyKept: ReadonlySet<string> = new Set(['author', 'authors', 'date', 'tags', 'categories']);

/** Other programs have keys that are near to ours. A short one may be any word, and a plural is another key. */
function isCertain(key: string, meant: string, known: readonly string[]): boolean {
  if (onlyKept.has(meant)) return false;
  if (key.toLowerCase() === meant.toLowerCase()) return true;
  const others = known.filter((name) => name !== meant && nearest(key, [name]) !== undefined);
  const isPlural = key.toLowerCase() === `${meant}s` || `${key.toLowerCase()}s` === meant;
  return others.length === 0 && !isPlural && key.length > shortKey && editsBetween(key, meant) <= mostEdits;
}

const shortKey = 4;
const mostEdits = 2;

/** A value that could not be the known key's is that of a key of one's own, however it is called. */
function nearMisses({ data, placeOf }: SourcedData): Diagnostic[] {
  if (!isRecord(data)) return [];
  const known = frontMatterShape.keys[''] ?? [];
  const unknown = Object.keys(data).filter((key) => !known.includes(key));
  return nearestOfEach(unknown, known, Object.keys(data)).flatMap(([key, suggestion]) => {
    if (suggestion === undefined || !frontMatter({ [suggestion]: data[key] })) return [];
    const place = placeOf([key], 'key');
    const fix = isCertain(key, suggestion, known) ? fixAt(place, suggestion) : undefined;
    return messages.frontMatterUnknownKey({ key, suggestion }, place, fix);
  });
}
