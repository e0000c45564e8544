import { crc32 } from '@hornbook/exporter-scorm/crc32';

/** A file of a zip; whatever is given of its header is written, right or wrong. */
export interface RawEntry {
  /** Characters below 256 are bytes of their own; others are written as UTF-8. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  /** What the directory says instead of the size. */
  readonly size?: number;
  readonly isZip64?: boolean;
  /** The offset that the directory names is that of this other entry. */
  readonly sharedWith?: string;
}

/** Writes a zip of stored files, with the faults that are asked for (APPNOTE 6.3.10). */
export function writeZip(entries: readonly RawEntry[]): Uint8Array {
  const out: Uint8Array[] = [];
  const offsets = new Map<string, number>();
  const directory: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const offset = offsets.get(entry.sharedWith ?? '') ?? at;
    offsets.set(entry.name, offset);
    if (entry.sharedWith === undefined) {
      out.push(Uint8Array.from([...u32(0x04034b50), ...shared(entry), ...nameOf(entry)]), entry.bytes);
      at += 30 + nameOf(entry).length + entry.bytes.length;
    }
    const extra = entry.isZip64 ? [...u16(1), ...u16(8), ...u32(entry.bytes.length), ...u32(0)] : [];
    directory.push(...u32(0x02014b50), ...u16(20), ...shared(entry, extra.length));
    directory.push(...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(offset), ...nameOf(entry), ...extra);
  }
  const count = [...u16(entries.length), ...u16(entries.length)];
  const end = [...u32(0x06054b50), ...u32(0), ...count, ...u32(directory.length), ...u32(at), ...u16(0)];
  return Buffer.concat([...out, Uint8Array.from([...directory, ...end])]);
}

function shared(entry: RawEntry, extraLength = 0): number[] {
  const { bytes, crc = crc32(bytes), flags = 0, isZip64, method = 0, size = bytes.length } = entry;
  const isWide = isZip64 && extraLength > 0;
  return [
    ...u16(20),
    ...u16(flags),
    ...u16(method),
    ...u32(0x00210000),
    ...u32(crc),
    ...u32(bytes.length),
    ...u32(isWide ? 0xffffffff : size),
    ...u16(nameOf(entry).length),
    ...u16(extraLength),
  ];
}

const nameOf = ({ name }: RawEntry): number[] =>
  [...name].some((character) => character > '\u00ff')
    ? [...new TextEncoder().encode(name)]
    : [...name].map((character) => character.charCodeAt(0));

const u16 = (value: number): number[] => [value & 0xff, (value >>> 8) & 0xff];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
