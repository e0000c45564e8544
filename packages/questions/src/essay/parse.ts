import type { Common, Markup, ParseContext } from '../markup.js';
import { readSetting, wholeNumber } from '../shared/setting.js';
import type { Essay, EssayKey } from './schema.js';

export const publicTexts = (): string[] => [];

/**
 *     {: .quiz .essay words="200"}
 *     What did you find hardest?
 */
export function parse(
  markup: Markup,
  { key, question }: Common,
  context: ParseContext,
): { question: Essay; key: EssayKey } {
  const setting = { key: 'words', as: wholeNumber, otherwise: undefined, used: 'of any length' };
  const words = readSetting(markup, setting, context);
  return { question: { ...question, type: 'essay', ...(words !== undefined && { words }) }, key };
}
