import type { ElementContent } from 'hast';
import { viewOptions } from '../shared/choice/view-options.js';
import type { MultipleChoice } from './schema.js';

export const view = (question: MultipleChoice): ElementContent[] => viewOptions(question, 'checkbox');
