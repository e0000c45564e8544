import { behaviour as multipleChoiceBehaviour } from './multiple-choice/behaviour.js';
import { grade as gradeMultipleChoice, isAnswer as isMultipleChoiceAnswer } from './multiple-choice/grade.js';
import { interaction as multipleChoiceInteraction } from './multiple-choice/interaction.js';
import { pack as packMultipleChoice } from './multiple-choice/pack.js';
import type { RunningType } from './question-type.js';
import { behaviour as singleChoiceBehaviour } from './single-choice/behaviour.js';
import { grade as gradeSingleChoice, isAnswer as isSingleChoiceAnswer } from './single-choice/grade.js';
import { interaction as singleChoiceInteraction } from './single-choice/interaction.js';
import { pack as packSingleChoice } from './single-choice/pack.js';

export { type Labels, labelsFor } from './labels.js';
export type { Behaviour, Packing, RunningType } from './question-type.js';
export { own } from './shared/own.js';

/** The question types, for the browser: neither mdast, nor hast, nor a schema is loaded. */
export const runningTypes: readonly RunningType[] = [
  {
    type: 'single-choice',
    isAnswer: isSingleChoiceAnswer,
    grade: gradeSingleChoice,
    interaction: singleChoiceInteraction,
    behaviour: singleChoiceBehaviour,
    pack: packSingleChoice,
  },
  {
    type: 'multiple-choice',
    isAnswer: isMultipleChoiceAnswer,
    grade: gradeMultipleChoice,
    interaction: multipleChoiceInteraction,
    behaviour: multipleChoiceBehaviour,
    pack: packMultipleChoice,
  },
];

/** The type with this name. Every question of a validated lesson has one. */
export const runningType = (name: string): RunningType | undefined =>
  runningTypes.find(({ type }) => type === name);
