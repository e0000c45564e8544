import type { Diagnostic, Parsed } from '@hornbook/model';
import type { Lesson } from '@hornbook/questions';
import { lessonCharacters } from './characters/lesson-characters.js';
import { prepareCode } from './code/prepare-code.js';
import type { ReadFile } from './course-files.js';
import { readText } from './decode-source.js';
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

/** A source as text, see `decodeSource`. `path` is relative to the course, with `/`. */
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
  const report = (...found: readonly Diagnostic[]): void => {
    for (const diagnostic of found) diagnostics.push(diagnostic);
  };

  const decoded = readText(file.text);
  const frontMatter = readFrontMatter(decoded.text, file.path);
  const facts = lessonFacts(frontMatter, file.path, settings);
  const refused = checkLimits(decoded.text);
  const { source, ...parsed } = parseMarkdown(refused.length > 0 ? '' : decoded.text, file.path);
  const { ruleComments, tree, written } = parsed;
  prepareCode(tree, { path: file.path, readFile, report });
  const body = readBody(tree, { ...facts, source, written, settings }, report);
  const title = titleOf(facts, body.outline, report);
  const finished = await finishContent(
    { blocks: body.blocks, banks: body.banks, glossary: body.glossary, keys: body.keys },
    {
      ...{ lessonId: facts.id, lang: facts.lang, path: file.path, source },
      settings,
      readFile,
      place: startOfFile,
    },
  );

  const others = [
    decoded.diagnostics,
    frontMatter.diagnostics,
    refused,
    parsed.diagnostics,
    finished.diagnostics,
  ];
  const { banks, ...content } = finished.value;
  return {
    lesson: { ...facts, title, outline: body.outline, banks, assets: [], ...content },
    references: finished.references,
    frontMatter,
    ruleComments,
    diagnostics: inOrder([...diagnostics, ...others.flat()], file.path),
  };
}

/** Where a reference stands for a control, the Markdown is read again with one that does not. */
function parseMarkdown(text: string, path: string) {
  const parsed = toMdast(text, path);
  const characters = lessonCharacters(parsed.tree, text);
  const { diagnostics, ...read } = characters.text === text ? parsed : toMdast(characters.text, path);
  return { ...read, source: characters.text, diagnostics: [...diagnostics, ...characters.diagnostics] };
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
