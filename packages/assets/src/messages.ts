import { defineMessage } from '@hornbook/model';
import type { Size } from './raster/size.js';

/** A file as its author named it. */
interface Named {
  url: string;
}

/** A file that cannot be had, and whether a link leads to it. */
interface Lost extends Named {
  isLink: boolean;
}

/** What becomes of the place that names the file. */
const instead = ({ isLink }: { isLink: boolean }): string =>
  isLink ? 'The text of the link stays, but it leads nowhere.' : 'A placeholder is shown instead.';

export const messages = {
  missing: defineMessage<Lost & { path: string; base: 'assets' | 'course'; meant: string | undefined }>({
    ruleId: 'asset-missing',
    severity: 'warning',
    reason: ({ url }) => `There is no file \`${url}\``,
    note: ({ base, isLink, meant, path }) =>
      meant
        ? `Did you mean \`${meant}\`? ${instead({ isLink })}`
        : base === 'assets'
          ? `Looked up as \`${path}\` in the asset root: \`assets\` in course.yaml, or else the course folder. ${instead({ isLink })}`
          : `Looked up as \`${path}\` in the course folder. ${instead({ isLink })}`,
  }),
  outsideCourse: defineMessage<Lost>({
    ruleId: 'asset-outside-course',
    severity: 'warning',
    reason: ({ url }) => `\`${url}\` is outside the course, so it is not read`,
    note: ({ isLink }) =>
      `Copy the file into the folder of course.yaml and name it from there, or move course.yaml to a folder that contains both. ${instead({ isLink })}`,
  }),
  empty: defineMessage<Named>({
    ruleId: 'asset-empty',
    severity: 'warning',
    reason: ({ url }) => `The file \`${url}\` is empty`,
    note: 'Save it again. A placeholder is shown instead.',
  }),
  broken: defineMessage<Named & { mime: string; why: string }>({
    ruleId: 'asset-broken',
    severity: 'warning',
    reason: ({ url, mime, why }) => `\`${url}\` is a broken ${mime} file: ${why}`,
    note: 'Save it again with the program that made it. A placeholder is shown instead.',
  }),
  tooLarge: defineMessage<Named & Size & { maxPixels: number; maxSide: number }>({
    ruleId: 'asset-too-large',
    severity: 'warning',
    reason: ({ url, width, height, maxPixels, maxSide }) =>
      `\`${url}\` has ${width} × ${height} pixels; not every browser shows more than ${maxPixels / 1e6} million, or ${maxSide} on a side`,
    note: 'Make it smaller; a width of 2000 pixels is enough for a page. A placeholder is shown instead.',
  }),
  typeRefused: defineMessage<Named & { what: string }>({
    ruleId: 'asset-type-refused',
    severity: 'error',
    reason: ({ url, what }) => `\`${url}\` is ${what}, which a course may not contain`,
    note: 'Allowed are PNG, JPEG, GIF, WebP, AVIF and SVG; MP3, AAC, M4A, WAV, FLAC, Ogg, MP4 and WebM; PDF, plain text and zip archives.',
  }),
  svgRefused: defineMessage<Named & { why: string }>({
    ruleId: 'asset-svg-refused',
    severity: 'error',
    reason: ({ url, why }) => `The SVG \`${url}\` is refused: ${why}`,
    note: 'Save it as plain SVG, uncompressed and without a document type, or export it as PNG.',
  }),
  svgCleaned: defineMessage<Named & { removed: readonly string[] }>({
    ruleId: 'asset-svg-cleaned',
    severity: 'warning',
    reason: ({ url, removed }) => `Removed from the SVG \`${url}\`: ${list(removed)}`,
    note: 'A course cannot contain scripts, foreign content or anything that is fetched from elsewhere. Check that the picture still looks right.',
  }),
  typeDiffers: defineMessage<Named & { mime: string }>({
    ruleId: 'asset-type-differs',
    severity: 'info',
    reason: ({ url, mime }) => `\`${url}\` is ${mime}, not what its name says; it is packed as ${mime}`,
    note: 'Give the file the extension of its format.',
  }),
};

const shown = 8;

const list = (names: readonly string[]): string =>
  names.length > shown
    ? `${names.slice(0, shown).join(', ')} and ${names.length - shown} more`
    : names.join(', ');
