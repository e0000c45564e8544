import type { Hast, PlainText } from '@hornbook/model';
import type { ContentFormat } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';
import { choiceKey, choiceQuestion } from '../shared/schema.js';

export const type = 'multiple-choice';

export const question = <F extends ContentFormat>(format: F) => choiceQuestion(format, type);

export const key = <F extends ContentFormat>(format: F) =>
  choiceKey(format, 'The ids of all right options; no others are right.');

export const answer = Type.Array(Type.String(), {
  description: 'The ids of the options chosen, in any order.',
});

export type MultipleChoiceQuestion<F extends ContentFormat = Hast> = Static<ReturnType<typeof question<F>>>;
export type MultipleChoiceKey<F extends ContentFormat = Hast> = Static<ReturnType<typeof key<F>>>;
export type PlainMultipleChoiceQuestion = MultipleChoiceQuestion<PlainText>;
export type PlainMultipleChoiceKey = MultipleChoiceKey<PlainText>;
export type MultipleChoiceAnswer = Static<typeof answer>;
