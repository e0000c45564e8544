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

/** No list anyone wrote is longer; past that it is text, so that nothing is read twice. */
const maxLength = 10_000;

/**
 * A list from `{:` (not followed by `:`, `/` or `}`) to the first `}` that no backslash escapes. It stands on one line
 * where it is a block; inline it may go on in the next.
 */
function createTokenizer(type: TokenType, after: (effects: Effects, ok: State, nok: State) => State) {
  return function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let length = 0;
    const done = after(effects, ok, nok);
    return open;

    function open(code: Code): State | undefined {
      effects.enter(type);
      effects.enter(types.data);
      effects.consume(code);
      return colon;
    }

    function colon(code: Code): State | undefined {
      if (code !== codes.colon) return nok(code);
      effects.consume(code);
      return first;
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
        return done;
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
  };
}

/** `{: .x}` alone on a line. Interrupts a paragraph and a table, and ends a lazy continuation. */
const flow: Construct = {
  name: 'attributeList',
  tokenize: createTokenizer('attributeList', (effects, ok, nok) => {
    const end: State = (code) => (code === codes.eof || markdownLineEnding(code) ? ok(code) : nok(code));
    return (code) => (markdownSpace(code) ? factorySpace(effects, end, types.whitespace)(code) : end(code));
  }),
  concrete: true,
};

/** `*text*{: .x}`; whether it touches something that can be tagged is seen when all of it has been read. */
const text: Construct = {
  name: 'inlineAttributeList',
  tokenize: createTokenizer('inlineAttributeList', (_effects, ok) => ok),
};

/** The micromark extension: attribute lists as blocks and inside of text. */
export function attributeListSyntax(): Extension {
  return { flow: { [codes.leftCurlyBrace]: flow }, text: { [codes.leftCurlyBrace]: text } };
}
