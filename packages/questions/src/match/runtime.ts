import type { RuntimeType } from '../question-type.js';
import { behaviour } from './behaviour.js';
import { grade, isAnswer } from './grade.js';
import { interaction } from './interaction.js';
import { pack } from './pack.js';

export const match: RuntimeType = { type: 'match', isAnswer, grade, interaction, behaviour, pack };
