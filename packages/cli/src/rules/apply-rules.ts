import { type Diagnostic, isOff, type RuleSetting, setSeverity, severityOf } from '@hornbook/model';
import type { CourseRules } from './course-rules.js';

/** Problems as the course wants them told. */
export interface AppliedRules {
  readonly diagnostics: readonly Diagnostic[];
  /** Those that nobody asked for, but nobody switched off either. */
  readonly unasked: readonly Diagnostic[];
}

/**
 * Gives every problem the severity that its line asks for, else the one that the course asks for, and takes out what is off.
 * What is an error by itself stays one: nothing could be made of it that keeps all that its author wrote and can be graded.
 */
export function applyRules(found: readonly Diagnostic[], rules: CourseRules): AppliedRules {
  const told = found.map((diagnostic) => ({ diagnostic, setting: settingFor(diagnostic, rules) }));
  return {
    diagnostics: told.flatMap(({ diagnostic, setting }) => {
      if (setting === 'off' || (setting === undefined && isOff(diagnostic))) return [];
      return setting === undefined ? diagnostic : setSeverity(diagnostic, setting);
    }),
    unasked: told.flatMap(({ diagnostic, setting }) =>
      setting === undefined && isOff(diagnostic) ? diagnostic : [],
    ),
  };
}

/** Undefined: as it is. */
function settingFor(diagnostic: Diagnostic, { comments, settings }: CourseRules): RuleSetting | undefined {
  if (severityOf(diagnostic) === 'error') return undefined;
  const { file = '', line, ruleId } = diagnostic;
  const comment = comments
    .get(file)
    ?.findLast(
      ({ firstLine, lastLine, ruleId: named }) =>
        named === ruleId && line !== undefined && firstLine <= line && line <= lastLine,
    );
  if (comment && comment.setting !== 'default') return comment.setting;
  return Object.hasOwn(settings, ruleId) ? settings[ruleId] : undefined;
}
