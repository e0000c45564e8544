import type { Bare, Memory } from '@hornbook/model';
import type { Flavour } from '@hornbook/model/schema';
import type { Static } from 'typebox';
import { choiceKey, choiceQuestion, oneOption } from '../shared/choice/schema.js';

export const type = 'single-choice';

export const question = <F extends Flavour>(flavour: F) => choiceQuestion(flavour, type);

export const key = <F extends Flavour>(flavour: F) =>
  choiceKey(flavour, 'Option ids; any one of them is right. Usually one.');

export { oneOption as answer };

export type SingleChoice<F extends Flavour = Memory> = Static<ReturnType<typeof question<F>>>;
export type SingleChoiceKey<F extends Flavour = Memory> = Static<ReturnType<typeof key<F>>>;
export type BareSingleChoice = SingleChoice<Bare>;
export type BareSingleChoiceKey = SingleChoiceKey<Bare>;
export type SingleChoiceAnswer = Static<typeof oneOption>;
