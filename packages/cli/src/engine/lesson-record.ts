import { deserialize, serialize } from 'node:v8';
import type { LinkedLesson, RenderedLesson } from '@hornbook/core/engine';
import { diagnosticFrom, type PlainDiagnostic, plainDiagnostic } from '@hornbook/model';
import type { UsedFile } from './used-files.js';

/** What is known of a compiled lesson while its course is put together. Plain data. */
export interface LessonOutline {
  readonly linked: Omit<LinkedLesson, 'diagnostics'>;
  readonly problems: readonly PlainDiagnostic[];
  /** All files that it was made from, besides its own. */
  readonly uses: readonly UsedFile[];
  /** Absent where it has not been rendered. */
  readonly entries?: {
    readonly html: RenderedLesson['html']['entry'];
    readonly links: RenderedLesson['html']['links'];
    readonly json: RenderedLesson['json']['entry'];
    /** Where the files that it shows are in the store, by their paths in artifacts. */
    readonly assets: ReadonlyMap<string, string>;
  };
}

export const linkedLesson = ({ linked, problems }: LessonOutline): LinkedLesson => ({
  ...linked,
  diagnostics: problems.map(diagnosticFrom),
});

export function outlineOf(
  { diagnostics, ...linked }: LinkedLesson,
  uses: readonly UsedFile[],
  entries: LessonOutline['entries'],
): LessonOutline {
  return { linked, problems: diagnostics.map(plainDiagnostic), uses, ...(entries && { entries }) };
}

/** The parts of a record, each of which can be read by itself. */
type Part = 'uses' | 'outline' | 'html' | 'json';
const parts: readonly Part[] = ['uses', 'outline', 'html', 'json'];

/** A lesson as the store has it. */
export const packLesson = (outline: LessonOutline, rendered: RenderedLesson | undefined): Uint8Array =>
  pack([outline.uses, outline, rendered?.html.body, rendered?.json.body]);

/** What leads to the lesson that was made from these files. */
export const packUses = (uses: readonly UsedFile[]): Uint8Array => pack([uses]);

/** The lengths of the parts, then the parts. */
function pack(values: readonly unknown[]): Uint8Array {
  const packed = parts.map((_, index) => serialize(values[index]));
  const lengths = Uint32Array.from(packed, ({ length }) => length);
  return Buffer.concat([new Uint8Array(lengths.buffer), ...packed]);
}

/** `undefined`: it is no such record. */
export function unpackLesson(record: Uint8Array, part: Part): unknown {
  try {
    const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
    const lengths = parts.map((_, index) => view.getUint32(index * 4, true));
    const at = parts.indexOf(part);
    const start = lengths.slice(0, at).reduce((sum, length) => sum + length, parts.length * 4);
    return deserialize(record.subarray(start, start + (lengths[at] ?? 0)));
  } catch {
    return undefined;
  }
}
