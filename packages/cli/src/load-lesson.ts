import { fillAssets } from '@hornbook/assets';
import type { Parsed } from '@hornbook/model';
import { type LessonSettings, parseLesson, type ReadFile } from '@hornbook/parser';
import type { Lesson } from '@hornbook/questions';
import { validateFrontMatter } from '@hornbook/validator';
import type { AssetReader } from './read-assets.js';
import type { Source } from './read-source.js';

/**
 * A lesson from its text, with its files. It needs nothing but the arguments and gives plain data, so that lessons can be
 * loaded anywhere and in any order.
 */
export async function loadLesson(
  source: Source,
  settings: LessonSettings,
  readAssets: AssetReader,
  readFile: ReadFile,
): Promise<Parsed<Lesson>> {
  const parsed = await parseLesson(source, settings, readFile);
  const { diagnostics, files, references } = readAssets(parsed.references);
  const filled = fillAssets({ ...parsed, references }, files);
  const frontMatter = validateFrontMatter(parsed.frontMatter, source.path);
  const found = [...diagnostics, ...filled.diagnostics, ...frontMatter];
  for (const diagnostic of found) diagnostic.file = source.path;
  return { ...filled, diagnostics: found };
}
