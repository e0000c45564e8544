import type { Diagnostic } from '@hornbook/model';
import type { Lesson } from '@hornbook/questions';
import { at } from './at.js';
import { keyAsHast, lessonAsHast, type Validate } from './generated/validators.js';
import { messages } from './messages.js';
import { pathOf } from './shape/find-shape-errors.js';

/** Whether the finished lesson is what its schema says: what comes later relies on it. Content is taken as it is. */
export function checkShape(lesson: Lesson): Diagnostic[] {
  const inKeys = [...lesson.keys].flatMap(([id, key]) =>
    wrongPart(keyAsHast, key).map((path) => ['keys', id, ...path]),
  );
  return [...wrongPart(lessonAsHast, lesson), ...inKeys].map((path) =>
    at(lesson.path, messages.lessonShape({ where: path.join('.') }, sourceOf(lesson, path))),
  );
}

/**
 * The path of what is wrong, if anything is. Where a union fits in no branch, the deepest error tells most; that a `type`
 * is not that of a branch tells nothing.
 */
function wrongPart(validate: Validate, data: unknown): string[][] {
  if (validate(data)) return [];
  const errors = validate.errors ?? [];
  const telling = errors.filter(({ keyword }) => keyword !== 'const');
  const paths = (telling.length > 0 ? telling : errors).map(pathOf);
  return paths.toSorted((one, other) => other.length - one.length).slice(0, 1);
}

/** Of the block that the path leads into. */
function sourceOf({ blocks }: Lesson, [part, name]: readonly string[]) {
  const block = part === 'keys' ? blocks.find(({ id }) => id === name) : blocks[Number(name)];
  return (part === 'keys' || part === 'blocks' ? block?.source : undefined) ?? { line: 1, column: 1 };
}
