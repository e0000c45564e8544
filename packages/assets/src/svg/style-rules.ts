import { addEffects, type Effects, noEffects } from './effects.js';

/** What the rules of style sheets bring about, by the last part of their selectors: `#id`, `.class`, `type` or `*`. */
export type StyleRules = Map<string, Effects[]>;

/** Comments, strings, addresses without quotes and punctuation of a style sheet without escapes (CSS Syntax 3, 4.3). */
const tokens =
  /\/\*[\s\S]*?(?:\*\/|$)|"[^"\n\r]*["\n\r]?|'[^'\n\r]*['\n\r]?|url\((?!\s*["'])[^)]*\)?|[{};()[\]]|[^"'{};()[\]/u]+|[\s\S]/gi;

/** A rule that is being read, or a group of rules. */
interface Block {
  keys: readonly string[];
  effects: Effects;
}

/** The reader of one style sheet: the text since the last rule or declaration, and the rules around it. */
class SheetReader {
  readonly #outside: Block = { keys: ['*'], effects: noEffects() };
  readonly #blocks: Block[] = [this.#outside];
  readonly #open: Block[] = [];
  /** All of it, and the part outside parentheses and strings. */
  #text = '';
  #flat = '';
  #depth = 0;
  /** There is punctuation within parentheses: rules cannot be separated so simply. */
  #isOdd = false;

  read(css: string): readonly Block[] {
    for (const [token] of css.matchAll(tokens)) this.#take(token);
    this.#end();
    return this.#isOdd ? [{ keys: ['*'], effects: oddEffects(css) }] : this.#blocks;
  }

  #take(token: string): void {
    if (token.startsWith('/*')) return;
    if (/^[{};]$/.test(token)) {
      if (this.#depth > 0) this.#isOdd = true;
      this.#punctuate(token);
      return;
    }
    if (/^[([]$/.test(token)) this.#depth++;
    if (this.#depth === 0 && !/^["']/.test(token)) this.#flat += token;
    if (/^[)\]]$/.test(token)) this.#depth--;
    if (this.#depth < 0) this.#isOdd = true;
    this.#text += token;
  }

  #punctuate(token: string): void {
    if (token === '{') this.#begin();
    else this.#end();
    if (token === '}') this.#open.pop();
    this.#text = '';
    this.#flat = '';
  }

  #begin(): void {
    const outer = this.#open.at(-1) ?? this.#outside;
    const block = { keys: keysOf(this.#flat, outer.keys), effects: noEffects() };
    block.effects.steps += matching * this.#flat.split(/[\s>+~]+/).length;
    this.#open.push(block);
    this.#blocks.push(block);
  }

  #end(): void {
    const colon = this.#text.indexOf(':');
    if (colon === -1) return;
    const { effects } = this.#open.at(-1) ?? this.#outside;
    const property = this.#text.slice(0, colon).trim();
    if (isGeometry.test(property)) effects.unknownSizes = true;
    addEffects(effects, property, this.#text.slice(colon + 1).trim());
  }
}

/** Properties that are attributes of shapes, too (SVG 2, 7). */
export const isGeometry = /^(?:width|height|r|rx|ry|d|x1|x2|y1|y2|points|pathLength)$/i;

/** Of rules that cannot be separated: whatever they name may apply to anything. */
function oddEffects(css: string): Effects {
  const effects = { ...noEffects(), unknownSizes: true };
  addEffects(effects, '--any', css);
  return effects;
}

/** What the declarations of a `style` attribute bring about. */
export function effectsOfStyle(css: string): Effects {
  const [first, ...more] = new SheetReader().read(css);
  // Rules within an attribute are none.
  return more.length === 0 && first ? first.effects : oddEffects(css);
}

/** What it costs to find out whether a part of a selector matches. */
const matching = 1 / 200;

/** Adds the rules of a style sheet, in time linear in its length. Where its syntax is odd they count for every element. */
export function addSheet(rules: StyleRules, css: string): void {
  for (const { keys, effects } of new SheetReader().read(css)) {
    for (const key of keys) {
      const known = rules.get(key);
      if (known) known.push(effects);
      else rules.set(key, [effects]);
    }
  }
}

function keysOf(prelude: string, outer: readonly string[]): readonly string[] {
  const text = prelude.trim();
  if (/^@(?:-webkit-)?keyframes/i.test(text)) return ['*'];
  if (text.startsWith('@')) return outer;
  return [...new Set(text.split(',').map(keyOf))];
}

/**
 * One thing that every element has which the selector matches. Attributes and pseudo-classes are not looked at; frames of
 * an animation (`from`, `50%`) may be those of any element.
 */
function keyOf(selector: string): string {
  const last =
    selector
      .trim()
      .split(/[\s>+~]+/)
      .at(-1) ?? '';
  const [name = ''] = /[#.][^\s#.:*&|!]+/.exec(last) ?? /^[^\s#.:*&|!]+/.exec(last) ?? [];
  return name === '' || last.includes('|') || /^(?:from$|to$|\.?\d)/i.test(name) ? '*' : name.toLowerCase();
}
