import type { Root } from 'hast';
import Type, { type TSchema } from 'typebox';

/**
 * The three forms in which rich content travels. Schemas are functions of a flavour, so that one definition serves the
 * lesson in memory (hast), the published document (HTML and text) and the browser (text alone).
 *
 * - `content`: what stands at a property of its own, such as `prompt`.
 * - `spread`: what an object holds that *is* content plus a few fields, such as an option.
 */
export interface Flavour {
  readonly content: TSchema;
  readonly spread: Record<string, TSchema>;
}

const text = Type.String({ description: 'Plain text, for search and speech.' });
const html = Type.String({ description: 'Sanitised HTML, enough for a web page.' });
const ast = Type.Optional(
  Type.Unknown({ description: 'The same as hast, on request, for native renderers.' }),
);

const tree = Type.Unsafe<Root>(
  Type.Object({ type: Type.Literal('root'), children: Type.Array(Type.Unknown()) }),
);

/** In memory, between parser and exporters: a sanitised hast root with neutral URLs (`asset:ID`, `lesson:ID#anchor`). */
export const memory = { content: tree, spread: { content: tree } } satisfies Flavour;
export type Memory = typeof memory;

/** In published JSON. */
export const published = {
  content: Type.Object({ html, text, ast }, { additionalProperties: false }),
  spread: { html, text, ast },
} satisfies Flavour;
export type Published = typeof published;

/** In the browser, where the HTML is on the page already: only text. */
export const bare = { content: Type.Object({ text }), spread: { text } } satisfies Flavour;
export type Bare = typeof bare;
