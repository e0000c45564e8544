import { markdownLineEnding } from 'micromark-util-character';
import { codes, types } from 'micromark-util-symbol';
import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { OnReach } from '../lesson-input.js';
import { inlineMath } from './inline-math.js';
import { Work } from './work.js';

/**
 * A micromark extension that changes nothing and counts the parser's work. Its constructs are tried before all others
 * wherever the parser looks for something, and never match. So what counts is exactly what takes time, whatever it is nested
 * in: a mark in code or in HTML is none.
 */
export function limitWork(source: string, onReach: OnReach): Extension {
  const work = new Work(source.length);
  const mark = counter((text) => work.addMark(text));
  const opening = counter((text) => work.addOpening(text));
  const span = counter((text) => work.addSpan(text));
  const formula = counter((text) => work.addFormula(text));
  const lineEnd = counter((text) => work.addLineEnd(text));
  const run = runCounter(work);
  const block = blockCounter(work);
  const address = { ...counter((text) => work.addAddress(wordLength(source, text), text)), previous: isMark };
  const word = { ...counter((text) => work.addWord(text)), previous: isBetweenWords };
  // As in gfm.ts: elsewhere, nobody looks for an email address.
  const words = source.includes('@') ? wordCodes : [];
  return {
    document: {
      [codes.colon]: counter((document) => work.addDefinition(document)),
      null: counter((document) => {
        onReach(document.now().line);
        work.addLine(document);
      }),
    },
    flow: { ...Object.fromEntries(blockCodes.map((code) => [code, block])), null: block },
    text: {
      ...Object.fromEntries(words.map((code) => [code, word])),
      [codes.carriageReturn]: lineEnd,
      [codes.lineFeed]: lineEnd,
      [codes.carriageReturnLineFeed]: lineEnd,
      [codes.asterisk]: run,
      ...Object.fromEntries(addressCodes.map((code) => [code, words.length > 0 ? [word, address] : address])),
      [codes.underscore]: words.length > 0 ? [word, run] : run,
      [codes.tilde]: run,
      [codes.exclamationMark]: opening,
      [codes.leftSquareBracket]: opening,
      [codes.rightSquareBracket]: counter((text) => work.addClosing(text)),
      [codes.lessThan]: span,
      [codes.graveAccent]: { ...span, previous: isRunStart },
      [codes.dollarSign]: { ...formula, previous: inlineMath.previous },
      [codes.ampersand]: mark,
      [codes.backslash]: mark,
    },
  };
}

const counter = (count: (context: TokenizeContext) => void): Construct => ({
  partial: true,
  tokenize(_effects, _ok, nok) {
    count(this);
    return nok;
  },
});

/** A block, with its cells. `interrupt`: a line that goes on with a paragraph, unless a block begins there. */
const blockCounter = (work: Work): Construct => ({
  partial: true,
  tokenize(effects, _ok, nok) {
    if (this.parser.lazy[this.now().line]) work.addLazyLine(this);
    if (this.interrupt) return nok;
    work.addParts(2, this);
    const cell: State = (code) => {
      if (code === codes.eof || markdownLineEnding(code)) return nok(code);
      if (code === codes.verticalBar) work.addParts(1, this);
      effects.consume(code);
      return cell;
    };
    return (code) => {
      effects.enter(types.data);
      return cell(code);
    };
  },
});

/** `**`, or more of the same. */
const runCounter = (work: Work): Construct => ({
  partial: true,
  tokenize(effects, _ok, nok) {
    const { offset } = this.now();
    const run =
      (marker: Code): State =>
      (code) => {
        if (code === marker) {
          effects.consume(code);
          return run(marker);
        }
        work.addRun(this.now().offset - offset, this);
        return nok(code);
      };
    return (code) => {
      effects.enter(types.data);
      return run(code)(code);
    };
  },
});

/** What may begin an email address, and the places where one may: as micromark-extension-gfm-autolink-literal has it. */
const wordCodes = Array.from(
  '+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  (character) => character.charCodeAt(0),
);
const isBetweenWords = (code: Code): boolean =>
  code === null || code < 0 || !/[\w+./-]/.test(String.fromCharCode(code));

/** micromark reads a run of backticks whole. Where a construct may not begin must be the same for all of a character. */
function isRunStart(this: TokenizeContext, code: Code): boolean {
  return code !== codes.graveAccent || this.events.at(-1)?.[1].type === types.characterEscape;
}

/** Characters up to the next space, or the end of the source. */
function wordLength(source: string, text: TokenizeContext): number {
  const { offset } = text.now();
  space.lastIndex = offset;
  return (space.exec(source)?.index ?? source.length) - offset;
}

const space = /\s/g;

const codesOf = (characters: string): number[] => Array.from(characters, (one) => one.charCodeAt(0));

/** Constructs for a character are tried before those for any. */
const blockCodes = codesOf('#*-<=_`~${');

/** `_www.a_www.a`: an address behind a mark is read up to a space, from each mark again. */
const addressCodes = codesOf('hHwW');
const isMark = (code: Code): boolean =>
  code !== null && code > 0 && '(*_[]~'.includes(String.fromCharCode(code));
