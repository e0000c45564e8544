import type { LessonSettings } from '@hornbook/core';
import { compileUnit, type RenderedLesson } from '@hornbook/core/engine';
import { rootsReader } from '../course-files.js';
import type { CourseContext, LessonTask } from './course-context.js';
import { type LessonOutline, outlineOf, packLesson, packUses, unpackLesson } from './lesson-record.js';
import { keyOf, Store } from './store.js';
import { areUnchanged, recordUses, type UsedFile } from './used-files.js';

/** A lesson that is in the store now, as far as that could be written. */
export interface CompiledLesson {
  /** Stands for all that it was made from, the files that it uses included. */
  readonly key: string;
  readonly outline: LessonOutline;
  /** By key: what the store does not have. */
  readonly unstored: ReadonlyMap<string, Uint8Array>;
}

/** The lessons of a course: those that the store has, and how to make the others. */
export interface LessonCompiler {
  find(task: LessonTask): CompiledLesson | undefined;
  compile(task: LessonTask, options?: CompilingOptions): Promise<CompiledLesson>;
}

interface CompilingOptions {
  /** Whether it took too long. Then it is not stored: the next run must not find it. */
  readonly isLate?: () => boolean;
  readonly onReach?: LessonSettings['onReach'];
}

export function lessonCompiler(context: CourseContext): LessonCompiler {
  const { isBuilt, json, roots, settings, toolchain } = context;
  const store = new Store(context.store);
  const readAsset = rootsReader(roots);
  const common = keyOf(toolchain, settings, json);
  // One object for all lessons: what the parser makes for its settings, it makes once for each object.
  let reach: LessonSettings['onReach'];
  const observed: LessonSettings = { ...settings, onReach: (line) => reach?.(line) };
  return {
    find({ path, text }) {
      const key = keyOf(common, path, text);
      const record = store.get(key);
      const uses = record && (unpackLesson(record, 'uses') as UsedFile[] | undefined);
      if (!uses || !areUnchanged(uses, readAsset)) return undefined;
      const whole = wholeKey(key, uses);
      const outline = outlineIn(whole === key ? record : store.get(whole));
      return outline && isUsable(outline) ? { key: whole, outline, unstored: new Map() } : undefined;
    },
    async compile({ path, text }, { isLate = () => false, onReach } = {}) {
      const key = keyOf(common, path, text);
      const recorded = recordUses(readAsset);
      reach = onReach;
      const source = { path, text };
      const unit = await compileUnit(source, observed, recorded.readAsset, isBuilt ? json : undefined);
      const assets = keyedAssets(unit.rendered);
      const entries = unit.rendered && entriesOf(unit.rendered, assets);
      const uses = recorded.uses();
      const whole = wholeKey(key, uses);
      const outline = outlineOf(unit.linked, uses, entries);
      const record = packLesson(outline, unit.rendered);
      const made = new Map([...assets.values(), [whole, record]]);
      if (whole !== key) made.set(key, packUses(uses));
      return { key: whole, outline, unstored: isLate() ? made : storeAll(store, made, [key, whole]) };
    },
  };

  function isUsable({ entries }: LessonOutline): boolean {
    if (!isBuilt) return true;
    return entries !== undefined && [...entries.assets.values()].every((key) => store.has(key));
  }
}

/**
 * Where a lesson is stored. Which files it uses is known only when it has been read, and another course may have the same lesson with
 * other files: what is stored by the lesson's text alone leads to one that was made with these files.
 */
const wholeKey = (key: string, uses: readonly UsedFile[]): string =>
  uses.length === 0 ? key : keyOf(key, uses);

const outlineIn = (record: Uint8Array | undefined): LessonOutline | undefined =>
  record && (unpackLesson(record, 'outline') as LessonOutline | undefined);

/** By path: where a file is going to be in the store, and its bytes. */
type KeyedAssets = ReadonlyMap<string, readonly [key: string, bytes: Uint8Array]>;

const keyedAssets = (rendered: RenderedLesson | undefined): KeyedAssets =>
  new Map(
    [...(rendered?.assets ?? [])].map(([path, { data, sha256 }]) => [path, [keyOf('asset', sha256), data]]),
  );

const entriesOf = ({ html, json }: RenderedLesson, assets: KeyedAssets): LessonOutline['entries'] => ({
  html: html.entry,
  links: html.links,
  json: json.entry,
  assets: new Map([...assets].map(([path, [key]]) => [path, key])),
});

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
