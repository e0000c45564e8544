import type { Interaction } from '@hornbook/model';
import type { Summary } from '../state/summary.js';

/** A data model element below its parent, and what it is set to; a lesser value for an LMS that refuses it. */
export type Pair = readonly [element: string, value: string, lesser?: string];

/** What a learner answered, in the words of an edition. */
export interface Response {
  readonly type: string;
  /** Absent where the edition can't express it. */
  readonly response?: string;
  /** Accepted responses, one `correct_responses.n.pattern` each. */
  readonly patterns: readonly string[];
}

/** All in which the editions of SCORM differ for the player. */
export interface Edition {
  /** The API object's name in a window. */
  readonly api: string;
  readonly calls: Readonly<
    Record<'initialize' | 'terminate' | 'get' | 'set' | 'commit' | 'lastError', string>
  >;
  readonly elements: Readonly<
    Record<'mode' | 'entry' | 'exit' | 'location' | 'learner' | 'passMark' | 'score' | 'sessionTime', string>
  >;
  /** Of suspend data, in characters. */
  readonly suspendLimit: number;
  /** Whether to commit before the session ends; elsewhere the end does it and a commit may fail then. */
  readonly commitsAtEnd: boolean;
  /** The elements that hold the status. */
  readonly status: readonly string[];
  /** Whether an LMS with a pass mark of its own makes the status from the score alone, however far the learner got. */
  readonly scoreMakesStatus: boolean;
  statusPairs(summary: Summary): readonly Pair[];
  /** Percent, from the LMS's own pass mark. */
  passMark(number: number): number;
  /** Below `score`; the score is 0 to 100. */
  scorePairs(score: number): readonly Pair[];
  /** Below an objective. */
  objectivePairs(text: string, done: boolean): readonly Pair[];
  respond(interaction: Interaction): Response;
  readonly wrong: string;
  readonly interactionTime: string;
  readonly responseElement: string;
  /** Below an interaction, where the edition has room for the question's text. */
  descriptionPairs(text: string, lang: string): readonly Pair[];
  duration(milliseconds: number): string;
  timestamp(date: Date): string;
}
