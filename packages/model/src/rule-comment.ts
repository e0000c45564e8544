import type { RuleSetting } from './diagnostic.js';
import type { SourcePlace } from './place.js';

/** What a comment in a lesson says about one rule: `<!-- hornbook-disable-next-line image-without-alt -->`. */
export interface RuleComment {
  ruleId: string;
  /** `default`: as the course says. */
  setting: RuleSetting | 'default';
  /** The lines that it is about, from 1; the last is Infinity where it holds to the end. */
  firstLine: number;
  lastLine: number;
  /** Where the rule is named. */
  place: SourcePlace;
}
