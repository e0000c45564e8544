import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import { factorySpace } from 'micromark-factory-space';
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import { codes, types } from 'micromark-util-symbol';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
  TokenType,
} from 'micromark-util-types';
import type { AttributeList, InlineAttributeList } from './attribute-list.js';

/** Characters. No list that anyone wrote is longer; a longer one is text. */
const maxLength = 10_000;

/** The micromark extension: attribute lists as blocks and inside of text. */
export function attributeListSyntax(): Extension {
  return { flow: { [codes.leftCurlyBrace]: flow }, text: { [codes.leftCurlyBrace]: createText() } };
}

/** The extension for `mdast-util-from-markdown`: nodes whose `value` is the raw text of a list. */
export function attributeListFromMarkdown(): FromMarkdown {
  return {
    enter: { attributeList: enter('attributeList'), inlineAttributeList: enter('inlineAttributeList') },
    exit: { attributeList: exit, inlineAttributeList: exit },
  };
}

const enter = (type: 'attributeList' | 'inlineAttributeList') =>
  function (this: CompileContext, token: Token): void {
    this.enter({ type, value: '' }, token);
    this.buffer();
  };

function exit(this: CompileContext, token: Token): void {
  this.resume();
  const node = this.stack.at(-1) as AttributeList | InlineAttributeList;
  node.value = this.sliceSerialize(token);
  this.exit(token);
}

/** `：`, which a Chinese keyboard writes. */
const wideColon = 0xff1a;

/** `{: .x}` alone on a line. Interrupts a paragraph and a table, and ends a lazy continuation. */
const flow: Construct = {
  name: 'attributeList',
  tokenize(effects, ok, nok) {
    const end: State = (code) => (code === codes.eof || markdownLineEnding(code) ? ok(code) : nok(code));
    const after: State = (code) =>
      markdownSpace(code) ? factorySpace(effects, end, types.whitespace)(code) : end(code);
    return tokenizeList(effects, { type: 'attributeList', ok: after, nok });
  },
};

/** `*text*{: .x}`: a list that touches an inline element, or begins a text. */
function createText(): Construct {
  /** Where in a text the next list may begin: one that found no end has shown that there is none up to there. */
  const barren = new WeakMap<TokenizeContext, number>();
  return {
    name: 'inlineAttributeList',
    tokenize(effects, ok, nok) {
      const isOpen = this.now().offset >= (barren.get(this) ?? 0) && canTag(this);
      const failed: State = (code) => {
        barren.set(this, this.now().offset);
        return nok(code);
      };
      return isOpen ? tokenizeList(effects, { type: 'inlineAttributeList', ok, nok: failed }) : nok;
    },
  };
}

/** Whether a list may follow what is before it in a text. After anything else it is text, and its content is read as such. */
function canTag({ events, sliceSerialize }: TokenizeContext): boolean {
  const last = events.at(-1)?.[1];
  if (!last) return true;
  if (last.type !== types.data) return !untagged.has(last.type);
  const before: string | undefined = events.at(-3)?.[1].type;
  return before === 'taskListCheck' && /^[ \t]*$/.test(sliceSerialize(last));
}

const untagged: ReadonlySet<string> = new Set([
  types.characterEscape,
  types.characterReference,
  types.htmlText,
  types.lineEnding,
  types.linePrefix,
  'gfmFootnoteCall',
]);

interface Kind {
  type: TokenType;
  ok: State;
  nok: State;
}

/**
 * A list from `{:` (not followed by `:`, `/` or `}`; or `{：` before `.` or `#`) to the first `}` that no backslash escapes. As a block it is on one
 * line; in a text it may go on in the next.
 */
function tokenizeList(effects: Effects, { nok, ok, type }: Kind): State {
  let length = 0;
  return open;

  function open(code: Code): State | undefined {
    effects.enter(type);
    effects.enter(types.data);
    effects.consume(code);
    return colon;
  }

  function colon(code: Code): State | undefined {
    if (code !== codes.colon && code !== wideColon) return nok(code);
    effects.consume(code);
    return code === wideColon ? afterWideColon : first;
  }

  /** Braces with such a colon may hold a Chinese text. */
  function afterWideColon(code: Code): State | undefined {
    if (code === codes.space && ++length < maxLength) {
      effects.consume(code);
      return afterWideColon;
    }
    return code === codes.dot || code === codes.numberSign ? inside(code) : nok(code);
  }

  function first(code: Code): State | undefined {
    if (code === codes.colon || code === codes.slash || code === codes.rightCurlyBrace) return nok(code);
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (code === codes.eof || ++length > maxLength) return nok(code);
    if (markdownLineEnding(code)) return type === 'attributeList' ? nok(code) : lineEnding(code);
    effects.consume(code);
    if (code === codes.rightCurlyBrace) {
      effects.exit(types.data);
      effects.exit(type);
      return ok;
    }
    return code === codes.backslash ? escaped : inside;
  }

  function escaped(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return inside(code);
    effects.consume(code);
    return inside;
  }

  function lineEnding(code: Code): State | undefined {
    effects.exit(types.data);
    effects.enter(types.lineEnding);
    effects.consume(code);
    effects.exit(types.lineEnding);
    return afterLineEnding;
  }

  /** A data token must not be empty. */
  function afterLineEnding(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return nok(code);
    effects.enter(types.data);
    return inside(code);
  }
}
