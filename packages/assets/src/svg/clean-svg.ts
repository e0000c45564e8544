import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Size } from '../raster/size.js';
import { type CleanAttribute, cleanAttributes } from './clean-attributes.js';
import { DrawingReader } from './drawing.js';
import { checkCost } from './drawing-cost.js';
import { allowedElements, isEditorData, svgNamespace } from './elements.js';
import { maxDepth, maxLength, RefusedSvg } from './limits.js';
import { isSafeCss } from './safe-css.js';
import { svgSize } from './svg-size.js';

/** A picture that runs nothing and fetches nothing. */
export interface CleanSvg {
  /** XML without prolog, comments, prefixes and editor data. */
  text: string;
  size: Size | undefined;
  /** What was taken out and may be missed, each once. */
  removed: string[];
}

/**
 * Reads the picture as XML, as a browser does, and writes it anew from what is allowed: what no rule allows is left out.
 * One pass without recursion, in which no entity is ever expanded; or the reason why the picture is refused.
 */
export function cleanSvg(source: string): CleanSvg | { refused: string; isBroken: boolean } {
  try {
    return rewrite(source);
  } catch (error) {
    if (error instanceof RefusedSvg) return { refused: error.message, isBroken: error.isBroken };
    throw error;
  }
}

function rewrite(source: string): CleanSvg {
  if (source.length > maxLength) throw new RefusedSvg(`it has more than ${maxLength / 1e6} MB`);
  const writer = new SvgWriter();
  // Browsers know only XML 1.0; 1.1 has references to control characters, which nobody could read once written out.
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  parser.on('error', ({ message }) => {
    throw new RefusedSvg(`it is not well-formed XML (${message})`, { isBroken: true });
  });
  parser.on('doctype', refuseDeclarations);
  parser.on('processinginstruction', ({ target }) => writer.instruction(target));
  parser.on('opentag', (tag) => writer.open(tag));
  parser.on('text', (text) => writer.text(text));
  parser.on('cdata', (text) => writer.text(text));
  parser.on('closetag', () => writer.close());
  parser.write(source).close();
  return writer.end();
}

/** A document type without declarations is common and harmless; entities multiply and hide what they stand for. */
function refuseDeclarations(doctype: string): void {
  if (doctype.includes('[')) throw new RefusedSvg('its document type declares entities');
}

/** An element that is open. */
interface Open {
  name: string;
  /** Nothing of it is written. */
  dropped: boolean;
  /** Its start tag still lacks `>`: it may turn out to be empty. */
  pending: boolean;
  /** The text of a style sheet. */
  css: string;
}

/** Takes a picture in pieces, in the order of its source, and writes what is allowed. */
class SvgWriter {
  readonly #open: Open[] = [];
  readonly #parts: string[] = [];
  readonly #removed = new Set<string>();
  readonly #drawing = new DrawingReader();
  #size: Size | undefined;

  instruction(target: string): void {
    this.#removed.add(`\`<?${target}?>\``);
  }

  open(tag: SaxesTagNS): void {
    if (this.#open.length === 0) checkRoot(tag);
    if (this.#open.length >= maxDepth) throw new RefusedSvg(`its elements nest more than ${maxDepth} deep`);
    const dropped = this.#top?.dropped === true || !this.#isAllowed(tag);
    if (!dropped) this.#start(tag);
    this.#open.push({ name: tag.local, dropped, pending: !dropped, css: '' });
  }

  text(text: string): void {
    const top = this.#top;
    // An empty CDATA section is nothing, and leaves an empty element empty.
    if (!top || top.dropped || text === '') return;
    if (top.name === 'style') {
      top.css += text;
      return;
    }
    this.#finishStart(top);
    this.#parts.push(escapeText(text));
    this.#drawing.text(text.length);
  }

  close(): void {
    const top = this.#open.pop();
    if (!top || top.dropped) return;
    this.#drawing.close();
    if (top.css) this.#style(top);
    this.#parts.push(top.pending ? '/>' : `</${top.name}>`);
  }

  end(): CleanSvg {
    checkCost(this.#drawing.end());
    return { text: `${this.#parts.join('')}\n`, size: this.#size, removed: [...this.#removed] };
  }

  get #top(): Open | undefined {
    return this.#open.at(-1);
  }

  #isAllowed(tag: SaxesTagNS): boolean {
    if (tag.uri === svgNamespace && allowedElements.has(tag.local)) return true;
    if (!isEditorData(tag)) this.#removed.add(`\`<${tag.local}>\``);
    return false;
  }

  #start(tag: SaxesTagNS): void {
    const isRoot = this.#open.length === 0;
    if (this.#top) this.#finishStart(this.#top);
    const attributes = cleanAttributes(tag.local, Object.values(tag.attributes), (name) =>
      this.#removed.add(name),
    );
    const byName = new Map(attributes);
    if (isRoot) this.#size = svgSize(byName);
    this.#drawing.open(tag.local, byName);
    this.#parts.push(startTag(tag.local, attributes, isRoot));
  }

  #finishStart(top: Open): void {
    if (top.pending) this.#parts.push('>');
    top.pending = false;
  }

  /** A style sheet stays or goes as a whole. */
  #style(top: Open): void {
    if (!isSafeCss(top.css)) {
      this.#removed.add('the rules of `<style>`');
      return;
    }
    this.#finishStart(top);
    this.#drawing.sheet(top.css);
    this.#parts.push(escapeText(top.css));
  }
}

function checkRoot(tag: SaxesTagNS): void {
  if (tag.uri === svgNamespace && tag.local === 'svg') return;
  throw new RefusedSvg(`its first element is not \`<svg xmlns="${svgNamespace}">\``, { isBroken: true });
}

/** `<svg xmlns="…" width="10"`, still open: an empty element ends in `/>`. */
function startTag(name: string, attributes: readonly CleanAttribute[], isRoot: boolean): string {
  const namespace = isRoot ? ` xmlns="${svgNamespace}"` : '';
  const written = attributes.map(([key, value]) => ` ${key}="${escapeValue(value)}"`);
  return `<${name}${namespace}${written.join('')}`;
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');

/** White space as references, since a reader of XML turns it into blanks (XML 1.0, 3.3.3). */
const escapeValue = (value: string): string =>
  escapeText(value).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
