import type { Html, Root, Text } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { attachBlocks } from './attach-blocks.js';
import { attachInline } from './attach-inline.js';
import { eachNode } from './attribute-list.js';
import { newAllowance, readDefinitions } from './definitions.js';
import { type RuleId, report } from './messages.js';

/**
 * Attaches every attribute list to what it tags, and takes it out of the tree: `data.attributes` of a node then holds all
 * that its lists say, and `data.hProperties` what may be rendered. A list that tags nothing stays where it is. Never throws.
 *
 * @param tree changed in place
 * @param file gets the messages. If it holds the text that the tree was read from, it also gets messages about what looks
 *   like a list and was read as text
 */
export function attachAttributeLists(tree: Root, file: VFile): void {
  reportLeftovers(tree, file);
  const context = { definitions: readDefinitions(tree, file), allowance: newAllowance(), file };
  eachNode(tree, (node) => {
    if (!('children' in node)) return;
    attachInline(node, context);
    attachBlocks(node, context);
  });
}

/** Reports what looks like an attribute list and was read as text or as part of raw HTML. */
function reportLeftovers(tree: Root, file: VFile): void {
  const source = String(file).replace(/^\uFEFF/, '');
  if (!source.includes('{')) return;
  const { toPoint } = location(source);
  /** The id of a heading, or a list up to its end, the next one or the end of the line. */
  const piece = /\{#[A-Za-z][\w:.-]*\}|\{:(?:\\.|\{(?!:)|[^\\{}\n\r])*\}?/y;
  eachNode(tree, (node) => {
    if (node.type !== 'text' && node.type !== 'html') return;
    for (const start of startsIn(node, source)) {
      piece.lastIndex = start;
      const text = piece.exec(source)?.[0].trimEnd();
      if (!text) continue;
      const place = { start: toPoint(start), end: toPoint(start + text.length) };
      report(file, ruleOf(text), text, place as Position);
    }
  });
}

const escapeOrBrace = /\\[\s\S]|\{/g;
const lineOfList = /(?<=^[ \t>]*)\{:.*\}[ \t]*$/gm;

/** Offsets of braces that no backslash escapes; in HTML, of those that begin a line that is a list. */
function startsIn({ position, type }: Text | Html, source: string): number[] {
  const start = position?.start.offset ?? 0;
  const raw = source.slice(start, position?.end.offset ?? 0);
  if (!raw.includes('{') || (type === 'html' && holdsText.test(raw))) return [];
  return [...raw.matchAll(type === 'text' ? escapeOrBrace : lineOfList)].flatMap(({ 0: found, index }) =>
    found.startsWith('{') ? start + index : [],
  );
}

/** `<!-- -->`, `<script>`: no list was meant in there. */
const holdsText = /^<(?:[!?]|(?:pre|script|style|textarea)\b)/i;

/** Unsupported is what only kramdown reads: `{::comment}`, `{:/}`, `{:}`, `## Title {#id}`. */
function ruleOf(text: string): RuleId {
  if (!text.endsWith('}')) return 'attribute-list-unterminated';
  return /^\{(?:#|:[:/}])/.test(text) ? 'attribute-list-unsupported' : 'attribute-list-without-target';
}
