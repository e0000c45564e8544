import type { Html, Root, Text } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { attachBlocks } from './attach-blocks.js';
import { attachInline } from './attach-inline.js';
import { eachNode } from './attribute-list.js';
import { newAllowance, readDefinitions } from './definitions.js';
import { type RuleId, report, shortened } from './messages.js';
import { misspelledAt, respelled } from './misspelled.js';
import { isContents, type KnownWords } from './report-tokens.js';

/**
 * Attaches every attribute list to what it tags, and takes it out of the tree: `data.attributes` of a node then holds all
 * that its lists say, and `data.hProperties` what may be rendered. A list that tags nothing stays where it is. Never throws.
 *
 * @param tree changed in place
 * @param file gets the messages. If it holds the text that the tree was read from, it also gets messages about what looks
 *   like a list and was read as text
 * @param known words that the program makes something of, to tell what is nearly one of them
 */
export function attachAttributeLists(tree: Root, file: VFile, known: KnownWords = {}): void {
  const words = limitSuggestions(known);
  reportLeftovers(tree, file, words);
  const definitions = readDefinitions(tree, file, words);
  const context = { definitions, allowance: newAllowance(), known: words, file };
  eachNode(tree, (node) => {
    if (!('children' in node)) return;
    attachInline(node, context);
    attachBlocks(node, context);
  });
}

/** In one file: suggestions take time, and nobody reads more. */
const maxSuggestions = 100;

function limitSuggestions(known: KnownWords): KnownWords {
  const { nearest } = known;
  if (!nearest) return known;
  let left = maxSuggestions;
  return { ...known, nearest: (word, words) => (left-- > 0 ? nearest(word, words) : undefined) };
}

/** Reports what looks like an attribute list and was read as text or as part of raw HTML. */
function reportLeftovers(tree: Root, file: VFile, known: KnownWords): void {
  const source = String(file).replace(/^\uFEFF/, '');
  if (!source.includes('{')) return;
  const { toPoint } = location(source);
  /** The id of a heading, or a list up to its end, the next one or the end of the line. */
  const piece = /\{#[A-Za-z][\w:.-]*\}|\{:(?:\\.|\{(?!:)|[^\\{}\n\r])*\}?/y;
  eachNode(tree, (node) => {
    if (node.type !== 'text' && node.type !== 'html') return;
    let done = 0;
    for (const start of startsIn(node, source)) {
      if (start < done) continue;
      piece.lastIndex = start;
      const misspelled = misspelledAt(source, start, known);
      const text = misspelled ?? piece.exec(source)?.[0].trimEnd();
      if (!text) continue;
      const place = { start: toPoint(start), end: toPoint(start + text.length) };
      if (misspelled) done = start + text.length;
      const note = misspelled && `Write \`${shortened(respelled(text, known))}\` on a line of its own.`;
      const ruleId = misspelled ? 'attribute-list-misspelled' : ruleOf(text);
      report(file, ruleId, text, place as Position, { note });
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
  if (isContents(text)) return 'attribute-list-toc';
  return /^\{(?:#|:[:/}])/.test(text) ? 'attribute-list-unsupported' : 'attribute-list-without-target';
}
