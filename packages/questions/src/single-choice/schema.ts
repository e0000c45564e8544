import type { Hast, PlainText } from '@hornbook/model';
import type { ContentFormat } from '@hornbook/model/schema';
import type { Static } from 'typebox';
import { choiceKey, choiceQuestion, oneOption } from '../shared/schema.js';

export const type = 'single-choice';

export const question = <F extends ContentFormat>(format: F) => choiceQuestion(format, type);

export const key = <F extends ContentFormat>(format: F) =>
  choiceKey(format, 'Option ids; any one of them is right. Usually one.');

export { oneOption as answer };

export type SingleChoiceQuestion<F extends ContentFormat = Hast> = Static<ReturnType<typeof question<F>>>;
export type SingleChoiceKey<F extends ContentFormat = Hast> = Static<ReturnType<typeof key<F>>>;
export type PlainSingleChoiceQuestion = SingleChoiceQuestion<PlainText>;
export type PlainSingleChoiceKey = SingleChoiceKey<PlainText>;
export type SingleChoiceAnswer = Static<typeof oneOption>;
