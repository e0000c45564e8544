import { cutOff, type Measured, noPicture } from './size.js';
import { Bytes } from './walk.js';

/** A box of the ISO base media file format (ISO/IEC 14496-12, 4.2): where its content begins, and where it ends. */
interface Box {
  name: string;
  start: number;
  end: number;
}

/** More of them no picture needs, not even one of many tiles. */
const maxBoxes = 10_000;

/**
 * The size of an AVIF: that of its primary item (`pitm`), which properties (`ipma`) of a list (`ipco`) tell, turned as
 * they say (HEIF, ISO/IEC 23008-12, 6.5 and 9.3). Each box is looked at once.
 */
export function readAvif(data: Uint8Array): Measured {
  const bytes = new Bytes(data);
  const top = boxesIn(bytes, 0, bytes.length);
  if (!top) return cutOff;
  const meta = find(top, 'meta');
  const inMeta = meta && boxesIn(bytes, meta.start + 4, meta.end);
  const properties = find(inMeta && boxesIn(bytes, ...inside(find(inMeta, 'iprp'))), 'ipco');
  const list = properties && boxesIn(bytes, ...inside(properties));
  if (!inMeta || !list) return noPicture;
  const hasData = [find(top, 'mdat'), find(inMeta, 'idat')].some((box) => box && box.end > box.start);
  if (!hasData) return noPicture;
  const own = ofPrimaryItem(bytes, inMeta);
  const mine = own.flatMap((index) => list[index - 1] ?? []);
  const size = find(mine, 'ispe') ?? find(list, 'ispe');
  if (!size || size.end - size.start < 12) return { why: 'its header does not contain its size' };
  const [width, height] = [bytes.u32(size.start + 4), bytes.u32(size.start + 8)];
  const turn = find(mine, 'irot');
  return turn && bytes.u8(turn.start) % 2 === 1 ? { width: height, height: width } : { width, height };
}

const find = (boxes: readonly Box[] | undefined, name: string): Box | undefined =>
  boxes?.find((box) => box.name === name);

const inside = (box: Box | undefined): [number, number] => (box ? [box.start, box.end] : [0, 0]);

/** `undefined` where a box goes beyond what is around it, or there are too many. */
function boxesIn(bytes: Bytes, start: number, end: number): Box[] | undefined {
  const boxes: Box[] = [];
  for (let at = start; at + 8 <= end; ) {
    const [length, name] = [bytes.u32(at), bytes.name(at + 4)];
    const isLong = length === 1;
    const size = isLong ? bytes.u32(at + 8) * 2 ** 32 + bytes.u32(at + 12) : length || end - at;
    const content = at + (isLong ? 16 : 8);
    if (at + size > end || content > at + size || boxes.length === maxBoxes) return undefined;
    boxes.push({ name, start: content, end: at + size });
    at += size;
  }
  return boxes;
}

/** Numbers of the properties that the primary item has, counted from 1. */
function ofPrimaryItem(bytes: Bytes, meta: readonly Box[]): number[] {
  const primary = find(meta, 'pitm');
  const items = find(meta, 'iprp');
  const lists = items && boxesIn(bytes, items.start, items.end);
  const associations = find(lists, 'ipma');
  if (!primary || !associations) return [];
  const id = bytes.u8(primary.start) === 0 ? bytes.u16(primary.start + 4) : bytes.u32(primary.start + 4);
  return associated(bytes, associations, id);
}

/** Entries of `ipma`: an item's number, how many properties, and for each its number below a bit or so of flags. */
function associated(bytes: Bytes, { end, start }: Box, id: number): number[] {
  const idLength = bytes.u8(start) === 0 ? 2 : 4;
  const indexLength = bytes.u8(start + 3) & 1 ? 2 : 1;
  let at = start + 8;
  for (let left = bytes.u32(start + 4); left > 0 && at + idLength < end; left--) {
    const item = idLength === 2 ? bytes.u16(at) : bytes.u32(at);
    const first = at + idLength + 1;
    const howMany = bytes.u8(at + idLength);
    at = first + howMany * indexLength;
    if (item !== id || at > end) continue;
    return Array.from({ length: howMany }, (_, index) =>
      indexLength === 2 ? bytes.u16(first + 2 * index) & 0x7fff : bytes.u8(first + index) & 0x7f,
    );
  }
  return [];
}
