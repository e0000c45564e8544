import type { Diagnostic, Parsed } from '@hornbook/model';
import type { Lesson } from '@hornbook/questions';
import { prepareCode } from './code/prepare-code.js';
import type { ReadFile } from './course-files.js';
import { finishContent } from './finish/finish-content.js';
import { readFrontMatter } from './front-matter.js';
import { lessonFacts, titleOf } from './lesson/lesson-facts.js';
import { readBody } from './lesson/read-body.js';
import { checkLimits } from './limits.js';
import type { LessonSettings } from './settings.js';
import { toMdast } from './to-mdast.js';

export type { FileName, FileRead, ReadFile } from './course-files.js';
export { type DecodedSource, decodeSource } from './decode-source.js';
export { readFrontMatter } from './front-matter.js';
export { lessonIdOf } from './lesson/lesson-facts.js';
export { lessonRules } from './lesson-rules.js';
export { messages } from './messages.js';
export type { LessonSettings } from './settings.js';
export { type ReadYaml, readYaml } from './yaml/read-yaml.js';

/** A decoded source. `path` is relative to the course, with `/`. */
export interface SourceFile {
  path: string;
  text: string;
}

/**
 * A lesson from its Markdown: read Markdown → attach attributes → include code → group into blocks → build the lesson →
 * sanitise. Never throws: a broken source gives the lesson that can be made of it, and diagnostics.
 *
 * @param readFile where text that is included comes from; without it there is none
 */
export async function parseLesson(
  file: SourceFile,
  settings: LessonSettings,
  readFile: ReadFile = noFiles,
): Promise<Parsed<Lesson>> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);

  const frontMatter = readFrontMatter(file.text, file.path);
  const facts = lessonFacts(frontMatter, file.path, settings);
  const refused = checkLimits(file.text);
  const {
    tree,
    ruleComments,
    written,
    diagnostics: found,
  } = toMdast(refused.length > 0 ? '' : file.text, file.path);
  prepareCode(tree, { path: file.path, readFile, report });
  const body = readBody(tree, { ...facts, source: file.text, written, settings }, report);
  const title = titleOf(facts, body.outline, report);
  const finished = await finishContent(
    { blocks: body.blocks, banks: body.banks, glossary: body.glossary, keys: body.keys },
    {
      ...{ lessonId: facts.id, lang: facts.lang, path: file.path, source: file.text },
      settings,
      readFile,
      place: startOfFile,
    },
  );

  const others = [frontMatter.diagnostics, refused, found, finished.diagnostics].flat();
  const { banks, ...content } = finished.value;
  return {
    lesson: { ...facts, title, outline: body.outline, banks, assets: [], ...content },
    references: finished.references,
    frontMatter,
    ruleComments,
    diagnostics: inOrder([...diagnostics, ...others], file.path),
  };
}

const noFiles: ReadFile = () => ({ problem: 'missing' });

const start = { line: 1, column: 1, offset: 0 };
const startOfFile = { start, end: start };

/** By place, each with the file's path. */
function inOrder(diagnostics: readonly Diagnostic[], path: string): Diagnostic[] {
  for (const diagnostic of diagnostics) diagnostic.file = path;
  const before = (one: Diagnostic, other: Diagnostic) =>
    (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
  return diagnostics.toSorted(before);
}
