/** A file as the central directory of a zip lists it (APPNOTE 6.3.10, 4.3.12). */
export interface ZipRecord {
  /** As written, but decoded. */
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Whether its sizes are behind it instead of in front of it. */
  readonly hasDescriptor: boolean;
  readonly hasZip64: boolean;
  /** Whether its name has other characters than ASCII, and the zip does not say that they are UTF-8. */
  readonly isNameAmbiguous: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of its local header, from the start of the bytes. */
  readonly offset: number;
}

/** Why a zip cannot be read. */
export type ZipFault = 'empty' | 'other-format' | 'truncated' | 'several-disks' | 'directory';

export type ZipDirectory =
  | { readonly records: readonly ZipRecord[]; readonly fault?: undefined }
  | { readonly fault: ZipFault; readonly records?: undefined };

const localSignature = 0x0403_4b50;
const centralSignature = 0x0201_4b50;
const endSignature = 0x0605_4b50;
const end64Signature = 0x0606_4b50;
const locator64Signature = 0x0706_4b50;
const endSize = 22;
const longestComment = 0xffff;

/** Reads the central directory of a zip, and no file. */
export function readDirectory(bytes: Uint8Array): ZipDirectory {
  if (bytes.length === 0) return { fault: 'empty' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = findEnd(view);
  if (at === undefined) return { fault: isLocalHeader(view) ? 'truncated' : 'other-format' };
  const end = readEnd(view, at);
  if (!end) return { fault: 'directory' };
  if (end.disk !== 0) return { fault: 'several-disks' };
  // Bytes in front of a zip move all of its offsets: programs that unpack themselves have some.
  const moved = end.at - end.size - end.offset;
  if (moved < 0) return { fault: 'truncated' };
  const records: ZipRecord[] = [];
  let next = end.at - end.size;
  for (let index = 0; index < end.count; index++) {
    const found = readRecord(bytes, view, { at: next, moved, end: end.at });
    if (!found) return { fault: 'directory' };
    records.push(found.record);
    next = found.next;
  }
  return { records };
}

const isLocalHeader = (view: DataView): boolean =>
  view.byteLength >= 4 && view.getUint32(0, true) === localSignature;

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

/** What the end of a directory says of it (4.3.16, 4.3.14). */
interface DirectoryEnd {
  readonly disk: number;
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where the directory ends. */
  readonly at: number;
}

function readEnd(view: DataView, at: number): DirectoryEnd | undefined {
  const end = {
    disk: view.getUint16(at + 4, true),
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    offset: view.getUint32(at + 16, true),
    at,
  };
  if (end.count !== 0xffff && end.size !== 0xffff_ffff && end.offset !== 0xffff_ffff) return end;
  return readEnd64(view, at - 20) ?? end;
}

function readEnd64(view: DataView, locator: number): DirectoryEnd | undefined {
  if (locator < 0 || view.getUint32(locator, true) !== locator64Signature) return undefined;
  const at = readUint64(view, locator + 8);
  if (at > view.byteLength - 56 || view.getUint32(at, true) !== end64Signature) return undefined;
  return {
    disk: view.getUint32(at + 16, true),
    count: readUint64(view, at + 32),
    size: readUint64(view, at + 40),
    offset: readUint64(view, at + 48),
    at,
  };
}

/** Exact up to 2^53. */
const readUint64 = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

interface RecordPlace {
  readonly at: number;
  readonly moved: number;
  readonly end: number;
}

function readRecord(
  bytes: Uint8Array,
  view: DataView,
  { at, end, moved }: RecordPlace,
): { record: ZipRecord; next: number } | undefined {
  if (at + 46 > end || view.getUint32(at, true) !== centralSignature) return undefined;
  const u16 = (offset: number) => view.getUint16(at + offset, true);
  const [nameLength, extraLength, commentLength] = [u16(28), u16(30), u16(32)];
  const extraAt = at + 46 + nameLength;
  const next = extraAt + extraLength + commentLength;
  if (next > end) return undefined;
  const flags = u16(8);
  const rawName = bytes.subarray(at + 46, extraAt);
  const wide = wideSizes(view, extraAt, extraAt + extraLength, {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  });
  const record: ZipRecord = {
    ...wide,
    offset: wide.offset + moved,
    name: decodeName(rawName, (flags & 0x800) !== 0),
    method: u16(10),
    isEncrypted: (flags & 0x41) !== 0,
    hasDescriptor: (flags & 8) !== 0,
    isNameAmbiguous: (flags & 0x800) === 0 && rawName.some((byte) => byte > 0x7f),
    crc: view.getUint32(at + 16, true),
  };
  return { record, next };
}

type Sizes = Pick<ZipRecord, 'size' | 'packedSize' | 'offset' | 'hasZip64'>;

/** Sizes of 4 GB and more are in an extra field, in this order (4.5.3). */
function wideSizes(view: DataView, from: number, to: number, narrow: Omit<Sizes, 'hasZip64'>): Sizes {
  const sizes = { ...narrow, hasZip64: false };
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    sizes.hasZip64 = true;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    for (const key of ['size', 'packedSize', 'offset'] as const) {
      if (sizes[key] !== 0xffff_ffff || next + 8 > end) continue;
      sizes[key] = readUint64(view, next);
      next += 8;
    }
  }
  return sizes;
}

/** Without the flag a name is in an old code page, or in UTF-8 nevertheless. */
function decodeName(raw: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(raw);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return String.fromCharCode(...raw);
  }
}
