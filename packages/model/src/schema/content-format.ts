import type { Root } from 'hast';
import Type, { type TSchema } from 'typebox';

/**
 * The three formats in which rich content travels. Schemas are functions of a format, so that one definition serves the
 * lesson in memory (hast), the published document (HTML and text) and the browser (plain text).
 *
 * - `content`: the value of a property of its own, such as `prompt`.
 * - `spread`: the properties of an object that *is* content plus a few fields, such as an option.
 */
export interface ContentFormat {
  readonly content: TSchema;
  readonly spread: Record<string, TSchema>;
}

const text = Type.String({ description: 'Plain text, for search and speech.' });
const markup = Type.String({ description: 'Sanitized HTML, enough for a web page.' });
const ast = Type.Optional(
  Type.Unknown({ description: 'The same as hast, on request, for native renderers.' }),
);

const tree = Type.Unsafe<Root>(
  Type.Object({ type: Type.Literal('root'), children: Type.Array(Type.Unknown()) }),
);

/** In memory, between parser and exporters: a sanitized hast root with neutral URLs (`asset:ID`, `lesson:ID#anchor`). */
export const hast = { content: tree, spread: { content: tree } } satisfies ContentFormat;
export type Hast = typeof hast;

/** In published JSON. */
export const html = {
  content: Type.Object({ html: markup, text, ast }, { additionalProperties: false }),
  spread: { html: markup, text, ast },
} satisfies ContentFormat;
export type Html = typeof html;

/** In the browser, where the HTML is on the page already: only text. */
export const plainText = {
  content: Type.Object({ text }),
  spread: { text },
} satisfies ContentFormat;
export type PlainText = typeof plainText;
