import type { FillInInteraction } from '@hornbook/model';
import { wholeTexts } from '../shared/typed/whole-texts.js';
import type { BareTextKey, TextAnswer } from './schema.js';

/** Every accepted answer is a pattern of its own; no LMS knows wildcards. */
export const interaction = (
  _question: unknown,
  { correct: { accepted, ignore } }: BareTextKey,
  answer: TextAnswer,
): FillInInteraction => ({
  kind: 'fill-in',
  response: [answer],
  correct: wholeTexts(accepted).map((text) => [text]),
  caseMatters: !ignore.includes('case'),
});
