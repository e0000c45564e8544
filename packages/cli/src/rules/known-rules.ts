import { messages as assetMessages } from '@hornbook/assets';
import type { MessageDefinition, RuleSetting } from '@hornbook/model';
import { lessonRules } from '@hornbook/parser';
import { messages as validatorMessages } from '@hornbook/validator';
import { messages } from '../messages.js';

const rulesOf = (catalogue: Readonly<Record<string, MessageDefinition<never>>>): [string, RuleSetting][] =>
  Object.values(catalogue).map(({ ruleId, severity }) => [ruleId, severity]);

/** All that can be found wrong, from the catalogues of all packages: rule ids and their severities. */
export const knownRules: ReadonlyMap<string, RuleSetting> = new Map([
  ...lessonRules,
  ...[assetMessages, validatorMessages, messages].flatMap(rulesOf),
]);
