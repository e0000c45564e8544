import type { Diagnostic, SourcedData } from '@hornbook/model';
import { at, inOrder } from './at.js';
import { courseShape } from './generated/settings-shape.js';
import { courseSettings } from './generated/validators.js';
import { messages } from './messages.js';
import { absent, nearest } from './nearest.js';
import type { WrongShape } from './shape/find-shape-errors.js';
import { validateSettings, valueAt } from './shape/validate-settings.js';

/** Checks course.yaml. `path` is the file's, for the diagnostics. Without data (no file, an empty one) all is well. */
export function validateCourseSettings(source: SourcedData, path: string): Diagnostic[] {
  if (source.data === undefined) return [];
  const { diagnostics, unknown } = validateSettings(source, {
    validate: courseSettings,
    shape: courseShape,
    badValue: messages.courseBadValue,
    notAMap: messages.courseNotAMap,
  });
  const found = [...unknown.map((error) => unknownKey(error, source)), ...diagnostics];
  return inOrder(found).map((diagnostic) => at(path, diagnostic));
}

function unknownKey({ path, unknownKey: key = '' }: WrongShape, source: SourcedData): Diagnostic {
  const known = courseShape.keys[path.join('.')] ?? [];
  const suggestion = nearest(key, absent(known, valueAt(source.data, path)));
  const place = source.placeOf([...path, key], 'key');
  const [start, end] = [place?.start.offset, place?.end.offset];
  const fix =
    suggestion !== undefined && start !== undefined && end !== undefined
      ? { start, end, text: suggestion }
      : undefined;
  return messages.courseUnknownKey({ key: [...path, key].join('.'), suggestion, known }, place, fix);
}
