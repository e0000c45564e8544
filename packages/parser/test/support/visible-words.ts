import { eachContent } from '@hornbook/model';
import type { Nodes } from 'hast';
import type { Nodes as Markdown } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isHtmlName, isReadable, isStrayWord } from '../../src/postprocess/html-names.js';

export interface Word {
  word: string;
  line: number;
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The words that plain remark-gfm reads in a lesson, front matter apart: text, code, names of pictures, and of raw HTML the
 * text and what people would read in its tags. Attribute lists, markers, `[!NOTE]`, end tags and comments are left out.
 */
export function visibleWords(source: string): Word[] {
  const body = source
    .replace(/^---\n[\s\S]*?\n---(?:\n|$)/, (head) => head.replace(/[^\n]/g, ''))
    // With it, an address is none to Markdown.
    .replace(/(?<=\]:[ \t]*|\]\()\{\{[^}\n]*\}\}/g, '');
  const words: Word[] = [];
  const add = (text: string, line: number) => {
    for (const [index, one] of text.split('\n').entries()) {
      for (const word of wordsIn(one)) words.push({ word, line: line + index });
    }
  };
  const look = (node: Markdown) => {
    const line = node.position?.start.line ?? 1;
    const isFenced = node.type === 'code' && /^[`~]/.test(body.slice(node.position?.start.offset ?? 0));
    if (node.type === 'text') add(withoutLists(node.value), line);
    else if (node.type === 'inlineCode') add(node.value, line);
    else if (node.type === 'code') add(node.value, isFenced ? line + 1 : line);
    else if (node.type === 'image') add(node.alt ?? '', line);
    else if (node.type === 'html') add(wordsOfHtml(node.value), line);
    const isMarker = node.type === 'linkReference' && node.identifier === 'x';
    if ('children' in node && !isMarker) for (const child of node.children) look(child);
  };
  look(unified().use(remarkParse).use(remarkGfm).parse(body));
  return words;
}

/** Attribute lists and markers are replaced by as many lines. */
const withoutLists = (text: string): string =>
  text
    .replace(/\{:[^}]*\}/g, (list) => list.replace(/[^\n]/g, ' '))
    .replace(/^\s*(?:\([xX ]?\)|\[[xX ]?\]|\[![a-z]+\])/i, ' ');

const wordsOfHtml = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/<(\/?)([A-Za-z][^\s/>]*)([^>]*)>?/g, (tag, slash: string, name: string, attributes: string) => {
      const found = attributes.matchAll(/([^\s"'=<>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g);
      const read = [...found].flatMap(([, key = '', quoted = '']) => {
        const value = quoted.replace(/^["']|["']$/g, '');
        const attribute = { name: key.toLowerCase(), value };
        return isStrayWord(attribute) ? [key] : isReadable(attribute) ? [value] : [];
      });
      const lines = '\n'.repeat(tag.split('\n').length - 1);
      return ` ${slash || isHtmlName(name.toLowerCase()) ? '' : name} ${read.join(' ').replaceAll('\n', ' ')} ${lines}`;
    })
    .replace(/&[a-z]+;|&#\w+;/gi, ' ');

/** The words that a lesson says to anybody, in its content and elsewhere. */
export function saidWords(...values: unknown[]): Set<string> {
  const texts: string[] = [];
  eachContent(values, (content) => {
    const pieces: string[] = [];
    addText(content, pieces, texts);
    texts.push(pieces.join(''), pieces.join(' '));
  });
  addStrings(values, texts);
  return new Set(texts.flatMap(wordsIn));
}

function addText(node: Nodes, pieces: string[], names: string[]): void {
  if (node.type === 'text') pieces.push(node.value);
  if (node.type === 'element') {
    const { alt, ariaLabel, label, title } = node.properties;
    for (const name of [alt, ariaLabel, label, title]) if (typeof name === 'string') names.push(name);
  }
  if ('children' in node) for (const child of node.children) addText(child, pieces, names);
}

/** Texts of answers, names of partners, what is taken as right; no content. */
function addStrings(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (value instanceof Map || Array.isArray(value))
    for (const held of value.values()) addStrings(held, texts);
  else if (typeof value === 'object' && value !== null && (value as Nodes).type !== 'root') {
    for (const held of Object.values(value)) addStrings(held, texts);
  }
}
