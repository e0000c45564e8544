/** What the headers of a zip say of one of its files (APPNOTE 6.3.10, 4.3.7 and 4.3.12). */
export interface ZipEntry {
  name: string;
  flags: number;
  method: number;
  /** MS-DOS: days from bit 0, months from bit 5, years since 1980 from bit 9. */
  date: number;
  time: number;
  crc: number;
  compressed: number;
  size: number;
}

const [endSignature, centralSignature, localSignature] = [0x06054b50, 0x02014b50, 0x04034b50];

/** The entries of a zip without a comment, in the order of its central directory, held against their local headers. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  expectSignature(view, end, endSignature);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    expectSignature(view, at, centralSignature);
    const entry = readEntry(view, at + 8, at + 28, at + 46);
    const local = view.getUint32(at + 42, true);
    expectSignature(view, local, localSignature);
    const stated = readEntry(view, local + 6, local + 26, local + 30);
    if (JSON.stringify(entry) !== JSON.stringify(stated))
      throw new Error(`${entry.name} is told in two ways`);
    entries.push(entry);
    at += 46 + entry.name.length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== end) throw new Error('there is something behind the central directory');
  return entries;
}

function readEntry(view: DataView, at: number, lengthAt: number, nameAt: number): ZipEntry {
  const name = new Uint8Array(view.buffer, view.byteOffset + nameAt, view.getUint16(lengthAt, true));
  return {
    name: String.fromCharCode(...name),
    flags: view.getUint16(at, true),
    method: view.getUint16(at + 2, true),
    time: view.getUint16(at + 4, true),
    date: view.getUint16(at + 6, true),
    crc: view.getUint32(at + 8, true),
    compressed: view.getUint32(at + 12, true),
    size: view.getUint32(at + 16, true),
  };
}

function expectSignature(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Error(`no header at ${at}`);
}
