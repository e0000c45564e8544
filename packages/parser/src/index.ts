import { byPlace, type Diagnostic, inFile, type Parsed } from '@hornbook/model';
import type { Lesson } from '@hornbook/questions';
import { lessonCharacters } from './characters/lesson-characters.js';
import { prepareCode } from './code/prepare-code.js';
import { titleOf } from './content/outline.js';
import { reportDialects } from './dialects/index.js';
import type { LessonSettings, OnReach, ReadFile, Report } from './lesson-input.js';
import { toMdast } from './markdown/to-mdast.js';
import { messages } from './messages.js';
import { postprocess } from './postprocess/postprocess.js';
import { readBody } from './read-body.js';
import { checkLimits } from './source/check-limits.js';
import { lessonFacts, quizzesOf } from './source/front-matter.js';
import { idIn } from './source/lesson-names.js';
import { isOpened, type OpenedLesson, openLesson, type SourceFile } from './source/open-lesson.js';

export type { FileName, FileRead, LessonName, LessonSettings, ReadFile } from './lesson-input.js';
export { lessonRules, messages } from './messages.js';
export { type DecodedSource, decodeSource, readText } from './source/decode-source.js';
export { lessonNames } from './source/lesson-names.js';
export { type OpenedLesson, openLesson, type SourceFile } from './source/open-lesson.js';
export { readData } from './yaml/read-data.js';
export { type ReadYaml, readYaml } from './yaml/read-yaml.js';

/**
 * A lesson from its Markdown: read text and front matter → read Markdown, attach attributes → include code → find questions
 * and banks → make content → postprocess it. Never throws: a broken source gives the lesson that can be made of it, and
 * diagnostics in the order of their places.
 *
 * @param file what `openLesson` returned, or a source that has not been opened
 * @param readFile where included text comes from; by default there are no files
 */
export async function parseLesson(
  file: SourceFile | OpenedLesson,
  settings: LessonSettings,
  readFile: ReadFile = noFiles,
): Promise<Parsed<Lesson>> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);

  const opened = isOpened(file) ? file : openLesson(file);
  const { frontMatter, path, text } = opened;
  const facts = lessonFacts({ ...opened, id: idIn(settings, opened) }, settings);
  if (facts.id !== opened.id) report(messages.datedId({ id: facts.id, taken: opened.id }, startOfFile));
  const quizzes = quizzesOf(frontMatter, settings);
  const refused = checkLimits(text);
  const { ruleComments, tree, ...parsed } = parseMarkdown(
    refused.length > 0 ? '' : text,
    path,
    settings.onReach,
  );
  const { rawText, source } = parsed;
  const answerLines = reportDialects(tree, { source: rawText, path, lessons: settings.lessons }, report);
  prepareCode(tree, { path, source, readFile, report, onReach: settings.onReach });
  const { outline, ...body } = readBody(tree, { ...facts, source, rawText, settings, quizzes }, report);
  const title = titleOf(facts, outline, report);
  const { id: lessonId, lang } = facts;
  const processed = await postprocess(body, { lessonId, lang, path, source, settings, readFile });

  const found = [
    ...diagnostics,
    ...opened.diagnostics,
    ...frontMatter.diagnostics,
    ...refused,
    ...parsed.diagnostics,
    ...processed.diagnostics,
  ];
  const { banks, ...content } = processed.value;
  return {
    lesson: { ...facts, title, outline, banks, assets: [], ...content },
    references: processed.references,
    frontMatter,
    ruleComments,
    diagnostics: found
      .filter((one) => !isNamed(one, answerLines))
      .map((diagnostic) => inFile(path, diagnostic))
      .sort(byPlace),
  };
}

/** Whether the dialect of a question's answers has been named at its place. */
const isNamed = ({ line, ruleId }: Diagnostic, answerLines: ReadonlySet<number>): boolean =>
  namedByDialect.includes(ruleId) && line !== undefined && answerLines.has(line);

const namedByDialect = [
  messages.otherDialect.ruleId,
  messages.htmlUnknown.ruleId,
  messages.htmlComponent.ruleId,
];

/** If a reference such as `&#1;` means a control, the Markdown is read again without it. */
function parseMarkdown(text: string, path: string, onReach: OnReach | undefined) {
  const parsed = toMdast(text, path, onReach);
  const characters = lessonCharacters(parsed.tree, text);
  const { diagnostics, ...read } =
    characters.text === text ? parsed : toMdast(characters.text, path, onReach);
  return { ...read, source: characters.text, diagnostics: [...diagnostics, ...characters.diagnostics] };
}

const startOfFile = { line: 1, column: 1 };

const noFiles: ReadFile = () => ({ problem: 'missing' });
