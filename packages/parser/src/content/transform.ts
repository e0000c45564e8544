import { fixAt, isLanguageTag, meantLanguageTag } from '@hornbook/model';
import type { FootnoteDefinition, Nodes, Root, Table, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Report } from '../lesson-input.js';
import { attributesOf, eachNode, hasClass, placesInLists } from '../nodes.js';
import { markAlert } from './alerts.js';
import { type GlossaryEntry, readDefinitions, readGlossary } from './glossary.js';
import { contentMessages as messages } from './messages.js';
import { spacedAddressReporter } from './spaced-addresses.js';

/**
 * Turns the parts of the language that look like ordinary Markdown into what they mean: alerts, glossaries, tables. Reports
 * what is not shown or not meant.
 *
 * @returns the entries of all glossaries
 */
export function transform(tree: Root, source: string, report: Report): GlossaryEntry[] {
  const entries: GlossaryEntry[] = [];
  const add = (found: readonly GlossaryEntry[]) => {
    for (const entry of found) entries.push(entry);
  };
  const reportSpaced = spacedAddressReporter(source, report);
  eachNode(tree, (node) => {
    checkLanguage(node, source, report);
    if (node.type === 'blockquote') markAlert(node, source, report);
    else if (node.type === 'list' && hasClass(node, 'glossary')) add(readGlossary(node, report));
    else if (node.type === 'defList' && hasClass(node, 'glossary')) add(readDefinitions(node));
    else if (node.type === 'table') cutExcessCells(node, report);
    else if (node.type === 'text') {
      reportLiquid(node, report);
      reportSpaced(node);
    }
  });
  reportFootnotes(tree, report);
  return entries;
}

/** `{: lang="english"}`. A question reads its own. */
function checkLanguage(node: Nodes, source: string, report: Report): void {
  const attributes = attributesOf(node);
  const { lang } = attributes.values;
  if (lang === undefined || isLanguageTag(lang) || hasClass(node, 'quiz')) return;
  const place = placesInLists(attributes, source).pairs.get('lang');
  const meant = meantLanguageTag(lang);
  const fix = meant === undefined ? undefined : fixAt(place, `lang="${meant}"`);
  report(messages.languageUnknown({ lang, meant }, place ?? node.position, fix));
}

/** Cells. Rows with fewer than the head are filled up, so that a short text can make many cells. */
const maxCells = 50_000;

/** GFM leaves out the cells of a row for which the table's head has no column. */
function cutExcessCells(table: Table, report: Report): void {
  const [head, ...rows] = table.children;
  const columns = head?.children.length ?? 0;
  if (columns * rows.length > maxCells) {
    report(messages.tableTooLarge({ columns, rows: rows.length }, table.position));
    // Without it, mdast-util-to-hast fills up no row.
    table.align = null;
  }
  for (const row of rows) {
    const lost = row.children.slice(columns).find((cell) => textOf(cell).trim() !== '');
    row.children = row.children.slice(0, columns);
    if (lost) report(messages.excessCell({ columns }, lost.position));
  }
}

const tag = /\{%-?\s*\w[^%}]{0,80}/;

/** Only what Jekyll itself fills in: braces mean something to many programs. */
const output = /\{\{-?\s{0,3}(?:site|page|post|layout|include|content|paginator)\b[^{}]{0,80}\}\}/;

/** `{% include x.html %}` and `{{ site.title }}` outside of code are what Jekyll would have filled in. */
function reportLiquid(node: Text, report: Report): void {
  const match = tag.exec(node.value);
  if (match) report(messages.liquid({ tag: `${match[0].trim()} %}` }, node.position));
  const [filled] = output.exec(node.value) ?? [];
  if (filled) report(messages.liquid({ tag: filled }, node.position));
}

/** A footnote that nothing shown refers to is not shown, and neither is a second one by the same name. */
function reportFootnotes(tree: Root, report: Report): void {
  const notes = new Map<string, FootnoteDefinition>();
  eachNode(tree, (note) => {
    if (note.type !== 'footnoteDefinition') return;
    if (notes.has(note.identifier)) report(messages.footnoteTwice({ label: labelOf(note) }, note.position));
    else notes.set(note.identifier, note);
  });
  if (notes.size === 0) return;
  const shown = referencesIn(tree.children);
  // The set also goes on to names that are added on the way.
  for (const name of shown) {
    for (const further of referencesIn(notes.get(name)?.children ?? [])) shown.add(further);
  }
  for (const [name, note] of notes) {
    if (!shown.has(name)) report(messages.footnoteUnused({ label: labelOf(note) }, note.position));
  }
}

const labelOf = ({ identifier, label }: FootnoteDefinition): string => label ?? identifier;

/** Names of the notes that nodes refer to. References in other notes do not count. */
function referencesIn(nodes: readonly Nodes[], names = new Set<string>()): Set<string> {
  for (const node of nodes) {
    if (node.type === 'footnoteReference') names.add(node.identifier);
    if ('children' in node && node.type !== 'footnoteDefinition') referencesIn(node.children, names);
  }
  return names;
}
