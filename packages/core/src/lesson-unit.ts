import type { LessonBody, LessonEntry } from '@hornbook/exporter-html';
import type { JsonEntry, JsonLesson, JsonOptions } from '@hornbook/exporter-json';
import { type Asset, type LessonLink, severityOf } from '@hornbook/model';
import { type LessonSettings, readText, type SourceFile } from '@hornbook/parser';
import type { Lesson } from '@hornbook/questions';
import { compileLesson, type ReadAsset } from './compile-lesson.js';
import { checkLesson, type LinkedLesson } from './link.js';
import { type OutlinedLesson, outlineLesson } from './outline-lesson.js';

/**
 * All that a course takes from one lesson. It depends on nothing but the lesson's text, the files that it uses and a few settings, so
 * that it can be made anywhere and stored. Plain data but for the diagnostics (`plainDiagnostic`).
 */
export interface LessonUnit {
  readonly linked: LinkedLesson;
  readonly outlined: OutlinedLesson;
  /** Absent where the lesson has an error, or nobody asked for it. */
  readonly rendered?: RenderedLesson;
}

export interface RenderedLesson {
  readonly html: {
    readonly entry: LessonEntry;
    readonly body: LessonBody;
    readonly links: readonly LessonLink[];
  };
  readonly json: { readonly entry: JsonEntry; readonly body: JsonLesson };
  /** The files that it shows, by their paths in artifacts. */
  readonly assets: ReadonlyMap<string, Pick<Asset, 'data' | 'sha256'>>;
}

/** @param json how JSON is written; without it, the lesson is only checked */
export async function compileUnit(
  source: SourceFile,
  settings: LessonSettings,
  readAsset: ReadAsset,
  json?: JsonOptions,
): Promise<LessonUnit> {
  const parsed = await compileLesson(source, settings, readAsset);
  const linked = checkLesson(parsed, readText(source.text).text);
  const isWrong = linked.diagnostics.some((diagnostic) => severityOf(diagnostic) === 'error');
  const outlined = outlineLesson(parsed.lesson);
  return { linked, outlined, ...(json && !isWrong && { rendered: await render(parsed.lesson, json) }) };
}

async function render(lesson: Lesson, json: JsonOptions): Promise<RenderedLesson> {
  const [{ lessonEntry, linksIn, renderLesson }, { writeLesson }] = await Promise.all([
    import('@hornbook/exporter-html'),
    import('@hornbook/exporter-json'),
  ]);
  const body = renderLesson(lesson);
  return {
    html: { entry: lessonEntry(lesson), body, links: linksIn(body) },
    json: writeLesson(lesson, json),
    assets: new Map(lesson.assets.map(({ data, path, sha256 }) => [path, { data, sha256 }])),
  };
}
