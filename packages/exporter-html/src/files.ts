import type { OutputFile } from '@hornbook/model';
import type { Course } from '@hornbook/questions';
import { accentStyles } from './accent.js';
import { styles } from './generated/styles.js';

/** A stylesheet, with the course's accent colour. */
export const stylesOf = ({ theme }: Course, of: keyof typeof styles): string =>
  theme.accent ? styles[of] + accentStyles(theme.accent) : styles[of];

export const textFile = (path: string, text: string): OutputFile => ({
  path,
  bytes: new TextEncoder().encode(text),
});

/** Every file that lessons use, once. */
export function assetFiles(course: Course): OutputFile[] {
  const files = new Map<string, Uint8Array>();
  for (const { assets } of course.lessons) for (const { data, path } of assets) files.set(path, data);
  return [...files].map(([path, bytes]) => ({ path, bytes }));
}
