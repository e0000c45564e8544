import type { Asset, OutputFile } from '@hornbook/model';
import { playerScript } from '@hornbook/player';
import type { Lesson, ValidCourse } from '@hornbook/questions';
import { linkDocument } from './content/linker.js';
import { typesOf } from './content/player-data.js';
import { stylesOf } from './files.js';
import { standalonePage } from './page/html-document.js';
import { documentOf } from './render-course-document.js';

/** The whole course in one file that needs nothing beside it: `<course id>.html`. */
export function exportSingleFile(course: ValidCourse): OutputFile {
  const page = documentOf(course, (lesson) => linkDocument(course, lesson, (id) => dataUrl(lesson, id)));
  const bytes = standalonePage(page, {
    script: playerScript('web', typesOf(course)),
    style: stylesOf(course, 'document'),
    media: 'within',
  });
  return { path: `${course.id.toLowerCase()}.html`, bytes };
}

function dataUrl(lesson: Lesson, id: string): string | undefined {
  const asset = lesson.assets.find((candidate) => candidate.id === id);
  return asset && `data:${asset.mime};base64,${base64(asset)}`;
}

function base64({ data }: Asset): string {
  let binary = '';
  for (let at = 0; at < data.length; at += 0x8000) {
    binary += String.fromCharCode(...data.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
