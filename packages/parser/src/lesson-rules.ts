import type { RuleSetting } from '@hornbook/model';
import { authoringTypes, messages as questionMessages } from '@hornbook/questions';
import { messages as attributeListMessages } from '@hornbook/remark-attribute-list';
import { messages } from './messages.js';

const catalogues = [messages, questionMessages, ...authoringTypes.map((type) => type.messages)];

/** All that reading a lesson may report: rule ids and their severities. */
export const lessonRules: ReadonlyMap<string, RuleSetting> = new Map<string, RuleSetting>([
  ...Object.entries(attributeListMessages).map(([ruleId, { severity }]) => [ruleId, severity] as const),
  ...catalogues.flatMap((catalogue) =>
    Object.values(catalogue).map(({ ruleId, severity }) => [ruleId, severity] as const),
  ),
]);
