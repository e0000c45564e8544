import { renderCourseDocument, type ValidCourse } from '@hornbook/exporter-html';
import type { OutputFile } from '@hornbook/model';
import { type EditionName, editions } from './editions.js';
import { schemas } from './generated/schemas.js';
import { manifest } from './manifest/manifest.js';
import { splitCourse } from './split-course.js';
import { pack } from './zip/pack.js';

/**
 * A course as SCORM packages: one, or one for each lesson where course.yaml says `packaging: lesson`. A package holds one
 * SCO, which is one HTML document, so that there is one launch, one session and one score.
 */
export function* exportScorm(course: ValidCourse, edition: EditionName): Iterable<OutputFile> {
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
