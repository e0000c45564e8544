/**
 * A URL that content holds until an exporter knows where things are: `asset:ID` names a file of the course,
 * `lesson:ID#anchor` a lesson and a place in it. All other URLs lead out of the course.
 */
export type NeutralUrl =
  | { readonly kind: 'asset'; readonly id: string }
  /** `anchor` is empty for the lesson itself. */
  | { readonly kind: 'lesson'; readonly id: string; readonly anchor: string };

export const assetUrl = (id: string): string => `asset:${id}`;

export const lessonUrl = (id: string, anchor = ''): string => `lesson:${id}${anchor && `#${anchor}`}`;

/** Reads the value of a `src` or `href`; `undefined` where it is no neutral URL. */
export function readNeutralUrl(url: unknown): NeutralUrl | undefined {
  const [, kind, id, anchor = ''] =
    /^(asset|lesson):([^#]*)(?:#(.*))?$/s.exec(typeof url === 'string' ? url : '') ?? [];
  if (!id) return undefined;
  return kind === 'asset' ? { kind, id } : { kind: 'lesson', id, anchor };
}

/** The ID of `asset:ID`. */
export function assetIdOf(url: unknown): string | undefined {
  const neutral = readNeutralUrl(url);
  return neutral?.kind === 'asset' ? neutral.id : undefined;
}
