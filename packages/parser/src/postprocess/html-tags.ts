import type { SourcePlace } from '@hornbook/model';
import type { Raw } from 'mdast-util-to-hast';
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { placesInHtml, type SourceLines } from './html-places.js';

/** A piece of raw HTML that is no text: `<b>`, `</b>`, `<!-- … -->`, `<?php … ?>`, or `<p class=` that never ends. */
export interface HtmlTag {
  readonly type: 'start' | 'end' | 'comment' | 'declaration' | 'unfinished';
  readonly source: string;
  /** In small letters, as HTML reads it; empty where there is none. */
  readonly name: string;
  /** As its author wrote it. */
  readonly writtenName: string;
  readonly attributes: readonly Token.Attribute[];
  readonly isSelfClosing: boolean;
  /** In SVG or MathML, where an element that closes itself is one without content. */
  readonly isForeign: boolean;
  /** Segment of the raw HTML around it. */
  readonly start: number;
  readonly end: number;
  readonly place: SourcePlace;
  /** Its end tag, or its start tag. */
  partner?: HtmlTag;
}

export type PlacedRaw = Raw & { position: SourcePlace };

/** Elements whose content is text, whatever it looks like. */
const textModes: Record<string, Tokenizer['state']> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  plaintext: TokenizerMode.PLAINTEXT,
};

const isForeign = (name: string): boolean => name === 'svg' || name === 'math';

/** The tags of raw HTML. The HTML parser makes elements of them and does not say which ones it leaves out. */
export function readTags(node: PlacedRaw, lines: SourceLines): HtmlTag[] {
  const { value } = node;
  const places = placesInHtml(node, lines);
  const tags: HtmlTag[] = [];
  const ends = lastEnds(value);
  let done = 0;
  const skip = ({ location }: Token.Token) => {
    done = Math.min(location?.endOffset ?? done, value.length);
  };
  const add = (type: HtmlTag['type'], start: number, token?: Token.TagToken) => {
    const name = token?.tagName ?? '';
    const nameAt = start + (type === 'end' ? '</'.length : '<'.length);
    tags.push({
      type,
      source: value.slice(start, done),
      name,
      writtenName: value.slice(nameAt, nameAt + name.length),
      attributes: token?.attrs ?? [],
      isSelfClosing: token?.selfClosing ?? false,
      isForeign: tokenizer.inForeignNode || isForeign(name),
      start,
      end: done,
      // What is never closed may end in line ends.
      place: places(start, start + value.slice(start, done).trimEnd().length),
    });
  };
  const see = (type: HtmlTag['type'], token: Token.Token) => {
    const start = token.location?.startOffset ?? done;
    skip(token);
    add(type, start, 'tagName' in token ? token : undefined);
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        see('start', token);
        if (token.selfClosing) return;
        const mode = textModes[token.tagName];
        if (isForeign(token.tagName)) tokenizer.inForeignNode = ends(token.tagName) >= done;
        else if (mode === undefined || tokenizer.inForeignNode) return;
        // What is never closed is not read as such an element.
        else if (token.tagName === 'plaintext' || ends(token.tagName) >= done) tokenizer.state = mode;
      },
      onEndTag(token) {
        see('end', token);
        if (isForeign(token.tagName)) tokenizer.inForeignNode = false;
      },
      onComment: (token) =>
        see(value.startsWith('<!--', token.location?.startOffset ?? 0) ? 'comment' : 'declaration', token),
      onDoctype: (token) => see('declaration', token),
      onCharacter: skip,
      onWhitespaceCharacter: skip,
      onNullCharacter: skip,
      onEof() {
        const start = done;
        done = value.length;
        if (start < done) add('unfinished', start);
      },
    },
  );
  tokenizer.write(value, true);
  return tags;
}

/** Where the last end tag of a name is. */
function lastEnds(value: string): (name: string) => number {
  const known = new Map<string, number>();
  let small: string | undefined;
  return (name) => {
    small ??= value.toLowerCase();
    const at = known.get(name) ?? small.lastIndexOf(`</${name}`);
    known.set(name, at);
    return at;
  };
}

/** Finds the start tag of every end tag: the last before it that is still open. */
export function pairTags(tags: readonly HtmlTag[]): void {
  const open = new Map<string, HtmlTag[]>();
  for (const tag of tags) {
    if (tag.type === 'start' && !tag.isSelfClosing) {
      const opened = open.get(tag.name) ?? [];
      opened.push(tag);
      open.set(tag.name, opened);
    } else if (tag.type === 'end') {
      const partner = open.get(tag.name)?.pop();
      if (!partner) continue;
      tag.partner = partner;
      partner.partner = tag;
    }
  }
}
