import type { Bare, Memory } from '@hornbook/model';
import type { Flavour } from '@hornbook/model/schema';
import type { Static } from 'typebox';
import { choiceKey, choiceQuestion, oneOption } from '../shared/choice/schema.js';

export const type = 'true-false';

export const question = <F extends Flavour>(flavour: F) => choiceQuestion(flavour, type);

export const key = <F extends Flavour>(flavour: F) => choiceKey(flavour, 'The id of the right option.');

export { oneOption as answer };

export type TrueFalse<F extends Flavour = Memory> = Static<ReturnType<typeof question<F>>>;
export type TrueFalseKey<F extends Flavour = Memory> = Static<ReturnType<typeof key<F>>>;
export type BareTrueFalse = TrueFalse<Bare>;
export type BareTrueFalseKey = TrueFalseKey<Bare>;
export type TrueFalseAnswer = Static<typeof oneOption>;
