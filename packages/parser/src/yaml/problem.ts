import type { Diagnostic, SourcePlace } from '@hornbook/model';
import { messages } from '../messages.js';

/** What is wrong with a part of the YAML; the range holds offsets in it. */
export interface Problem {
  range: readonly number[];
  message(place: SourcePlace): Diagnostic;
}

/** Lists and maps that a person would open in one another. */
export const maxDepth = 64;

export const broken = (reason: string, range: readonly number[], note?: string): Problem => ({
  range,
  message: (place) => messages.yamlBroken({ reason, note }, place),
});

/** @param what there is too much of */
export const excess = (what: string, range: readonly number[]): Problem => ({
  range,
  message: (place) => messages.yamlTooLarge({ what }, place),
});
