import type { Grade } from '@hornbook/model';
import type { Answered } from '../store/progress-store.js';
import { decimal, type Edition, type Pair } from './edition.js';
import type { LmsClient } from './lms-client.js';
import { objectiveId } from './objectives.js';

/** Interactions on their way to an LMS, each to be written at the next free index of `cmi.interactions`. */
export interface InteractionQueue {
  add(interaction: readonly Pair[]): void;
  /** A new session begins: the LMS has to be asked again how many interactions it has. */
  restart(): void;
  /**
   * Writes what is waiting. `false`: something failed; the next call continues with the interaction that failed.
   *
   * @param known how many interactions the LMS should have
   * @param isSure whether that counts if the LMS doesn't answer; otherwise it is asked again later
   */
  flush(client: LmsClient, known: number, isSure: boolean): boolean;
}

export function createInteractionQueue(): InteractionQueue {
  const pending: (readonly Pair[])[] = [];
  let next: number | undefined;
  /** Whether the LMS already has a part of the interaction at that index. */
  let isBegun = false;
  return {
    add(interaction) {
      pending.push(interaction);
    },
    restart() {
      next = undefined;
      isBegun = false;
    },
    flush(client, known, isSure) {
      if (pending.length === 0) return true;
      // Another page of the same session may have added some.
      const held = isBegun
        ? next
        : (client.count('cmi.interactions', known) ?? next ?? (isSure ? known : undefined));
      if (held === undefined) return false;
      next = Math.max(held, next ?? 0);
      for (let first = pending[0]; first; first = pending[0]) {
        const result = write(client, `cmi.interactions.${next}`, first);
        isBegun = result === 'failed';
        if (isBegun) return false;
        if (result === 'set') next += 1;
        pending.shift();
      }
      return true;
    },
  };
}

/**
 * Skips elements that the LMS refuses, and the whole interaction if it refuses the id. A `#` stands for the number of
 * patterns that the LMS has accepted, because their indices must have no gaps.
 */
function write(client: LmsClient, parent: string, pairs: readonly Pair[]): 'set' | 'refused' | 'failed' {
  let patterns = 0;
  for (const [element, value] of pairs) {
    const name = element.replace('#', String(patterns));
    const result = client.set(`${parent}.${name}`, value);
    if (result === 'failed' || (result === 'refused' && element === 'id')) return result;
    if (result === 'set' && name !== element) patterns += 1;
  }
  return 'set';
}

/** An answer with its grade, and how long it took, if that is known. */
type Told = Pick<Answered, 'item' | 'graded'> & Partial<Answered>;

/** The elements of an interaction in the order that both editions require: id and type before anything else. */
export function interactionPairs(
  edition: Edition,
  { graded: { grade, record }, item, latency }: Told,
  lang: string,
  date?: Date,
): Pair[] {
  const { key, question, type } = item;
  const { patterns, response, type: kind } = edition.respond(type.interaction(question, key, record.answer));
  return [
    ['id', question.id],
    ['type', kind],
    ...(question.objective ? [['objectives.0.id', objectiveId(question.objective)] as const] : []),
    ...edition.descriptionPairs(question.prompt.text, question.lang ?? lang),
    ['weighting', decimal(question.points, 7)],
    ...(date ? [[edition.interactionTime, edition.timestamp(date)] as const] : []),
    ...(response === undefined ? [] : [[edition.responseElement, response] as const]),
    ...patterns.map((pattern) => ['correct_responses.#.pattern', pattern] as const),
    ['result', resultOf(grade, edition)],
    ...(latency === undefined ? [] : [['latency', edition.duration(latency)] as const]),
  ];
}

/** A partially correct answer is reported as a number, its score. */
function resultOf({ score, verdict }: Grade, { wrong }: Edition): string {
  if (verdict === 'ungraded') return 'neutral';
  if (verdict === 'partial') return decimal(score, 2);
  return verdict === 'correct' ? 'correct' : wrong;
}
