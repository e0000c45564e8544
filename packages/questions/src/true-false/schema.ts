import type { Hast, PlainText } from '@hornbook/model';
import type { ContentFormat } from '@hornbook/model/schema';
import type { Static } from 'typebox';
import { choiceKey, choiceQuestion, oneOption } from '../shared/schema.js';

export const type = 'true-false';

export const question = <F extends ContentFormat>(format: F) => choiceQuestion(format, type);

export const key = <F extends ContentFormat>(format: F) => choiceKey(format, 'The id of the right option.');

export { oneOption as answer };

export type TrueFalseQuestion<F extends ContentFormat = Hast> = Static<ReturnType<typeof question<F>>>;
export type TrueFalseKey<F extends ContentFormat = Hast> = Static<ReturnType<typeof key<F>>>;
export type PlainTrueFalseQuestion = TrueFalseQuestion<PlainText>;
export type PlainTrueFalseKey = TrueFalseKey<PlainText>;
export type TrueFalseAnswer = Static<typeof oneOption>;
