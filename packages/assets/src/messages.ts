import { defineMessage } from '@hornbook/model';
import type { Size } from './raster/size.js';

/** A file as its author named it. */
interface Named {
  url: string;
}

export const messages = {
  missing: defineMessage<Named & { path: string; base: 'assets' | 'course' }>({
    ruleId: 'asset-missing',
    severity: 'warning',
    reason: ({ url }) => `The file \`${url}\` is not there`,
    note: ({ path, base }) =>
      base === 'assets'
        ? `Looked up as \`${path}\` in the asset root: \`assets\` in course.yaml, else the folder of the course. A placeholder stands in for it.`
        : `Looked up as \`${path}\` in the folder of the course. A placeholder stands in for it.`,
  }),
  outsideCourse: defineMessage<Named>({
    ruleId: 'asset-outside-course',
    severity: 'error',
    reason: ({ url }) => `\`${url}\` lies outside the course`,
    note: 'Copy the file into the course, or name the folder that holds it as `assets` in course.yaml.',
  }),
  empty: defineMessage<Named>({
    ruleId: 'asset-empty',
    severity: 'warning',
    reason: ({ url }) => `The file \`${url}\` is empty`,
    note: 'Save it again. A placeholder stands in for it.',
  }),
  broken: defineMessage<Named & { mime: string; why: string }>({
    ruleId: 'asset-broken',
    severity: 'warning',
    reason: ({ url, mime, why }) => `\`${url}\` is a broken ${mime} file: ${why}`,
    note: 'Save it again with the program that made it. A placeholder stands in for it.',
  }),
  tooLarge: defineMessage<Named & Size & { maxPixels: number; maxSide: number }>({
    ruleId: 'asset-too-large',
    severity: 'warning',
    reason: ({ url, width, height, maxPixels, maxSide }) =>
      `\`${url}\` is ${width} × ${height} pixels large; not every browser shows more than ${maxPixels / 1e6} million, or ${maxSide} on a side`,
    note: 'Save it smaller; 2000 pixels across are enough for a page. A placeholder stands in for it.',
  }),
  typeRefused: defineMessage<Named & { what: string }>({
    ruleId: 'asset-type-refused',
    severity: 'error',
    reason: ({ url, what }) => `\`${url}\` is ${what}, which may not be part of a course`,
    note: 'Allowed are PNG, JPEG, GIF, WebP, AVIF and SVG; MP3, AAC, M4A, WAV, FLAC, Ogg, MP4 and WebM; PDF, plain text and zip archives.',
  }),
  svgRefused: defineMessage<Named & { why: string }>({
    ruleId: 'asset-svg-refused',
    severity: 'error',
    reason: ({ url, why }) => `The SVG \`${url}\` cannot be taken: ${why}`,
    note: 'Save it as plain SVG, uncompressed and without a document type, or export it as PNG.',
  }),
  svgCleaned: defineMessage<Named & { removed: readonly string[] }>({
    ruleId: 'asset-svg-cleaned',
    severity: 'warning',
    reason: ({ url, removed }) => `Taken out of the SVG \`${url}\`: ${list(removed)}`,
    note: 'Scripts, foreign content and whatever is fetched from elsewhere cannot be part of a course. See whether the picture still looks right.',
  }),
  typeDiffers: defineMessage<Named & { mime: string }>({
    ruleId: 'asset-type-differs',
    severity: 'info',
    reason: ({ url, mime }) => `\`${url}\` is ${mime}, not what its name says; it is packed as what it is`,
    note: 'Give the file the ending of its format.',
  }),
};

const shown = 8;

const list = (names: readonly string[]): string =>
  names.length > shown
    ? `${names.slice(0, shown).join(', ')} and ${names.length - shown} more`
    : names.join(', ');
