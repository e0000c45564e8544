import { exportJson, type JsonOptions } from '@hornbook/exporter-json';
import type { ValidCourse } from '@hornbook/questions';

/** The text of every file by its path. */
export function readExport(course: ValidCourse, options?: JsonOptions): Map<string, string> {
  const files = [...exportJson(course, options)];
  return new Map(files.map(({ bytes, path }) => [path, new TextDecoder().decode(bytes)]));
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into documents whose shape the schemas check
export const parse = (files: ReadonlyMap<string, string>, path: string): any =>
  JSON.parse(files.get(path) ?? '');
