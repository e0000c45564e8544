/**
 * What a learner answered, in no LMS's vocabulary. Exporters map it to theirs (SCORM 1.2 RTE 3.4.7, SCORM 2004 RTE
 * 4.2.9). Ids are Hornbook's; the lists of ids give the order in which the question publishes them.
 * `correct` lists the accepted responses: any one of them is right; none means that there is no pattern to report.
 */
export type Interaction =
  | ChoiceInteraction
  | TrueFalseInteraction
  | FillInInteraction
  | LongFillInInteraction
  | MatchingInteraction
  | SequencingInteraction
  | NumericInteraction
  | LikertInteraction;

export interface ChoiceInteraction {
  kind: 'choice';
  options: readonly string[];
  response: readonly string[];
  correct: readonly (readonly string[])[];
}

export interface TrueFalseInteraction {
  kind: 'true-false';
  response: boolean;
  correct: readonly boolean[];
}

/** One string a blank. */
export interface FillInInteraction {
  kind: 'fill-in';
  response: readonly string[];
  correct: readonly (readonly string[])[];
  caseMatters: boolean;
}

export interface LongFillInInteraction {
  kind: 'long-fill-in';
  response: string;
}

/** Pairs of source and target. */
export interface MatchingInteraction {
  kind: 'matching';
  sources: readonly string[];
  targets: readonly string[];
  response: readonly (readonly [source: string, target: string])[];
  correct: readonly (readonly (readonly [source: string, target: string])[])[];
}

export interface SequencingInteraction {
  kind: 'sequencing';
  items: readonly string[];
  response: readonly string[];
  correct: readonly (readonly string[])[];
}

/** Decimal strings; a bound that is absent is open. */
export interface NumericInteraction {
  kind: 'numeric';
  response: string;
  correct: readonly { min?: string; max?: string }[];
}

export interface LikertInteraction {
  kind: 'likert';
  options: readonly string[];
  response: string;
}
