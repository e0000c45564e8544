import { type Asset, assetIdOf, eachContent, eachElement, readNeutralUrl } from '@hornbook/model';
import type { Lesson } from '@hornbook/questions';

/**
 * Where files are in the artifact. All paths and URLs in the documents are relative to its root, the folder of
 * course.json. Only `$schema` is relative to the file it is in, because editors resolve it that way.
 */
export const paths = {
  course: 'course.json',
  lesson: (id: string) => `lessons/${id}.json`,
  keys: (lesson: string) => `keys/${lesson}.json`,
  schema: (name: string) => `schema/${name}.json`,
  /** Of a file that only keys name: a server that keeps `keys/` to itself keeps it, too. */
  ofKeys: (path: string) => `keys/${path}`,
};

/** Where the things that a lesson names are in the artifact. */
export interface LessonUrls {
  /** Whether content that everyone may see names the file. */
  isPublic(asset: string): boolean;
  pathOf(asset: Asset): string;
  /** What a neutral URL is here; `undefined` for all other URLs. */
  resolve(url: string): string | undefined;
}

/**
 * URLs from the root of the artifact, exactly the `path` that `assets` and `lessons` list, so that an app can compare
 * strings. A link within the lesson is its anchor alone.
 */
export function lessonUrls(lesson: Lesson): LessonUrls {
  const named = publicAssetIds(lesson);
  const pathOf = ({ id, path }: Asset): string => (named.has(id) ? path : paths.ofKeys(path));
  const assetPaths = new Map(lesson.assets.map((asset) => [asset.id, pathOf(asset)]));
  return {
    isPublic: (id) => named.has(id),
    pathOf,
    resolve(url) {
      const neutral = readNeutralUrl(url);
      if (neutral?.kind === 'asset') return assetPaths.get(neutral.id);
      if (!neutral) return undefined;
      const anchor = neutral.anchor && `#${neutral.anchor}`;
      return neutral.id === lesson.id && anchor ? anchor : `${paths.lesson(neutral.id)}${anchor}`;
    },
  };
}

/** The properties of HTML that hold one URL each. */
export const urlProperties = ['href', 'src', 'poster', 'cite'] as const;

/** Ids of the files that a lesson's content names, its keys left out. */
function publicAssetIds({ assets, banks, blocks, glossary }: Lesson): ReadonlySet<string> {
  const ids = new Set<string>();
  // Most lessons have no files, so there is nothing to look for.
  if (assets.length === 0) return ids;
  eachContent([blocks, banks, glossary], (content) =>
    eachElement(content, ({ properties }) => {
      for (const name of urlProperties) {
        const id = assetIdOf(properties[name]);
        if (id !== undefined) ids.add(id);
      }
    }),
  );
  return ids;
}
