import type { Hast, PlainText } from '@hornbook/model';
import { type ContentFormat, keyFields } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';
import { choiceQuestion, closed, oneOption } from '../shared/schema.js';

export const type = 'scale';

export const question = <F extends ContentFormat>(format: F) => choiceQuestion(format, type);

/** There is no right answer. */
export const key = <F extends ContentFormat>(format: F) => Type.Object(keyFields(format), closed);

export { oneOption as answer };

export type ScaleQuestion<F extends ContentFormat = Hast> = Static<ReturnType<typeof question<F>>>;
export type ScaleKey<F extends ContentFormat = Hast> = Static<ReturnType<typeof key<F>>>;
export type PlainScaleQuestion = ScaleQuestion<PlainText>;
export type PlainScaleKey = ScaleKey<PlainText>;
export type ScaleAnswer = Static<typeof oneOption>;
