import {
  type Asset,
  type AssetReference,
  addressFix,
  addressOf,
  type Diagnostic,
  type MeantFile,
  type SourcePlace,
} from '@hornbook/model';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { isSameFormat, type MediaType } from './media-types/formats.js';
import { sniff } from './media-types/sniff.js';
import { decodeUtf8 } from './media-types/sniff-text.js';
import { messages } from './messages.js';
import { imageSize, isRaster } from './raster/image-size.js';
import { isTooLarge, maxPixels, maxSide, type Size } from './raster/size.js';
import { cleanSvg } from './svg/clean-svg.js';

/** A lesson that names a file. */
export interface Naming {
  readonly path: string;
  readonly source: string;
  readonly reference: AssetReference;
}

/** A problem that still needs the place where the file is named. */
export type Report = (place: SourcePlace, naming: Naming) => Diagnostic;

/** What was read; `undefined`, or the file that was probably meant, where there is none. */
export type AssetFile = Uint8Array | 'unreadable' | { readonly meant: MeantFile } | undefined;

/** What was found: the facts about a file, or why there are none; and what else its author should know. */
export interface Finding {
  asset?: Asset;
  problem?: Report;
  note?: Report;
}

/** Looks at the bytes that a reference names. */
export function inspect(reference: AssetReference, bytes: AssetFile): Finding {
  const { base, isLink = false, path, url } = reference;
  if (path === undefined) return { problem: (place) => messages.outsideCourse({ url, isLink }, place) };
  if (bytes === 'unreadable') return {};
  if (!bytes || 'meant' in bytes) {
    const meant = bytes?.meant;
    return { problem: (place, naming) => missing({ url, path, base, isLink }, place, naming, meant) };
  }
  if (bytes.length === 0) return { problem: (place) => messages.empty({ url }, place) };
  const type = sniff(bytes, path);
  if ('refused' in type) {
    return { problem: (place) => messages.typeRefused({ url, what: type.refused }, place) };
  }
  if (type.extension === 'svg') return inspectSvg(reference, type, bytes);
  if (type.extension === 'vtt') return inspectCaptions(reference, type, bytes);
  return isRaster(type.mime) ? inspectRaster(reference, type, bytes) : take(reference, type, bytes);
}

function missing(
  file: { url: string; path: string; base: 'assets' | 'course'; isLink: boolean },
  place: SourcePlace,
  { path, reference, source }: Naming,
  meant: MeantFile | undefined,
): Diagnostic {
  const address = meant && addressOf(meant.path, file.base, path);
  const written = { source, place, url: reference.url };
  const fix = address && meant.isSure ? addressFix(written, 'path', address) : undefined;
  return messages.missing({ ...file, meant: address }, place, fix);
}

function inspectRaster(reference: AssetReference, type: MediaType, bytes: Uint8Array): Finding {
  const { url } = reference;
  const { mime } = type;
  const size = isRaster(mime) ? imageSize(bytes, mime) : { why: 'it is not a picture' };
  if ('why' in size) return { problem: (place) => messages.broken({ url, mime, why: size.why }, place) };
  if (isTooLarge(size)) {
    return { problem: (place) => messages.tooLarge({ url, ...size, maxPixels, maxSide }, place) };
  }
  return take(reference, type, bytes, size);
}

/** Browsers silently ignore captions in a file that begins otherwise (WebVTT, 4.1). */
function inspectCaptions(reference: AssetReference, type: MediaType, bytes: Uint8Array): Finding {
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(decodeUtf8(bytes) ?? '')) return take(reference, type, bytes);
  const { mime } = type;
  const why = 'its first line is not `WEBVTT`';
  return { problem: (place) => messages.broken({ url: reference.url, mime, why }, place) };
}

function inspectSvg(reference: AssetReference, type: MediaType, bytes: Uint8Array): Finding {
  const { url } = reference;
  const clean = cleanSvg(decodeUtf8(bytes) ?? '');
  if ('refused' in clean) {
    const { isBroken, refused: why } = clean;
    return {
      problem: (place) =>
        isBroken
          ? messages.broken({ url, mime: type.mime, why }, place)
          : messages.svgRefused({ url, why }, place),
    };
  }
  const { removed, size, text } = clean;
  const finding = take(reference, type, new TextEncoder().encode(text), size);
  if (removed.length === 0) return finding;
  return { ...finding, note: (place) => messages.svgCleaned({ url, removed }, place) };
}

function take(
  { id, path = '', url }: AssetReference,
  type: MediaType,
  data: Uint8Array,
  size?: Size,
): Finding {
  const { extension, mime } = type;
  const asset = {
    id,
    path: `assets/${id}.${extension}`,
    mime,
    bytes: data.length,
    sha256: bytesToHex(sha256(data)),
    ...size,
    data,
  };
  if (isSameFormat(path, extension)) return { asset };
  return { asset, note: (place) => messages.typeDiffers({ url, mime }, place) };
}
