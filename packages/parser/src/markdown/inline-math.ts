import { markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character';
import { codes, types } from 'micromark-util-symbol';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';

/**
 * `$x$`, and `$$x$$` for what is to be set off. The opening dollar stands neither after a letter or digit nor before a
 * space, the closing one neither after a space nor before a letter or digit, and there is no other in between: "$PATH and
 * $HOME" and "US$5, CA$7" stay text.
 */
export const inlineMath: Construct = { name: 'inlineMath', tokenize, previous };

/** A run of dollars is read whole. */
function previous(this: TokenizeContext, code: Code): boolean {
  if (code === codes.dollarSign) return this.events.at(-1)?.[1].type === types.characterEscape;
  return !isWord(code);
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let dollars = 0;
  let closing = 0;
  /** What a closing fence would stand behind. */
  let last: Code = null;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('inlineMath');
    effects.enter('mathFence');
    return opening(code);
  }

  function opening(code: Code): State | undefined {
    if (code === codes.dollarSign) {
      dollars += 1;
      effects.consume(code);
      return opening;
    }
    if (dollars > 2 || markdownLineEndingOrSpace(code)) return nok(code);
    effects.exit('mathFence');
    return between(code);
  }

  function between(code: Code): State | undefined {
    if (code === codes.eof) return nok(code);
    if (code === codes.dollarSign) {
      closing = 0;
      effects.enter('mathFence');
      return fence(code);
    }
    if (markdownLineEnding(code)) {
      last = code;
      effects.enter(types.lineEnding);
      effects.consume(code);
      effects.exit(types.lineEnding);
      return between;
    }
    effects.enter('mathData');
    return data(code);
  }

  function data(code: Code): State | undefined {
    if (code === codes.eof || code === codes.dollarSign || markdownLineEnding(code)) {
      effects.exit('mathData');
      return between(code);
    }
    last = code;
    effects.consume(code);
    return code === codes.backslash ? escaped : data;
  }

  /** `\$` closes nothing. */
  function escaped(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return data(code);
    effects.consume(code);
    return data;
  }

  function fence(code: Code): State | undefined {
    if (code === codes.dollarSign) {
      closing += 1;
      effects.consume(code);
      return fence;
    }
    const token = effects.exit('mathFence');
    if (closing === dollars && !markdownLineEndingOrSpace(last) && !isWord(code)) {
      effects.exit('inlineMath');
      return ok(code);
    }
    // `$$\text{where $x$ is small}$$`
    if (closing >= dollars) return nok(code);
    token.type = 'mathData';
    last = codes.dollarSign;
    return between(code);
  }
}

const isWord = (code: Code): boolean =>
  code !== null && code > 0 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
