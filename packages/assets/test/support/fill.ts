import { type AssetFiles, fillAssets } from '@hornbook/assets';
import type { AssetReference, Content, KeyBase, LessonOf, Parsed, QuestionBase } from '@hornbook/model';

type AnyLesson = LessonOf<QuestionBase, KeyBase>;

/** A reference to `url`, as the parser makes it; its id is the name without its ending. */
export function reference(url: string, line = 1, more: Partial<AssetReference> = {}): AssetReference {
  const id = (url.split('/').at(-1) ?? '').replace(/\..*$/, '');
  const [start, end] = [
    { line, column: 3 },
    { line, column: 9 },
  ];
  return { id, url, path: url.replace(/^\//, ''), base: 'course', place: { start, end }, ...more };
}

/** A lesson whose only block has this content. */
export function parsed(
  references: readonly AssetReference[],
  children: Content['children'] = [],
): Parsed<AnyLesson> {
  const block = { id: 'content-1', type: 'content', source: { line: 1, column: 1 } } as const;
  return {
    lesson: {
      ...{ id: 'a', path: 'part/a.md', lang: 'en', title: 'A', meta: {}, objectives: [], outline: [] },
      ...{ banks: [], glossary: [], keys: new Map(), assets: [] },
      blocks: [{ ...block, content: { type: 'root', children } }],
    },
    references,
    frontMatter: { data: undefined, placeOf: () => undefined },
    ruleComments: [],
    diagnostics: [],
  };
}

/** What filling in one file gives. */
export function fillOne(url: string, bytes: Uint8Array | string | undefined) {
  const named = reference(url);
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const files: AssetFiles = new Map([[named.id, data]]);
  const { diagnostics, lesson } = fillAssets(parsed([named]), files);
  return { asset: lesson.assets[0], diagnostics, rules: diagnostics.map(({ ruleId }) => ruleId) };
}
