import {
  byPlace,
  type Diagnostic,
  fixAt,
  inFile,
  isRecord,
  nearestOfEach,
  type SourcedData,
} from '@hornbook/model';
import { courseShape } from '../generated/settings-shape.js';
import { courseSettings } from '../generated/validators.js';
import { messages } from '../messages.js';
import type { WrongShape } from './find-shape-errors.js';
import { validateSettings, valueAt } from './validate-settings.js';

/** Checks course.yaml. `path` is the file's, for the diagnostics. Without data (no file, an empty one) all is well. */
export function validateCourseSettings(source: SourcedData, path: string): Diagnostic[] {
  if (source.data === undefined) return [];
  const { diagnostics, unknown } = validateSettings(source, {
    validate: courseSettings,
    shape: courseShape,
    badValue: messages.courseBadValue,
    notAMap: messages.courseNotAMap,
  });
  const found = [...unknownKeys(unknown, source), ...diagnostics];
  return found.sort(byPlace).map((diagnostic) => inFile(path, diagnostic));
}

/** Key by key of each map, so that no suggestion is made twice in one. */
function unknownKeys(unknown: readonly WrongShape[], source: SourcedData): Diagnostic[] {
  const maps = new Set(unknown.map(({ path }) => path.join('.')));
  return [...maps].flatMap((map) => {
    const inMap = unknown.filter(({ path }) => path.join('.') === map);
    const keys = inMap.map(({ unknownKey = '' }) => unknownKey);
    return unknownKeysOf(inMap[0]?.path ?? [], keys, source);
  });
}

function unknownKeysOf(path: readonly string[], keys: readonly string[], source: SourcedData): Diagnostic[] {
  const known = courseShape.keys[path.join('.')] ?? [];
  const meant = new Map(nearestOfEach(keys, known, keysOf(valueAt(source.data, path))));
  return keys.map((key) => {
    const place = source.placeOf([...path, key], 'key');
    const suggestion = meant.get(key);
    const fix = suggestion === undefined ? undefined : fixAt(place, suggestion);
    return messages.courseUnknownKey({ key: [...path, key].join('.'), suggestion, known }, place, fix);
  });
}

const keysOf = (map: unknown): string[] => (isRecord(map) ? Object.keys(map) : []);
