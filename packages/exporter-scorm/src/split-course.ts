import type { ValidCourse } from '@hornbook/exporter-html';
import { type Content, mapContent } from '@hornbook/model';
import { visit } from 'unist-util-visit';

type Lesson = ValidCourse['lessons'][number];

/** A course for each lesson. Its id is `<course>.<lesson>`: no id holds a dot, so no two of them can be the same. */
export const splitCourse = (course: ValidCourse): ValidCourse[] =>
  course.lessons.map((lesson) => ({
    ...course,
    id: `${course.id}.${lesson.id}`,
    title: lesson.title,
    lang: lesson.lang,
    lessons: [withoutLinksOut(lesson)],
  }));

/** What links to another lesson of the course stays as text: that lesson is in another package. */
const withoutLinksOut = (lesson: Lesson): Lesson =>
  mapContent(lesson, (content) => {
    const copy = structuredClone(content);
    visit(copy, 'element', ({ properties }) => {
      if (isElsewhere(properties.href, lesson)) delete properties.href;
    });
    return copy satisfies Content;
  }) as Lesson;

const isElsewhere = (href: unknown, { id }: Lesson): boolean =>
  typeof href === 'string' && href.startsWith('lesson:') && href.split('#')[0] !== `lesson:${id}`;
