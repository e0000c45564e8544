import type { Content } from '@hornbook/model';
import { type Child, h } from 'hastscript';

/** Sanitized content, as the parser leaves it. */
export const content = (...children: Child[]): Content => h(null, ...children);

export const text = (words: string): Content => content(h('p', words));
