import type { Diagnostic } from '@hornbook/model';
import { types } from 'micromark-util-symbol';
import type { TokenizeContext } from 'micromark-util-types';
import { messages } from '../messages.js';

/** Thrown out of the Markdown parser where a source becomes too much for it. */
export class TooMuchWork extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message);
  }
}

/** What any source may hold: about 10,000 blocks, which take a second. */
const fewestParts = 30_000;
/** Long sources may hold more. No manual has less text for each part. */
const charactersPerPart = 10;
/** Events that the parser may pass by. They take a second, too. */
const fewestSteps = 300_000_000;
const stepsPerSourceCharacter = 400;

/** Emphasis in emphasis: each end looks for its beginning among all events, and moves those behind it. */
const manyRuns = 500;
const stepsPerEventOfManyRuns = 7;

const stepsPerAddressCharacter = 30;

/** Moving an event takes less time than looking at it. */
const stepsPerMovedEvent = 0.1;
/** Events of a line that goes on with a paragraph make half a part, those of a list item two. */
const partsPerEvent = 0.25;

/** What has been read of a text: of a paragraph, a heading or a cell. */
interface TextWork {
  /** The offset of its first mark. */
  readonly start: number;
  /** How many runs of `*` and the like. */
  runs: number;
  /** Brackets that are open. */
  readonly openings: { readonly event: number; readonly offset: number }[];
}

/**
 * Counts what the parser does, and throws where it becomes too much. Parts take their time once: blocks, containers, cells,
 * marks. Steps are what it does for some of them again and again: it looks back over the events so far, or ahead to the end
 * of the text.
 */
export class Work {
  readonly #maxParts: number;
  readonly #maxSteps: number;
  readonly #texts = new WeakMap<TokenizeContext, TextWork>();
  #parts = 0;
  #steps = 0;
  #documentEvents = 0;

  /** @param length of the source, in characters */
  constructor(length: number) {
    this.#maxParts = Math.max(fewestParts, length / charactersPerPart);
    this.#maxSteps = Math.max(fewestSteps, length * stepsPerSourceCharacter);
  }

  addParts(count: number, { now }: TokenizeContext): void {
    this.#parts += count;
    if (this.#parts > this.#maxParts)
      throw new TooMuchWork(
        messages.tooLarge({ what: 'too many blocks, list items, cells and marks up to here' }, now()),
      );
  }

  addSteps(count: number, { now }: TokenizeContext): void {
    this.#steps += count;
    if (this.#steps > this.#maxSteps) throw new TooMuchWork(messages.tooTangled(undefined, now()));
  }

  /** At the start of a line: what the containers of the last one came to. */
  addLine(document: TokenizeContext): void {
    const added = Math.max(0, document.events.length - this.#documentEvents);
    this.#documentEvents += added;
    this.addParts(added * partsPerEvent, document);
  }

  /** The definition list's resolver moves all events behind it, for each of the lines above that become terms. */
  addDefinition(document: TokenizeContext): void {
    const { events } = document;
    let at = events.length - 1;
    while (events[at]?.[1].type === types.chunkFlow) at--;
    const terms = events.length - at;
    this.addSteps(terms * events.length, document);
  }

  /** A line without the marks of its containers: the parser looks back for the paragraph that it goes on with. */
  addLazyLine(flow: TokenizeContext): void {
    this.addSteps(6 * flow.events.length, flow);
  }

  /** A mark or the end of a line: what is left of it as text is joined later, and all behind it moved. */
  addMark(text: TokenizeContext): void {
    this.addParts(1, text);
    this.addLineEnd(text);
  }

  addFormula(text: TokenizeContext): void {
    this.addMark(text);
    this.addParts(2, text);
  }

  addLineEnd(text: TokenizeContext): void {
    this.addSteps(text.events.length * stepsPerMovedEvent, text);
  }

  /** Every `*` of a run may be paired on its own. */
  addRun(length: number, text: TokenizeContext): void {
    const marks = Math.ceil(length / 2);
    const known = this.#textOf(text);
    known.runs += 1;
    this.addParts(marks, text);
    const steps = known.runs > manyRuns ? stepsPerEventOfManyRuns : 1;
    this.addSteps(steps * marks * text.events.length, text);
  }

  /** An email address may not begin in a label, so each word looks for an open bracket. */
  addWord(text: TokenizeContext): void {
    const opening = this.#texts.get(text)?.openings.at(-1);
    if (opening) this.addSteps(text.events.length - opening.event, text);
  }

  addOpening(text: TokenizeContext): void {
    this.addMark(text);
    this.addParts(1, text);
    this.#textOf(text).openings.push({ event: text.events.length, offset: text.now().offset });
  }

  /** The label is read again. Where none is open, one is looked for. */
  addClosing(text: TokenizeContext): void {
    this.addMark(text);
    const opening = this.#textOf(text).openings.pop();
    this.addSteps(opening ? text.now().offset - opening.offset : text.events.length, text);
  }

  /** What may never end: it is looked for up to the end of the text, which is as far as its start, on average. */
  addSpan(text: TokenizeContext): void {
    this.addMark(text);
    this.addSteps(4 * (text.now().offset - this.#textOf(text).start), text);
  }

  /** An address is read up to the next space, slowly. */
  addAddress(length: number, text: TokenizeContext): void {
    this.addMark(text);
    this.addSteps(stepsPerAddressCharacter * length, text);
  }

  #textOf(context: TokenizeContext): TextWork {
    const known = this.#texts.get(context);
    if (known) return known;
    const text = { start: context.now().offset, openings: [], runs: 0 };
    this.#texts.set(context, text);
    return text;
  }
}
