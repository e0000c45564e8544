import { messages as assetMessages } from '@hornbook/assets';
import {
  type CourseSettings,
  type Diagnostic,
  fixAt,
  inFile,
  isOff,
  type MessageDefinition,
  maxSuggestions,
  nearest,
  type PlainDiagnostic,
  type RuleComment,
  type RuleSetting,
  type SourcedData,
  type SourcePlace,
  severityOf,
  withSeverity,
} from '@hornbook/model';
import { lessonRules } from '@hornbook/parser';
import { messages as validatorMessages } from '@hornbook/validator';
import { checkCatalog } from './check-arguments.js';
import { messages } from './messages.js';

/** A `messages.ts`. */
export type MessageCatalog = Readonly<Record<string, MessageDefinition<never>>>;

/** All that can be found wrong: rule ids and their severities. `more` are the catalogs of a caller. */
export function knownRules(...more: readonly MessageCatalog[]): ReadonlyMap<string, RuleSetting> {
  for (const [index, catalog] of more.entries()) checkCatalog(catalog, `more[${index}]`);
  const catalogs: MessageCatalog[] = [assetMessages, validatorMessages, messages, ...more];
  return new Map([
    ...lessonRules,
    ...catalogs.flatMap((catalog) =>
      Object.values(catalog).map(({ ruleId, severity }) => [ruleId, severity] as const),
    ),
  ]);
}

/** What a course and its lessons say about rules. */
export interface CourseRules {
  /** The file of the settings. */
  readonly path: string;
  /** `rules` of course.yaml. */
  readonly settings: NonNullable<CourseSettings['rules']>;
  /** By path of the lesson. */
  readonly comments: ReadonlyMap<string, readonly RuleComment[]>;
}

/**
 * Gives every problem the severity that a comment at its line asks for, else the one that the course asks for. An error
 * stays an error: no course could be made that keeps all that its author wrote and can be graded.
 */
export function applyRules<D extends PlainDiagnostic>(
  found: readonly D[],
  rules: Pick<CourseRules, 'comments' | 'settings'>,
): { diagnostics: D[]; hidden: D[] } {
  const diagnostics: D[] = [];
  const hidden: D[] = [];
  for (const diagnostic of found) {
    const setting = settingFor(diagnostic, rules);
    if (setting === 'off') continue;
    if (setting !== undefined) diagnostics.push(withSeverity(diagnostic, setting));
    else (isOff(diagnostic) ? hidden : diagnostics).push(diagnostic);
  }
  return { diagnostics, hidden };
}

/** `undefined`: as it is. */
function settingFor(
  diagnostic: PlainDiagnostic,
  { comments, settings }: Pick<CourseRules, 'comments' | 'settings'>,
): RuleSetting | undefined {
  if (severityOf(diagnostic) === 'error') return undefined;
  const { file = '', place, ruleId } = diagnostic;
  const line = place && ('start' in place ? place.start : place).line;
  const comment = comments
    .get(file)
    ?.findLast(
      ({ firstLine, lastLine, ruleId: named }) =>
        named === ruleId && line !== undefined && firstLine <= line && line <= lastLine,
    );
  if (comment && comment.setting !== 'default') return comment.setting;
  return Object.hasOwn(settings, ruleId) ? settings[ruleId] : undefined;
}

/** A place that sets a rule. */
interface RuleMention {
  readonly ruleId: string;
  readonly setting: RuleComment['setting'];
  readonly file: string;
  readonly place: SourcePlace | undefined;
  readonly isSetting: boolean;
}

/** What is wrong with what course.yaml and comments say about rules. */
export function checkRules(
  rules: CourseRules,
  source: SourcedData,
  known: ReadonlyMap<string, RuleSetting>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  // A map has a key once: course.yaml has no use for the name of a rule that it sets already.
  const taken = new Set(Object.keys(rules.settings));
  for (const mention of mentionsOf(rules, source)) {
    const names = [...known.keys()].filter((ruleId) => !mention.isSetting || !taken.has(ruleId));
    const isUnknown = !known.has(mention.ruleId) && found.length < maxSuggestions;
    const meant = isUnknown ? nearest(mention.ruleId, names) : undefined;
    if (mention.isSetting && meant !== undefined) taken.add(meant);
    const problem = problemOf(mention, meant, known.get(mention.ruleId));
    if (problem) found.push(inFile(mention.file, problem));
  }
  return found;
}

/** Every place that sets a rule, in course.yaml first. */
const mentionsOf = ({ comments, path, settings }: CourseRules, { placeOf }: SourcedData): RuleMention[] => [
  ...Object.entries(settings).map(([ruleId, setting]) => ({
    ruleId,
    setting,
    file: path,
    place: placeOf(['rules', ruleId], 'key'),
    isSetting: true,
  })),
  ...[...comments].flatMap(([file, found]) =>
    found.map((comment) => ({ ...comment, file, isSetting: false })),
  ),
];

function problemOf(
  { place, ruleId, setting }: RuleMention,
  meant: string | undefined,
  severity: RuleSetting | undefined,
): Diagnostic | undefined {
  if (severity === undefined) {
    const fix = meant === undefined ? undefined : fixAt(place, meant);
    return messages.ruleUnknown({ ruleId, nearest: meant }, place, fix);
  }
  const mayStay = severity !== 'error' || setting === 'error' || setting === 'default';
  return mayStay ? undefined : messages.ruleFixed({ ruleId }, place);
}
