import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exportHtml, exportSingleFile, renderCourse, renderCourseDocument } from '@hornbook/exporter-html';
import { joinBytes } from '@hornbook/model';
import type { ValidCourse } from '@hornbook/questions';
import { serveFolder, temporaryFolder } from '@hornbook/testkit';

/** A course where learners can open it: `html/…`, `<id>.html`, `lms/index.html`. */
export interface Published {
  /** Of the folder that holds all of it, with a slash at the end. */
  readonly file: string;
  /** Of the same folder on a server, below its root. */
  readonly http: string;
  close(): Promise<void>;
}

export async function publish(course: ValidCourse): Promise<Published> {
  const root = temporaryFolder();
  const write = (path: string, bytes: Uint8Array): void => {
    const file = join(root, 'site', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  };
  for (const { bytes, path } of exportHtml(course)) write(`html/${path}`, bytes);
  const { assets, body, end, head } = renderCourseDocument(course, 'scorm12');
  write('lms/index.html', joinBytes([head, ...Array.from(body).flatMap(({ bytes }) => [...bytes()]), end]));
  for (const path of assets) write(`lms/${path}`, renderCourse(course).bytesOf(path));
  const single = exportSingleFile(course);
  write(single.path, single.bytes);
  const { close, url } = await serveFolder(root);
  return { file: pathToFileURL(join(root, 'site/')).href, http: `${url}site/`, close };
}
