import type { SourcePlace } from '@hornbook/model';
import type { CourseView } from './course-view.js';
import type { LessonView } from './lesson-view.js';
import { placeOfKey, placeOfSource } from './places.js';

/** An id that has to differ from all others of the course, and where it comes from. */
export interface PlacedId {
  kind: 'course' | 'lesson' | 'question' | 'bank';
  id: string;
  path: string;
  place: SourcePlace;
}

/** The ids of a course's lessons, questions and banks, in their order. */
export const idsOf = ({ lessons }: CourseView): PlacedId[] => lessons.flatMap(idsOfLesson);

function idsOfLesson({ frontMatter, lesson, questions }: LessonView): PlacedId[] {
  const { banks, blocks, path } = lesson;
  const sourceOfBank = new Map(
    blocks.flatMap((block) => (block.type === 'bank' ? [[block.bank, block.source] as const] : [])),
  );
  return [
    { kind: 'lesson', id: lesson.id, path, place: placeOfKey(frontMatter, 'id') },
    ...banks.map(
      ({ id }): PlacedId => ({
        ...{ kind: 'bank', id, path },
        place: placeOfSource(sourceOfBank.get(id) ?? { line: 1, column: 1 }),
      }),
    ),
    ...questions.map(
      ({ question, source }): PlacedId => ({
        ...{ kind: 'question', id: question.id, path },
        place: placeOfSource(source),
      }),
    ),
  ];
}
