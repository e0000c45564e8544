import { type Diagnostic, inFile, isPlainObject } from '@hornbook/model';
import type { Course, Lesson } from '@hornbook/questions';
import type { CourseFields } from './course-view.js';
import { findBrokenContent } from './find-broken-content.js';
import {
  course as courseShape,
  lessonAsHast,
  typedKeyAsHast,
  type Validate,
} from './generated/validators.js';
import { messages } from './messages.js';
import { pathOf } from './settings/find-shape-errors.js';

/** Where something is wrong: keys, indices and ids from the root. */
type Path = readonly string[];

/**
 * Checks that a course is what its schema says, in all its parts: rules and exporters rely on it. Any value may be passed;
 * nothing is thrown.
 */
export function checkCourseShape(course: Course, path: string): Diagnostic[] {
  const misshapen = checkFields(course, path);
  return misshapen.length > 0 ? misshapen : course.lessons.flatMap(checkLessonShape);
}

/** The same without the lessons, of which the paths are enough. */
export const checkCourseFields = (
  course: CourseFields,
  lessons: readonly Pick<Lesson, 'path'>[],
  path: string,
): Diagnostic[] => checkFields({ ...course, lessons }, path);

function checkFields(course: unknown, path: string): Diagnostic[] {
  const [wrong] = readable(() => wrongParts(courseShape, course));
  return wrong ? [inFile(path, messages.courseShape({ where: wrong.join('.') }, startOfFile))] : [];
}

/** The same for one lesson; a lesson that is no object has no file either. */
export function checkLessonShape(lesson: Lesson): Diagnostic[] {
  return readable(() => wrongPartsOfLesson(lesson)).map((wrong) => {
    const [path, place] = wrong.length > 0 ? [lesson.path, sourceOf(lesson, wrong)] : ['', startOfFile];
    return inFile(`${path}`, messages.lessonShape({ where: wrong.join('.') }, place));
  });
}

/** What cannot even be read is wrong as a whole. */
function readable(find: () => Path[]): Path[] {
  try {
    return find();
  } catch {
    return [[]];
  }
}

/** JSON Schema covers most of it. The steps after it rely on that, and check what it cannot. */
function wrongPartsOfLesson(lesson: Lesson): Path[] {
  const wrong = wrongParts(lessonAsHast, lesson);
  if (wrong.length > 0) return wrong;
  const unreadable = [...wrongData(lesson), ...wrongBanks(lesson), ...wrongKeys(lesson)];
  if (unreadable.length > 0) return unreadable;
  const { banks, blocks, glossary, keys } = lesson;
  const broken = findBrokenContent({ blocks, banks, keys, glossary });
  return broken ? [broken] : [];
}

/**
 * The path of what is wrong, if anything is. Where no branch of a union fits, the deepest error is the most helpful one;
 * that the `type` is not that of a branch says nothing.
 */
function wrongParts(validate: Validate, data: unknown): Path[] {
  if (validate(data)) return [];
  const errors = validate.errors ?? [];
  const helpful = errors.filter(({ keyword }) => keyword !== 'const');
  const paths = (helpful.length > 0 ? helpful : errors).map(pathOf);
  return paths.toSorted((one, other) => other.length - one.length).slice(0, 1);
}

function wrongData({ assets, meta }: Lesson): Path[] {
  const unpacked = [...assets.entries()].filter(([, { data }]) => !(data instanceof Uint8Array));
  return [...unpacked.map(([index]) => ['assets', `${index}`, 'data']), ...(isJson(meta) ? [] : [['meta']])];
}

/** Front matter may hold anything that JSON can say. */
function isJson(value: unknown): boolean {
  try {
    JSON.stringify(value, refuseChanged);
    return true;
  } catch {
    return false;
  }
}

/** What JSON has no word for is left out, or becomes null or an empty map. */
function refuseChanged(_key: string, value: unknown): unknown {
  const isNumber = typeof value === 'number' && Number.isFinite(value);
  const isSimple = value === null || ['string', 'boolean', 'undefined'].includes(typeof value);
  if (isNumber || isSimple || Array.isArray(value) || isPlainObject(value)) return value;
  throw new TypeError('not JSON');
}

function wrongBanks({ banks, blocks }: Lesson): Path[] {
  const known = new Set(banks.map(({ id }) => id));
  return [...blocks.entries()].flatMap(([index, block]) =>
    block.type === 'bank' && !known.has(block.bank) ? [['blocks', `${index}`, 'bank']] : [],
  );
}

/** Every key belongs to a question of the lesson, and fits its type. A rule reports questions without a key. */
function wrongKeys({ banks, blocks, keys }: Lesson): Path[] {
  if (!(keys instanceof Map)) return [['keys']];
  const inBlocks = blocks.flatMap((block) => (block.type === 'question' ? [block.question] : []));
  const questions = [...inBlocks, ...banks.flatMap((bank) => bank.questions)];
  // Two questions may have the same id: a rule reports that.
  const typesOf = new Map<string, Set<string>>();
  for (const { id, type } of questions) typesOf.set(id, (typesOf.get(id) ?? new Set()).add(type));
  return [...keys].flatMap(([id, key]) => {
    const tried = [...(typesOf.get(id) ?? [])].map((type) => wrongParts(typedKeyAsHast, { type, key }));
    if (tried.some((wrong) => wrong.length === 0)) return [];
    const [, ...path] = tried[0]?.[0] ?? [];
    return [['keys', `${id}`, ...path]];
  });
}

const startOfFile = { line: 1, column: 1 };

/** The start of the block that the path leads into. */
function sourceOf({ blocks }: Lesson, [part, name]: Path) {
  if (!Array.isArray(blocks)) return startOfFile;
  const inKeys = part === 'keys' ? blocks.find((block) => block?.id === name) : undefined;
  const block: Lesson['blocks'][number] | undefined = part === 'blocks' ? blocks[Number(name)] : inKeys;
  const { column, line } = block?.source ?? {};
  return typeof line === 'number' && typeof column === 'number' ? { line, column } : startOfFile;
}
