import type { Diagnostic } from '@hornbook/model';
import type { Lesson } from '@hornbook/questions';
import { at } from './at.js';
import { keyInMemory, lessonInMemory } from './generated/validators.js';
import { messages } from './messages.js';
import { findShapeErrors } from './shape/find-shape-errors.js';

/** Whether the finished lesson is what its schema says: what comes later relies on it. Content is taken as it is. */
export function checkShape(lesson: Lesson): Diagnostic[] {
  const inLesson = findShapeErrors(lessonInMemory, lesson).map(({ path }) => path);
  const inKeys = [...lesson.keys].flatMap(([id, key]) =>
    findShapeErrors(keyInMemory, key).map(({ path }) => ['keys', id, ...path]),
  );
  return [...inLesson, ...inKeys].map((path) =>
    at(lesson.path, messages.lessonShape({ where: path.join('.') }, sourceOf(lesson, path))),
  );
}

/** Of the block that the path leads into. */
function sourceOf({ blocks }: Lesson, [part, name]: readonly string[]) {
  const block = part === 'keys' ? blocks.find(({ id }) => id === name) : blocks[Number(name)];
  return (part === 'keys' || part === 'blocks' ? block?.source : undefined) ?? { line: 1, column: 1 };
}
