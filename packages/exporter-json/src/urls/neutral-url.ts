/** `asset:ID` → ID. */
export const assetOf = (url: string): string | undefined => /^asset:([^?#]+)/.exec(url)?.[1];

/** `lesson:ID#anchor` → ID and, with its `#`, the anchor. */
export function lessonLinkOf(url: string): { lesson: string; anchor: string } | undefined {
  const [, lesson, anchor = ''] = /^lesson:([^#]+)(#.*)?$/s.exec(url) ?? [];
  return lesson === undefined ? undefined : { lesson, anchor };
}
