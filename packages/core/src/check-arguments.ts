import {
  checkArgument,
  describeValue,
  type Fix,
  isRecord,
  type MeantFile,
  type SourcedData,
} from '@hornbook/model';
import type { LessonSettings, SourceFile } from '@hornbook/parser';

/**
 * What a calling program got wrong: each of these throws a TypeError that names the argument. Texts, settings and lessons are
 * data; what is wrong with those is in diagnostics.
 */
export function checkSources(sources: readonly SourceFile[]): void {
  checkArgument(Array.isArray(sources), 'sources', 'an array of { path, text }', sources);
  const seen = new Map<string, number>();
  for (const [index, source] of sources.entries()) {
    const name = `sources[${index}]`;
    checkSource(source, name);
    const other = seen.get(source.path);
    const isFree = other === undefined;
    checkArgument(isFree, `${name}.path`, `another path than that of sources[${other}]`, source.path);
    seen.set(source.path, index);
  }
}

export function checkSource(source: SourceFile, name: string): void {
  checkArgument(isRecord(source), name, 'an object with path and text', source);
  checkPath(source.path, `${name}.path`);
  checkArgument(typeof source.text === 'string', `${name}.text`, 'a string', source.text);
}

function checkPath(path: unknown, name: string): void {
  checkArgument(typeof path === 'string' && path !== '', name, 'a string that is not empty', path);
}

export function checkString(text: unknown, name: string): void {
  checkArgument(typeof text === 'string', name, 'a string', text);
}

export function checkFunction(given: unknown, name: string): void {
  checkArgument(typeof given === 'function', name, 'a function', given);
}

export function checkCompileOptions(options: unknown): void {
  checkArgument(isRecord(options), 'options', 'an object', options);
  const { found, name, onLesson, path } = options;
  if (name !== undefined) checkString(name, 'options.name');
  if (path !== undefined) checkPath(path, 'options.path');
  if (onLesson !== undefined) checkFunction(onLesson, 'options.onLesson');
  if (found === undefined) return;
  checkArgument(isRecord(found), 'options.found', 'an object with diagnostics and messages', found);
  const { diagnostics, messages } = found;
  const isFound = Array.isArray(diagnostics) && diagnostics.every(hasRuleId);
  checkArgument(isFound, 'options.found.diagnostics', 'an array of diagnostics', diagnostics);
  checkCatalog(messages, 'options.found.messages');
}

export function checkCatalog(messages: unknown, name: string): void {
  const isCatalog = isRecord(messages) && Object.values(messages).every(hasRuleId);
  checkArgument(isCatalog, name, 'an object of messages', messages);
}

/** A message is a function. */
const hasRuleId = (value: unknown): boolean =>
  (isRecord(value) || typeof value === 'function') &&
  typeof (value as { ruleId?: unknown }).ruleId === 'string';

export function checkLessonSettings(settings: LessonSettings): void {
  checkArgument(isRecord(settings), 'settings', 'an object with lang and lessons', settings);
  const { lang, lessons, quizzes = 'tagged' } = settings;
  checkString(lang, 'settings.lang');
  const isKind = ['tagged', 'task-lists'].includes(quizzes);
  checkArgument(isKind, 'settings.quizzes', '"tagged" or "task-lists"', quizzes);
  const isList = Array.isArray(lessons) && lessons.every((one) => isRecord(one) && isLessonName(one));
  checkArgument(isList, 'settings.lessons', 'an array of { path, id }', lessons);
}

const isLessonName = ({ id, path }: Record<string, unknown>): boolean =>
  typeof path === 'string' && typeof id === 'string';

export function checkCourseOptions(options: unknown): void {
  checkArgument(isRecord(options), 'options', 'an object', options);
  const { name, sources } = options;
  if (name !== undefined) checkString(name, 'options.name');
  if (sources === undefined) return;
  checkArgument(isRecord(sources), 'options.sources', 'an object', sources);
  const { frontMatter, path, settings } = sources;
  if (path !== undefined) checkPath(path, 'options.sources.path');
  const expected = 'data with placeOf, as readSettings and openLesson give them';
  if (settings !== undefined) {
    checkArgument(isSourced(settings), 'options.sources.settings', expected, settings);
  }
  if (frontMatter === undefined) return;
  const isMap = frontMatter instanceof Map && [...frontMatter.values()].every(isSourced);
  checkArgument(isMap, 'options.sources.frontMatter', `a Map from path to ${expected}`, frontMatter);
}

const isSourced = (value: unknown): value is SourcedData =>
  isRecord(value) && typeof value.placeOf === 'function';

type GivenFile =
  | Uint8Array
  | { readonly problem: 'missing' | 'outside' | 'unreadable'; readonly meant?: MeantFile | undefined }
  | undefined;

/** What `readAsset` returned for a file. */
export function checkReadAsset(given: GivenFile, path: string): GivenFile {
  if (given === undefined || isBytes(given) || isProblem(given)) return given;
  const isPromise = typeof (given as { then?: unknown } | null)?.then === 'function';
  // Nobody is going to wait for it: that it fails must not end the process.
  if (isPromise) Promise.resolve(given).catch(() => undefined);
  const expected = `a Uint8Array, undefined, or { problem } with ${problems.map((one) => `'${one}'`).join(', ')}`;
  const hint = isPromise ? '. It is synchronous: load all files before, and look them up in it' : '';
  throw new TypeError(
    `readAsset must return ${expected}; for "${path}" it returned ${describeValue(given)}${hint}`,
  );
}

/** From whatever realm. */
const isBytes = (value: unknown): value is Uint8Array =>
  ArrayBuffer.isView(value) && (value as Partial<Uint8Array>)[Symbol.toStringTag] === 'Uint8Array';

const problems: readonly unknown[] = ['missing', 'outside', 'unreadable'];

const isProblem = (value: unknown): boolean => isRecord(value) && problems.includes(value.problem);

/** @param length of the text, as offsets count it */
export function checkFixes(fixes: readonly Fix[], length: number): void {
  checkArgument(Array.isArray(fixes), 'fixes', 'an array of fixes', fixes);
  for (const [index, fix] of (fixes as readonly Fix[]).entries()) {
    const name = `fixes[${index}]`;
    checkArgument(isRecord(fix), name, 'an object with start, end and text', fix);
    const { end, start, text }: Fix = fix;
    checkArgument(Number.isInteger(start), `${name}.start`, 'an integer', start);
    checkArgument(Number.isInteger(end), `${name}.end`, 'an integer', end);
    checkString(text, `${name}.text`);
    if (start < 0 || start > end || end > length) {
      const range = `${start} to ${end}`;
      throw new RangeError(
        `${name} is from ${range}, but the text from 0 to ${length}: it is for another text`,
      );
    }
  }
}
