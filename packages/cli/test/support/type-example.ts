import type { Hand } from './hand.js';
import type { Riddle } from './riddle.js';

/** A type of question in a learner's hands: a lesson, what a person does, and what must come of it. */
export interface TypeExample {
  type: string;
  /** Markdown with one question, which has the id `q`. */
  lesson: string;
  /** The same lesson with another right answer; absent where there is none. The public part must be the same. */
  otherKey?: string;
  /** Generated questions of this type; absent where nothing is graded. */
  riddle?: Riddle;
  /** What is no answer: given before the others, it costs no attempt. */
  refused?: readonly { give: ExampleAnswer['give']; says: string }[];
  /** Answers given one after another. */
  answers: readonly ExampleAnswer[];
  /** Answers that nobody gives on a page: with those, there is one that is wrong, one that is partly right, one that is right. */
  more?: readonly RecordedAnswer[];
}

/** What the LMS records of an answer; elements that are listed, and no other pattern than these. */
interface RecordedAnswer {
  /** As a script for `hornbook run` has it. */
  answer: unknown;
  scorm12: RecordedInteraction;
  scorm2004: RecordedInteraction;
}

interface ExampleAnswer extends RecordedAnswer {
  /** How a person gives the answer; `Check answer` is pressed for you. */
  give(hand: Hand): Promise<void>;
  /** `data-state` of the form afterwards. */
  state: 'correct' | 'partial' | 'incorrect' | 'closed' | 'recorded';
  /** Texts that are shown then: feedback, explanation, solution. */
  shows?: readonly string[];
  /** `score.raw` of the course in an LMS, 0 to 100; absent where nothing is graded. */
  score?: string;
}

interface RecordedInteraction {
  type: string;
  response: string;
  patterns: readonly string[];
  result: string;
}
