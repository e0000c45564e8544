import { mapContent } from '@hornbook/model';
import type { Lesson } from '@hornbook/questions';
import { type Publishing, publisher } from './content/publish.js';
import { schemaVersion } from './generated/schemas.js';
import { paths } from './paths.js';

/** `keys/<id>.json`. */
export function keysDocument(lesson: Lesson, publishing: Publishing): object {
  return {
    $schema: `../${paths.schema('keys')}`,
    schemaVersion,
    lesson: lesson.id,
    keys: Object.fromEntries(mapContent(lesson.keys, publisher(publishing)) as Map<string, object>),
  };
}
