import type { Deflated } from './deflate.js';

/** A file of a zip. */
export interface ZipEntry extends Deflated {
  readonly path: string;
  /** 0: stored as it is. 8: deflated. */
  readonly method: 0 | 8;
}

/**
 * A zip in pieces, always the same bytes for the same entries (APPNOTE 6.3.10). Sizes are in front of each file, not behind it:
 * some readers take no other zips.
 */
export function* zip(entries: Iterable<ZipEntry>): Generator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    checkName(entry.path);
    const header = localHeader(entry);
    directory.push(centralHeader(entry, offset));
    yield header;
    yield* entry.data;
    offset += header.length + entry.packed;
    if (offset > 0xffff_ffff) throw new Error('a package of more than 4 GB can have no LMS');
  }
  yield* directory;
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  yield endOfDirectory(directory.length, size, offset);
}

/** The earliest date that a zip can hold: 1980-01-01, MS-DOS. */
const date = (1 << 5) | 1;
/** Deflate (4.4.3.2). */
const versionNeeded = 20;

/** 4.3.7 */
const localHeader = (entry: ZipEntry): Uint8Array =>
  record(['u32', 0x0403_4b50], ...shared(entry), ['u16', 0], ['text', entry.path]);

/** 4.3.12 */
const centralHeader = (entry: ZipEntry, offset: number): Uint8Array =>
  record(
    ['u32', 0x0201_4b50],
    ['u16', versionNeeded],
    ...shared(entry),
    // Extra field, comment, disk, attributes.
    ['u16', 0],
    ['u16', 0],
    ['u16', 0],
    ['u16', 0],
    ['u32', 0],
    ['u32', offset],
    ['text', entry.path],
  );

/** 4.3.16 */
const endOfDirectory = (count: number, size: number, offset: number): Uint8Array =>
  record(
    ['u32', 0x0605_4b50],
    ['u16', 0],
    ['u16', 0],
    ['u16', count],
    ['u16', count],
    ['u32', size],
    ['u32', offset],
    ['u16', 0],
  );

type Field = readonly ['u16' | 'u32', number] | readonly ['text', string];

/** What both headers say of a file. */
const shared = ({ crc, method, packed, path, size }: ZipEntry): Field[] => [
  ['u16', versionNeeded],
  ['u16', 0],
  ['u16', method],
  ['u16', 0],
  ['u16', date],
  ['u32', crc],
  ['u32', packed],
  ['u32', size],
  ['u16', path.length],
];

/** Little-endian; texts are ASCII. */
const record = (...fields: readonly Field[]): Uint8Array => Uint8Array.from(fields.flatMap(bytesOf));

function bytesOf([kind, value]: Field): number[] {
  if (kind === 'text') return [...value].map((character) => character.charCodeAt(0));
  const low = [value & 0xff, (value >>> 8) & 0xff];
  return kind === 'u16' ? low : [...low, (value >>> 16) & 0xff, value >>> 24];
}

/** ASCII, folders in lower case, relative, without `..`: what every LMS and every file system takes. */
const portable = /^(?!.*\.\.)(?:[a-z0-9_-][a-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** Extensions that LMSs refuse to unpack, because a server might run such files. */
const refused = /\.(?:php\d?|phtml|phar|cgi|sh|bat|exe|asp|aspx|jsp|jspx|py|rb|pl|htaccess)$/i;

/** The last check before the zip. Names come from ids that have been checked, so a wrong name is a bug. */
function checkName(path: string): void {
  if (!portable.test(path) || refused.test(path)) {
    throw new Error(`an LMS would refuse a file named ${JSON.stringify(path)}`);
  }
}
