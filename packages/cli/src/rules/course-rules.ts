import type { CourseSettings, RuleComment, SourcedData, SourcePlace } from '@hornbook/model';
import { settingsFile } from '../course-input.js';

/** What a course and its lessons say about rules. */
export interface CourseRules {
  /** `rules` of course.yaml. */
  readonly settings: NonNullable<CourseSettings['rules']>;
  /** By path of the lesson. */
  readonly comments: ReadonlyMap<string, readonly RuleComment[]>;
}

/** A place that sets a rule. */
export interface RuleMention {
  readonly ruleId: string;
  readonly setting: RuleComment['setting'];
  readonly file: string;
  readonly place: SourcePlace | undefined;
}

/** Every place that sets a rule, in course.yaml first. */
export const mentionsOf = ({ comments, settings }: CourseRules, { placeOf }: SourcedData): RuleMention[] => [
  ...Object.entries(settings).map(([ruleId, setting]) => ({
    ...{ ruleId, setting, file: settingsFile },
    place: placeOf(['rules', ruleId], 'key'),
  })),
  ...[...comments].flatMap(([file, found]) => found.map((comment) => ({ ...comment, file }))),
];
