import { renderCourseDocument, type ValidCourse } from '@hornbook/exporter-html';
import {
  type Content,
  checkChoice,
  eachElement,
  mapContent,
  type OutputFile,
  readNeutralUrl,
} from '@hornbook/model';
import { type EditionName, editions } from './editions.js';
import { schemas } from './generated/schemas.js';
import { manifest } from './manifest.js';
import { pack } from './pack.js';

export type { EditionName } from './editions.js';

/**
 * A course as SCORM packages: one, or one for each lesson where course.yaml says `packaging: lesson`. A package holds one
 * SCO, which is one HTML document, so that there is one launch, one session and one score. Throws a TypeError at once if there is
 * no such edition.
 */
export function exportScorm(course: ValidCourse, edition: EditionName): Iterable<OutputFile> {
  checkChoice('edition', Object.keys(editions), edition);
  return packagesOf(course, edition);
}

function* packagesOf(course: ValidCourse, edition: EditionName): Iterable<OutputFile> {
  const courses = course.scorm.packaging === 'lesson' ? splitCourse(course) : [course];
  for (const part of courses) {
    yield { path: `${part.id.toLowerCase()}-${edition}.zip`, bytes: packageOf(part, edition) };
  }
}

function packageOf(course: ValidCourse, name: EditionName): Uint8Array {
  const edition = editions[name];
  const files = renderCourseDocument(course, edition.player);
  const encoder = new TextEncoder();
  return pack([
    { path: 'imsmanifest.xml', bytes: encoder.encode(manifest(course, edition, files)) },
    ...files,
    ...Object.entries(schemas[name]).map(([path, text]) => ({ path, bytes: encoder.encode(text) })),
  ]);
}

type Lesson = ValidCourse['lessons'][number];

/** A course for each lesson. Its id is `<course>.<lesson>`: no id holds a dot, so no two of them can be the same. */
const splitCourse = (course: ValidCourse): ValidCourse[] =>
  course.lessons.map((lesson) => {
    const part: Omit<ValidCourse, never> = {
      ...course,
      id: `${course.id}.${lesson.id}`,
      title: lesson.title,
      lang: lesson.lang,
      lessons: [withoutLinksOut(lesson)],
    };
    // A valid course stays valid without links.
    return part as ValidCourse;
  });

/** A link to another lesson of the course becomes plain text: that lesson is in another package. */
const withoutLinksOut = (lesson: Lesson): Lesson =>
  mapContent(lesson, (content): Content => {
    const copy = structuredClone(content);
    eachElement(copy, ({ properties }) => {
      const target = readNeutralUrl(properties.href);
      if (target?.kind === 'lesson' && target.id !== lesson.id) delete properties.href;
    });
    return copy;
  }) as Lesson;
