import type { ElementContent } from 'hast';
import { viewOptions } from '../shared/choice/view-options.js';
import type { SingleChoice } from './schema.js';

export const view = (question: SingleChoice): ElementContent[] => viewOptions(question, 'radio');
