import type { Diagnostic, SourcedData } from '@hornbook/model';
import { at, inOrder } from './at.js';
import { frontMatterShape } from './generated/settings-shape.js';
import { frontMatter } from './generated/validators.js';
import { isRecord } from './is-record.js';
import { messages } from './messages.js';
import { absent, nearest } from './nearest.js';
import { validateSettings } from './shape/validate-settings.js';

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
  return inOrder([...nearMisses(source), ...diagnostics]).map((found) => at(path, found));
}

const withoutEmpty = (data: unknown): unknown =>
  isRecord(data) ? Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null)) : data;

function nearMisses({ data, placeOf }: SourcedData): Diagnostic[] {
  const known = frontMatterShape.keys[''] ?? [];
  const keys = isRecord(data) ? Object.keys(data) : [];
  return keys.flatMap((key) => {
    const suggestion = known.includes(key) ? undefined : nearest(key, absent(known, data));
    return suggestion ? [messages.frontMatterUnknownKey({ key, suggestion }, placeOf([key], 'key'))] : [];
  });
}
