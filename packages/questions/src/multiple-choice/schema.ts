import type { Bare, Memory } from '@hornbook/model';
import type { Flavour } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';
import { choiceKey, choiceQuestion } from '../shared/choice/schema.js';

export const type = 'multiple-choice';

export const question = <F extends Flavour>(flavour: F) => choiceQuestion(flavour, type);

export const key = <F extends Flavour>(flavour: F) =>
  choiceKey(flavour, 'The ids of all right options; none else is right.');

export const answer = Type.Array(Type.String(), {
  description: 'The ids of the options chosen, in any order.',
});

export type MultipleChoice<F extends Flavour = Memory> = Static<ReturnType<typeof question<F>>>;
export type MultipleChoiceKey<F extends Flavour = Memory> = Static<ReturnType<typeof key<F>>>;
export type BareMultipleChoice = MultipleChoice<Bare>;
export type BareMultipleChoiceKey = MultipleChoiceKey<Bare>;
export type MultipleChoiceAnswer = Static<typeof answer>;
