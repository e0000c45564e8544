import type { FillInInteraction } from '@hornbook/model';
import { wholeTexts } from '../shared/typed/whole-texts.js';
import type { PlainTextKey, TextAnswer } from './schema.js';

/** Every accepted answer is a pattern of its own; no LMS knows wildcards. */
export const interaction = (
  _question: unknown,
  { correct: { accepted, ignore } }: PlainTextKey,
  answer: TextAnswer,
): FillInInteraction => ({
  kind: 'fill-in',
  response: [answer],
  correct: wholeTexts(accepted).map((text) => [text]),
  caseMatters: !ignore.includes('case'),
});
