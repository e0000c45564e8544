import type { ElementContent } from 'hast';
import type { FormLabels } from '../form-labels.js';
import { viewField } from '../shared/typed/view-field.js';
import type { Text } from './schema.js';

export const view = ({ id }: Text, labels: FormLabels): ElementContent[] => viewField(id, labels);
