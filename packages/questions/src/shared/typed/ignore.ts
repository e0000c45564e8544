import type { Markup, ParseContext } from '../../markup.js';
import { readSetting, type ValueType } from '../setting.js';
import { type Ignored, ignorable } from './schema.js';

const words: ValueType<readonly Ignored[]> = {
  wanted: 'words out of "case", "space", "punctuation" and "accents", or "none"',
  read(text) {
    const named = text.split(/\s+/).filter((word) => word !== '');
    const ignored = ignorable.filter((word) => named.includes(word));
    const isAll = ignored.length === new Set(named).size;
    return text === 'none' ? [] : isAll && ignored.length > 0 ? ignored : undefined;
  },
};

/** What makes no difference between a typed answer and an accepted one. */
export const readIgnore = (markup: Markup, context: ParseContext): Ignored[] => [
  ...readSetting(markup, { key: 'ignore', as: words, otherwise: ['case'], used: '"case"' }, context),
];
