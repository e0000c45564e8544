import type { LessonSettings } from '@hornbook/core';
import { applyRules, compileUnit, type OutlinedLesson } from '@hornbook/core/engine';
import type { PlainDiagnostic } from '@hornbook/model';
import { rootsReader } from '../course-files.js';
import type { CourseContext, LessonTask } from './course-context.js';
import { copyPart, keyedAssets, type LessonParts, packLesson, partsOf, unpackPart } from './lesson-record.js';
import { keyOf, Store } from './store.js';
import { areUnchanged, recordUses, type UsedFile } from './used-files.js';

/** A lesson that is in the store now, as far as that could be written. Plain data. */
export interface CompiledLesson {
  /** Stands for all that it was made from, the files that it uses included. */
  readonly key: string;
  readonly uses: LessonParts['uses'];
  readonly assets: LessonParts['assets'];
  /** Without those that are hidden, unless they are fixed, */
  readonly problems: readonly PlainDiagnostic[];
  /** and how many of the others have a fix. */
  readonly hiddenFixes: number;
  /** Packed: there are as many as lessons. */
  readonly outline: Uint8Array;
  /** What `hornbook outline` prints. Absent unless somebody asked for it. */
  readonly outlined?: OutlinedLesson | undefined;
  /** By key: what the store does not have. */
  readonly unstored: ReadonlyMap<string, Uint8Array>;
}

/** The lessons of a course: those that the store has, and how to make the others. */
export interface LessonCompiler {
  find(lesson: SoughtLesson): CompiledLesson | undefined;
  compile(task: LessonTask, options?: CompilingOptions): Promise<CompiledLesson>;
}

export interface SoughtLesson {
  readonly path: string;
  /** Stands for its text. */
  readonly textKey: string;
  /** What it was made from, if that is known to be as it was. */
  readonly uses?: readonly UsedFile[] | undefined;
}

interface CompilingOptions {
  /** Whether it took too long. Then it is not stored: the next run must not find it. */
  readonly isLate?: () => boolean;
  readonly onReach?: LessonSettings['onReach'];
}

export function lessonCompiler(context: CourseContext): LessonCompiler {
  const { isBuilt, isFixed, isOutlined, json, roots, rules, settings, toolchain } = context;
  const store = new Store(context.store);
  const readAsset = rootsReader(roots);
  const common = keyOf(toolchain, settings, json);
  // One object for all lessons: what the parser makes for its settings, it makes once for each object.
  let reach: LessonSettings['onReach'];
  const observed: LessonSettings = { ...settings, onReach: (line) => reach?.(line) };
  return {
    find({ path, textKey, uses: known }) {
      const key = keyOf(common, path, textKey);
      const uses = known ?? unchangedUses(key);
      if (!uses) return undefined;
      const whole = wholeKey(key, uses);
      const record = store.get(whole);
      const problems = record && unpackPart(record, 'problems');
      if (!problems) return undefined;
      const assets = unpackPart(record, 'assets');
      if (isBuilt && !areStored(assets)) return undefined;
      const outline = copyPart(record, 'outline');
      const outlined = isOutlined ? unpackPart(record, 'outlined') : undefined;
      return { key: whole, uses, assets, outline, outlined, ...seen(path, problems), unstored: new Map() };
    },
    async compile({ path, text }, { isLate = () => false, onReach } = {}) {
      const key = keyOf(common, path, keyOf(text));
      const recorded = recordUses(readAsset);
      reach = onReach;
      const source = { path, text };
      const unit = await compileUnit(source, observed, recorded.readAsset, isBuilt ? json : undefined);
      const uses = recorded.uses();
      const whole = wholeKey(key, uses);
      const keyed = keyedAssets(unit.rendered);
      const parts = partsOf(unit, uses, keyed);
      const record = packLesson(parts);
      const made = new Map([...(keyed?.values() ?? []), [whole, record]]);
      if (whole !== key) made.set(key, packLesson({ uses }));
      const { assets, problems } = parts;
      return {
        key: whole,
        uses,
        assets,
        outline: copyPart(record, 'outline'),
        outlined: isOutlined ? parts.outlined : undefined,
        ...seen(path, problems),
        unstored: isLate() ? made : storeAll(store, made, [key, whole]),
      };
    },
  };

  function unchangedUses(key: string): readonly UsedFile[] | undefined {
    const record = store.get(key);
    const uses = record && unpackPart(record, 'uses');
    return uses && areUnchanged(uses, readAsset) ? uses : undefined;
  }

  function areStored(assets: LessonParts['assets']): boolean {
    return assets !== undefined && [...assets.values()].every((key) => store.has(key));
  }

  function seen(
    path: string,
    { comments, found }: LessonParts['problems'],
  ): Pick<CompiledLesson, 'problems' | 'hiddenFixes'> {
    if (isFixed) return { problems: found, hiddenFixes: 0 };
    const { diagnostics, hidden } = applyRules(found, {
      comments: new Map([[path, comments]]),
      settings: rules,
    });
    return { problems: diagnostics, hiddenFixes: hidden.filter(({ fix }) => fix).length };
  }
}

/**
 * Where a lesson is stored. Which files it uses is known only when it has been read, and another course may have the same lesson with
 * other files: what is stored by the lesson's text alone leads to one that was made with these files.
 */
const wholeKey = (key: string, uses: readonly UsedFile[]): string =>
  uses.length === 0 ? key : keyOf(key, uses);

/** Files are named by what they hold, so those that are there need not be written again; a lesson may have been found wanting. */
function storeAll(
  store: Store,
  made: ReadonlyMap<string, Uint8Array>,
  lesson: readonly string[],
): ReadonlyMap<string, Uint8Array> {
  const unstored = new Map<string, Uint8Array>();
  for (const [key, bytes] of made) {
    try {
      if (lesson.includes(key) || !store.has(key)) store.put(key, bytes);
    } catch {
      // A full disk, a folder that may not be written to: it works without.
      unstored.set(key, bytes);
    }
  }
  return unstored;
}
