import type { Lesson } from '@hornbook/questions';
import { paths } from '../paths.js';
import { assetOf, lessonLinkOf } from './neutral-url.js';
import { referencedAssets } from './referenced-assets.js';
import type { ResolveUrl } from './resolve-urls.js';

/** Where what a lesson names is in the artifact. */
export interface LessonUrls {
  /** Whether content that everyone may see names the file. */
  isPublic: (asset: string) => boolean;
  /** Paths of files by asset id. */
  paths: ReadonlyMap<string, string>;
  resolve: ResolveUrl;
}

/**
 * URLs from the root of the artifact, literally the `path` that `assets` and `lessons` list, so that an app finds what
 * one means by comparing strings. A link within the lesson is its anchor alone.
 */
export function lessonUrls(lesson: Lesson): LessonUrls {
  const used = publicAssetIds(lesson);
  const assetPaths = new Map(
    lesson.assets.map(({ id, path }) => [id, used.has(id) ? path : paths.ofKeys(path)]),
  );
  const resolve: ResolveUrl = (url) => {
    const asset = assetOf(url);
    return asset === undefined ? resolveLink(url, lesson.id) : assetPaths.get(asset);
  };
  return { isPublic: (id) => used.has(id), paths: assetPaths, resolve };
}

/** Most lessons have no files, and then there is nothing to look for. */
function publicAssetIds({ assets, banks, blocks, glossary }: Lesson): ReadonlySet<string> {
  return assets.length === 0 ? new Set() : referencedAssets([blocks, banks, glossary]);
}

function resolveLink(url: string, self: string): string | undefined {
  const link = lessonLinkOf(url);
  if (!link) return undefined;
  return link.lesson === self && link.anchor ? link.anchor : `${paths.lesson(link.lesson)}${link.anchor}`;
}
