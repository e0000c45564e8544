import type { SaxesTagNS } from 'saxes';
import type { Size } from '../raster/size.js';
import { cleanAttributes } from './clean-attributes.js';
import { DrawingReader } from './drawing.js';
import { checkCost } from './drawing-cost.js';
import { allowedElements, isEditorData, svgNamespace } from './elements.js';
import { RefusedSvg } from './refused-svg.js';
import { isSafeCss } from './safe-css.js';
import { escapeText, startTag } from './serialise.js';
import { svgSize } from './svg-size.js';

/** A picture that runs nothing and fetches nothing. */
export interface CleanSvg {
  /** XML without prolog, comments, prefixes and editor data. */
  text: string;
  size: Size | undefined;
  /** What was taken out and may be missed, each once. */
  removed: string[];
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

const maxDepth = 200;

/** Takes a picture in pieces, in the order of its source, and writes what is allowed. */
export class SvgWriter {
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
