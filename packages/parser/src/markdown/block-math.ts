import { factorySpace } from 'micromark-factory-space';
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import { codes, types } from 'micromark-util-symbol';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';

/**
 * A formula from `$$` at the start of a line to `$$` at the end of one, the same or another:
 *
 *     $$
 *     \sum_{i=1}^n i
 *     $$
 *
 * Like a fenced block of code it holds no other blocks, and where it is never closed it ends with its container.
 */
export const blockMath: Construct = { name: 'blockMath', tokenize, concrete: true };

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { interrupt } = this;
  let isFirstLine = true;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('math');
    return fence(effects, opened, nok)(code);
  }

  function opened(code: Code): State | undefined {
    return code === codes.dollarSign ? nok(code) : between(code);
  }

  function between(code: Code): State | undefined {
    if (code === codes.dollarSign) return effects.attempt(closingFence, end, notClosing)(code);
    if (code === codes.eof) return isFirstLine ? nok(code) : end(code);
    if (markdownLineEnding(code)) return lineEnd(code);
    if (markdownSpace(code)) return factorySpace(effects, between, types.whitespace)(code);
    effects.enter('mathData');
    return data(code);
  }

  /** `$$x$$ and more` on one line is a paragraph. */
  function notClosing(code: Code): State | undefined {
    return isFirstLine ? effects.check(twoDollars, nok, dollarData)(code) : dollarData(code);
  }

  function dollarData(code: Code): State | undefined {
    effects.enter('mathData');
    effects.consume(code);
    return data;
  }

  function data(code: Code): State | undefined {
    if (code === codes.eof || code === codes.dollarSign || markdownLineEnding(code)) {
      effects.exit('mathData');
      return between(code);
    }
    effects.consume(code);
    return code === codes.backslash ? escaped : data;
  }

  function escaped(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return data(code);
    effects.consume(code);
    return data;
  }

  function lineEnd(code: Code): State | undefined {
    isFirstLine = false;
    return interrupt ? ok(code) : effects.attempt(nextLine, between, end)(code);
  }

  function end(code: Code): State | undefined {
    effects.exit('math');
    return ok(code);
  }
}

/** `$$` */
const fence = (effects: Effects, ok: State, nok: State): State => {
  const second: State = (code) => {
    if (code !== codes.dollarSign) return nok(code);
    effects.consume(code);
    effects.exit('mathFence');
    return ok;
  };
  return (code) => {
    effects.enter('mathFence');
    effects.consume(code);
    return second;
  };
};

const twoDollars: Construct = { tokenize: fence, partial: true };

/** `$$` with nothing behind it in its line. */
const closingFence: Construct = {
  tokenize: (effects, ok, nok) => {
    const lineEnd: State = (code) => (code === codes.eof || markdownLineEnding(code) ? ok(code) : nok(code));
    const space: State = (code) =>
      markdownSpace(code) ? factorySpace(effects, lineEnd, types.whitespace)(code) : lineEnd(code);
    return fence(effects, space, nok);
  },
  partial: true,
};

/** The next line, unless it belongs to the block only for the lack of a blank line before it. */
const nextLine: Construct = {
  tokenize(effects, ok, nok) {
    const lineStart: State = (code) => (this.parser.lazy[this.now().line] ? nok(code) : ok(code));
    return (code) => {
      if (code === codes.eof) return nok(code);
      effects.enter(types.lineEnding);
      effects.consume(code);
      effects.exit(types.lineEnding);
      return lineStart;
    };
  },
  partial: true,
};
