import type { Static, TObject, TUnsafe } from 'typebox';
import type { Diagnostic } from './diagnostic.js';
import type { KeyBase, QuestionBase } from './question.js';
import type { Hast } from './schema/content-format.js';
import type { asset, lessonFields } from './schema/lesson.js';
import type { RuleComment, SourcedData, SourcePlace } from './source-place.js';

/** A lesson in memory, from the parser to the exporters. `Q` and `K` are closed by `@hornbook/questions`. */
export type LessonOf<Q extends QuestionBase, K extends KeyBase> = Static<
  TObject<ReturnType<typeof lessonFields<Hast, TUnsafe<Q>>>>
> & {
  /** Path of the source, relative to the course, with `/`. */
  path: string;
  /** By question id. A question without a right answer has an entry too. */
  keys: ReadonlyMap<string, K>;
  /** Filled in by `@hornbook/assets`; until then empty. */
  assets: readonly Asset[];
};

/** A place in the content that names a file. The parser finds them; their bytes are read by the command. */
export interface AssetReference {
  /** The ID in `asset:ID`. The same file has the same id in every lesson of the course. */
  id: string;
  /** As written by the author. */
  url: string;
  /** Relative to the asset root (site-absolute URLs) or to the course, with `/` and without `..`; absent: outside. */
  path?: string;
  /** Whether `path` is looked up in the asset root (`/images/x.svg`) or beside the lesson (`images/x.svg`). */
  base: 'assets' | 'course';
  alt?: string;
  /** Whether it is the address of a link, and not of a picture, a film or a sound. */
  isLink?: true;
  place: SourcePlace;
}

/** A file that the lesson uses, with what its bytes say. */
export type Asset = Static<typeof asset> & { data: Uint8Array };

/** What parsing gives: always a lesson, however broken its source, with what was found wrong. */
export interface Parsed<L> {
  lesson: L;
  references: readonly AssetReference[];
  frontMatter: SourcedData;
  /** In the order of the source: where several speak of a line, the last counts. */
  ruleComments: readonly RuleComment[];
  diagnostics: readonly Diagnostic[];
}
