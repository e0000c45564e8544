import { type Fix, nearest, type SourcePlace } from '@hornbook/model';
import type { Text } from 'mdast';
import type { Report } from '../lesson-input.js';
import { contentMessages as messages } from './messages.js';

const kinds = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'];

/** What other programs call the same thing (Obsidian, Docusaurus, MkDocs, Azure). */
const synonyms: Readonly<Record<string, string>> = {
  INFO: 'NOTE',
  INFORMATION: 'NOTE',
  NB: 'NOTE',
  HINT: 'TIP',
  TIPS: 'TIP',
  ATTENTION: 'WARNING',
  WARN: 'WARNING',
  DANGER: 'CAUTION',
  ERROR: 'CAUTION',
  BUG: 'CAUTION',
  FAILURE: 'CAUTION',
  FAIL: 'CAUTION',
};

/** `[!HINT]`, `[!NOTE] A title`, `[!TIP]- folded`. */
const pattern = /^\[!([A-Za-z][\w-]{0,30})\]([-+]?)[ \t]*([^\n]*)/;

/**
 * Reports a quote that begins like an alert and is none: its kind is not known, or there is something else on the line. The
 * fix writes the kind alone, and moves the text to the next line.
 */
export function reportUnknownAlert(text: Text, source: string, report: Report): void {
  const [start, end] = [text.position?.start.offset, text.position?.end.offset];
  if (start === undefined || end === undefined) return;
  const match = pattern.exec(source.slice(start, end));
  if (!match) return;
  const [whole, kind = '', fold = '', inText = ''] = match;
  // Emphasis and links after the text are on its line, too.
  const lineEnd = source.indexOf('\n', start);
  const further = source.slice(start + whole.length, lineEnd === -1 ? undefined : lineEnd);
  const behind = `${inText}${end === start + whole.length ? further : ''}`.trim();
  const upper = kind.toUpperCase();
  const meant = kinds.includes(upper) ? upper : (synonyms[upper] ?? nearest(upper, kinds));
  const marker = `[!${kind}]${fold}`;
  const place = placeOfMarker(text, marker.length);
  const fix = meant === undefined ? undefined : rewrite(meant, { start, marker, behind }, source);
  if (meant !== undefined && meant === upper) {
    report(
      messages.alertWithText({ kind: meant, text: `${fold} ${behind}`.trim().slice(0, 60) }, place, fix),
    );
  } else report(messages.alertUnknown({ kind, meant }, place, fix));
}

function placeOfMarker({ position }: Text, length: number): SourcePlace | undefined {
  if (!position) return undefined;
  const { column, line, offset = 0 } = position.start;
  return { start: position.start, end: { line, column: column + length, offset: offset + length } };
}

/** `> [!HINT] Title` → `> [!TIP]`, `> Title`. None where more than marks of quotes stand before it. */
function rewrite(
  kind: string,
  { behind, marker, start }: { start: number; marker: string; behind: string },
  source: string,
): Fix | undefined {
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  const end = start + marker.length;
  if (behind === '') return { start, end, text: `[!${kind}]` };
  if (!/^[ \t>]+$/.test(before)) return undefined;
  const space = /[ \t]*/.exec(source.slice(end, end + 100))?.[0].length ?? 0;
  return { start, end: end + space, text: `[!${kind}]\n${before}` };
}
