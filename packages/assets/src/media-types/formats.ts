/** What a file is. */
export interface MediaType {
  readonly mime: string;
  /** The ending under which it is packed: its own may lie. */
  readonly extension: string;
}

/** What a file is that may not be part of a course, in words. */
export interface RefusedType {
  readonly refused: string;
}

/** How the bytes of a format begin. */
type Signature = (MediaType | RefusedType) & { readonly matches: (bytes: Uint8Array) => boolean };

const refused = { exe: 'a program', heic: 'a HEIC image, which browsers do not show' };

/**
 * Formats with a signature in their first bytes. The first that matches counts. What is in no row and is not text is
 * refused, so that a package only holds formats that are harmless in a browser. Rows of refused formats are there for a better
 * message.
 */
export const signatures: readonly Signature[] = [
  { mime: 'image/png', extension: 'png', matches: starts('\x89PNG\r\n\x1A\n') },
  { mime: 'image/jpeg', extension: 'jpg', matches: starts('\xFF\xD8\xFF') },
  { mime: 'image/gif', extension: 'gif', matches: oneOf(starts('GIF87a'), starts('GIF89a')) },
  { mime: 'image/webp', extension: 'webp', matches: riff('WEBP') },
  { mime: 'image/avif', extension: 'avif', matches: brand('avif', 'avis') },
  { refused: refused.heic, matches: brand('heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1') },
  { mime: 'audio/mpeg', extension: 'mp3', matches: oneOf(starts('ID3'), isLayer3Frame) },
  { mime: 'audio/aac', extension: 'aac', matches: isAdtsFrame },
  { mime: 'audio/mp4', extension: 'm4a', matches: brand('M4A ', 'M4B ') },
  { mime: 'audio/wav', extension: 'wav', matches: riff('WAVE') },
  { mime: 'audio/flac', extension: 'flac', matches: starts('fLaC') },
  { mime: 'video/ogg', extension: 'ogv', matches: both(starts('OggS'), has('\x80theora', 64)) },
  { mime: 'audio/ogg', extension: 'ogg', matches: starts('OggS') },
  { refused: 'a QuickTime film, which browsers do not play', matches: brand('qt  ') },
  { mime: 'video/mp4', extension: 'mp4', matches: at(4, 'ftyp') },
  { mime: 'video/webm', extension: 'webm', matches: both(starts('\x1AE\xDF\xA3'), has('webm', 64)) },
  { mime: 'application/pdf', extension: 'pdf', matches: starts('%PDF-') },
  { mime: 'application/zip', extension: 'zip', matches: starts('PK\x03\x04') },
  { mime: 'application/gzip', extension: 'gz', matches: starts('\x1F\x8B') },
  { refused: refused.exe, matches: oneOf(starts('MZ'), starts('\x7FELF')) },
];

type Test = (bytes: Uint8Array) => boolean;

/** Whether the bytes at an offset are the characters' (Latin-1). */
function at(offset: number, characters: string): Test {
  const expected = [...characters].map((character) => character.charCodeAt(0));
  return (bytes) => expected.every((byte, index) => bytes[offset + index] === byte);
}

function starts(characters: string): Test {
  return at(0, characters);
}

/** Whether the characters are within the first `limit` bytes. */
function has(characters: string, limit: number): Test {
  return (bytes) => new TextDecoder('latin1').decode(bytes.subarray(0, limit)).includes(characters);
}

function oneOf(...tests: Test[]): Test {
  return (bytes) => tests.some((test) => test(bytes));
}

function both(first: Test, second: Test): Test {
  return (bytes) => first(bytes) && second(bytes);
}

/** A chunk file: `RIFF`, its length, its kind. */
function riff(kind: string): Test {
  return both(starts('RIFF'), at(8, kind));
}

/** The major brand of a file of the ISO base media file format (ISO/IEC 14496-12, 4.3). */
function brand(...brands: string[]): Test {
  return both(at(4, 'ftyp'), oneOf(...brands.map((name) => at(8, name))));
}

/** The header of an MPEG audio frame of layer III: eleven set bits, then its version and layer. */
function isLayer3Frame([first, second = 0]: Uint8Array): boolean {
  return first === 0xff && (second & 0xe6) === 0xe2;
}

/** The header of an ADTS frame (AAC): twelve set bits, one of version, layer 0. */
function isAdtsFrame([first, second = 0]: Uint8Array): boolean {
  return first === 0xff && (second & 0xf6) === 0xf0;
}

/** Endings that mean the same format. */
const formats: readonly (readonly string[])[] = [
  ['jpg', 'jpeg', 'jpe', 'jfif'],
  ['png'],
  ['gif'],
  ['webp'],
  ['avif'],
  ['svg'],
  ['mp3'],
  ['aac'],
  ['m4a', 'm4b', 'mp4'],
  ['mp4', 'm4v', 'm4a'],
  ['wav'],
  ['flac'],
  ['ogg', 'oga', 'opus', 'ogv'],
  ['ogv', 'ogg'],
  ['webm'],
  ['pdf'],
];

/** Whether a file's name agrees with what the file is. Names that say nothing about media always do. */
export function isSameFormat(name: string, extension: string): boolean {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const claims = formats.some((endings) => endings.includes(ending));
  if (!claims) return true;
  return formats.some(([first, ...more]) => first === extension && [first, ...more].includes(ending));
}
