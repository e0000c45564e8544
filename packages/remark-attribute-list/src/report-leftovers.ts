import type { Html, Root, Text } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { type RuleId, report } from './messages.js';

/** Reports what looks like an attribute list and was read as text or as part of raw HTML. */
export function reportLeftovers(tree: Root, file: VFile): void {
  const source = String(file).replace(/^\uFEFF/, '');
  const { toPoint } = location(source);
  /** The id of a heading, or a list up to its end, the next one or the end of the line. */
  const piece = /\{#[A-Za-z][\w:.-]*\}|\{:(?:\\.|\{(?!:)|[^\\{}\n\r])*\}?/y;
  visit(tree, (node) => {
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
  if (type === 'html' && holdsText.test(raw)) return [];
  return [...raw.matchAll(type === 'text' ? escapeOrBrace : lineOfList)].flatMap(({ 0: found, index }) =>
    found.startsWith('{') ? start + index : [],
  );
}

/** `<!-- -->`, `<script>`: no list was meant in there. */
const holdsText = /^<(?:[!?]|(?:pre|script|style|textarea)\b)/i;

/** What kramdown reads and we do not: `{::comment}`, `{:/}`, `{:}`, `## Title {#id}`. */
function ruleOf(text: string): RuleId {
  if (!text.endsWith('}')) return 'attribute-list-unterminated';
  return /^\{(?:#|:[:/}])/.test(text) ? 'attribute-list-unsupported' : 'attribute-list-without-target';
}
