import { type Diagnostic, fixAt, maxSuggestions, nearest } from '@hornbook/model';
import { settingsFile } from '../course-input.js';
import { messages } from '../messages.js';
import type { RuleMention } from './course-rules.js';
import { knownRules } from './known-rules.js';

/** What is wrong with what course.yaml and comments say about rules. */
export async function checkRules(mentions: readonly RuleMention[]): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  // A map has a key once: course.yaml has no use for the name of a rule that it sets already.
  const taken = new Set(mentions.flatMap(({ file, ruleId }) => (file === settingsFile ? ruleId : [])));
  for (const mention of mentions) {
    const inSettings = mention.file === settingsFile;
    const known = [...knownRules.keys()].filter((ruleId) => !inSettings || !taken.has(ruleId));
    const isPuzzling = !knownRules.has(mention.ruleId) && found.length < maxSuggestions;
    const meant = isPuzzling ? nearest(mention.ruleId, known) : undefined;
    if (inSettings && meant !== undefined) taken.add(meant);
    found.push(...checkMention(mention, meant));
  }
  return found;
}

function checkMention(
  { file, place, ruleId, setting }: RuleMention,
  meant: string | undefined,
): Diagnostic[] {
  const severity = knownRules.get(ruleId);
  if (severity === undefined) {
    const fix = meant === undefined ? undefined : fixAt(place, meant);
    return [Object.assign(messages.ruleUnknown({ ruleId, nearest: meant }, place, fix), { file })];
  }
  if (severity !== 'error' || setting === 'error' || setting === 'default') return [];
  return [Object.assign(messages.ruleFixed({ ruleId }, place), { file })];
}
