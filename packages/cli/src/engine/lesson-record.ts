import { deserialize, serialize } from 'node:v8';
import type { LessonUnit, LinkedLesson, OutlinedLesson, RenderedLesson } from '@hornbook/core/engine';
import { type PlainDiagnostic, plainDiagnostic, type RuleComment } from '@hornbook/model';
import { keyOf } from './store.js';
import type { UsedFile } from './used-files.js';

/** What the store has of a lesson, in parts, each of which can be read by itself. Plain data. */
export interface LessonParts {
  /** All files that it was made from, besides its own. */
  readonly uses: readonly UsedFile[];
  /** Where the files that it shows are in the store, by their paths in artifacts. Absent where it has not been rendered. */
  readonly assets: ReadonlyMap<string, string> | undefined;
  readonly problems: {
    readonly found: readonly PlainDiagnostic[];
    readonly comments: readonly RuleComment[];
  };
  readonly outline: LessonOutline;
  readonly outlined: OutlinedLesson;
  readonly html: RenderedLesson['html']['body'] | undefined;
  readonly json: RenderedLesson['json']['body'] | undefined;
}

/** What its course has to know of a lesson. */
export interface LessonOutline {
  readonly linked: Omit<LinkedLesson, 'diagnostics'>;
  /** Absent where it has not been rendered. */
  readonly entries?: {
    readonly html: RenderedLesson['html']['entry'];
    readonly links: RenderedLesson['html']['links'];
    readonly json: RenderedLesson['json']['entry'];
  };
}

/** By path: where a file is going to be in the store, and its bytes. */
type KeyedAssets = ReadonlyMap<string, readonly [key: string, bytes: Uint8Array]>;

export const keyedAssets = (rendered: RenderedLesson | undefined): KeyedAssets | undefined =>
  rendered &&
  new Map([...rendered.assets].map(([path, { data, sha256 }]) => [path, [keyOf('asset', sha256), data]]));

export function partsOf(
  { linked: { diagnostics, ...linked }, outlined, rendered }: LessonUnit,
  uses: readonly UsedFile[],
  assets: KeyedAssets | undefined,
): LessonParts {
  const { html, json } = rendered ?? {};
  return {
    uses,
    assets: assets && new Map([...assets].map(([path, [key]]) => [path, key])),
    problems: { found: diagnostics.map(plainDiagnostic), comments: linked.ruleComments },
    outline: {
      linked,
      ...(html && json && { entries: { html: html.entry, links: html.links, json: json.entry } }),
    },
    outlined,
    html: html?.body,
    json: json?.body,
  };
}

const parts = [
  'uses',
  'assets',
  'problems',
  'outline',
  'outlined',
  'html',
  'json',
] as const satisfies (keyof LessonParts)[];

/** A lesson as the store has it: the lengths of its parts, then the parts. Of a part that is not given, it has `undefined`. */
export function packLesson(lesson: Partial<LessonParts>): Uint8Array {
  const packed = parts.map((part) => serialize(lesson[part]));
  const lengths = Uint32Array.from(packed, ({ length }) => length);
  return Buffer.concat([new Uint8Array(lengths.buffer), ...packed]);
}

/** `undefined`: it is no such record. */
export function unpackPart<P extends keyof LessonParts>(
  record: Uint8Array,
  part: P,
): LessonParts[P] | undefined {
  try {
    return deserialize(partOf(record, part));
  } catch {
    return undefined;
  }
}

/** A part that is unpacked later. The rest of the record does not stay in memory for that. */
export const copyPart = (record: Uint8Array, part: keyof LessonParts): Uint8Array =>
  new Uint8Array(partOf(record, part));

/** Throws what the engine throws for anything but a copy of such a part. */
export const unpackOutline = (outline: Uint8Array): LessonOutline => deserialize(outline);

function partOf(record: Uint8Array, part: keyof LessonParts): Uint8Array {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const lengths = parts.map((_, index) => view.getUint32(index * 4, true));
  const at = parts.indexOf(part);
  const start = lengths.slice(0, at).reduce((sum, length) => sum + length, parts.length * 4);
  return record.subarray(start, start + (lengths[at] ?? 0));
}
