import type { Diagnostic, Fix } from '@hornbook/model';
import { messages } from '../messages.js';
import { nearest } from '../nearest.js';
import type { RuleMention } from './course-rules.js';
import { knownRules } from './known-rules.js';

/** What is wrong with what course.yaml and comments say about rules. */
export async function checkRules(mentions: readonly RuleMention[]): Promise<Diagnostic[]> {
  const found = await Promise.all(mentions.map(checkMention));
  return found.flat();
}

async function checkMention(mention: RuleMention): Promise<Diagnostic[]> {
  const { file, place, ruleId, setting } = mention;
  const severity = knownRules.get(ruleId);
  if (severity === undefined) {
    const near = await nearest(ruleId, [...knownRules.keys()]);
    const fix = near === undefined ? undefined : fixOf(mention, near);
    return [Object.assign(messages.ruleUnknown({ ruleId, nearest: near }, place, fix), { file })];
  }
  if (severity !== 'error' || setting === 'error' || setting === 'default') return [];
  return [Object.assign(messages.ruleFixed({ ruleId }, place), { file })];
}

function fixOf({ place }: RuleMention, text: string): Fix | undefined {
  const [start, end] = [place?.start.offset, place?.end.offset];
  return start === undefined || end === undefined ? undefined : { start, end, text };
}
