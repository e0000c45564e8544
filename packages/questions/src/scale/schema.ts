import type { Bare, Memory } from '@hornbook/model';
import { type Flavour, keyFields } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';
import { choiceQuestion, oneOption } from '../shared/choice/schema.js';

export const type = 'scale';

export const question = <F extends Flavour>(flavour: F) => choiceQuestion(flavour, type);

/** There is no right answer. */
export const key = <F extends Flavour>(flavour: F) =>
  Type.Object(keyFields(flavour), { additionalProperties: false });

export { oneOption as answer };

export type Scale<F extends Flavour = Memory> = Static<ReturnType<typeof question<F>>>;
export type ScaleKey<F extends Flavour = Memory> = Static<ReturnType<typeof key<F>>>;
export type BareScale = Scale<Bare>;
export type BareScaleKey = ScaleKey<Bare>;
export type ScaleAnswer = Static<typeof oneOption>;
