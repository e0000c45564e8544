import type { HtmlCourse, LessonEntry } from '@hornbook/exporter-html';
import { oncePer } from '@hornbook/model';

/** What one zip holds: a course, or a part of one, as one SCO or several. */
export interface Package {
  readonly course: HtmlCourse;
  /** In the course's order. */
  readonly scos: readonly Sco[];
}

/** What an LMS launches and scores by itself: a course, or a part of one, in one HTML document. */
export interface Sco {
  readonly course: HtmlCourse;
  /** Of its document, in the package. */
  readonly path: string;
}

/** The packages of a course, as `scorm.packaging` in its settings asks for them. */
export function packagesIn(course: HtmlCourse): Package[] {
  const { packaging } = course.scorm;
  if (packaging === 'scos') return [{ course, scos: lessonCourses(course).map(scoBesideOthers) }];
  const parts = packaging === 'lesson' ? lessonCourses(course) : [course];
  return parts.map((part) => ({ course: part, scos: [{ course: part, path: 'index.html' }] }));
}

/** All documents lie beside each other, so that they share their files. */
const scoBesideOthers = (course: HtmlCourse): Sco => ({
  course,
  path: `${course.lessons[0]?.id.toLowerCase()}.html`,
});

/** A course for each lesson, so that the editions share what is made of it. */
const lessonCourses = oncePer((course: HtmlCourse) =>
  course.lessons.map((lesson) => lessonCourse(course, lesson)),
);

/**
 * A link to another lesson becomes plain text, because that lesson is in another package, or another SCO, and only an LMS leads
 * from one SCO to another. The id is `<course>.<lesson>`: no id holds a dot, so no two of them can be the same. Where nothing
 * earns points, nobody could reach a pass mark.
 */
function lessonCourse(course: HtmlCourse, lesson: LessonEntry): HtmlCourse {
  const { id, lang, title } = lesson;
  const { passMark, ...others } = course;
  const part: Omit<HtmlCourse, never> = {
    ...others,
    ...(passMark !== undefined && mostPoints(lesson) > 0 && { passMark }),
    id: `${course.id}.${id}`,
    title,
    lang,
    lessons: [lesson],
  };
  // A part of a valid course is valid.
  return part as HtmlCourse;
}

/** The most points that a learner can earn in a lesson, whatever is drawn. */
export function mostPoints({ points }: LessonEntry): number {
  const drawn = (points.banks ?? []).flatMap(({ draw, questions }) =>
    questions
      .map((question) => question.points)
      .sort((one, other) => other - one)
      .slice(0, draw),
  );
  return [points.points, ...drawn].reduce((sum, one) => sum + one, 0);
}
