import type { ElementContent } from 'hast';
import { viewOptions } from '../shared/choice/view-options.js';
import type { Scale } from './schema.js';

export const view = (question: Scale): ElementContent[] => viewOptions(question, 'radio');
