import type { ElementContent } from 'hast';
import { viewOptions } from '../shared/choice/view-options.js';
import type { TrueFalse } from './schema.js';

export const view = (question: TrueFalse): ElementContent[] => viewOptions(question, 'radio');
