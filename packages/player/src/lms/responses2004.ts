import type { Interaction } from '@hornbook/model';
import { plainDecimal } from './decimal.js';
import type { Response } from './edition.js';
import { cut, oneLine } from './text.js';

/** SCORM 2004 RTE 4.2.9.1: how many patterns an LMS has to take. */
const most = { choice: 10, other: 5 };
const blanks = 10;

/**
 * Ids as `[A-Za-z0-9_]`, because Moodle refuses hyphens in choices; those that would be the same are told apart by their
 * position.
 */
function encoder(ids: readonly string[]): (id: string) => string {
  const encoded = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of ids) {
    let name = id.replace(/[^A-Za-z0-9_]/g, '_');
    while (taken.has(name)) name += '_';
    taken.add(name);
    encoded.set(id, name);
  }
  return (id) => encoded.get(id) ?? id.replace(/[^A-Za-z0-9_]/g, '_');
}

const join = (items: readonly string[]): string => items.join('[,]');
const fillIn = (texts: readonly string[]): string =>
  join(texts.slice(0, blanks).map((text) => oneLine(text.replaceAll('[,]', ','), 250)));
const hasNoWildcard = (texts: readonly string[]): boolean => !texts.some((text) => text.includes('*'));

const respond = <T>(
  type: string,
  encode: (response: T) => string,
  response: T,
  correct: readonly T[] = [],
): Response => ({
  type,
  response: encode(response),
  patterns: correct.slice(0, type === 'choice' ? most.choice : most.other).map(encode),
});

/** A neutral interaction in SCORM 2004. */
export function respond2004(interaction: Interaction): Response {
  switch (interaction.kind) {
    case 'true-false':
      return respond('true-false', String, interaction.response, interaction.correct.slice(0, 1));
    case 'choice': {
      const encode = encoder(interaction.options);
      return respond('choice', (ids) => join(ids.map(encode)), interaction.response, interaction.correct);
    }
    case 'likert':
      return respond('likert', encoder(interaction.options), interaction.response);
    case 'sequencing': {
      const encode = encoder(interaction.items);
      return respond('sequencing', (ids) => join(ids.map(encode)), interaction.response, interaction.correct);
    }
    case 'matching': {
      const [source, target] = [encoder(interaction.sources), encoder(interaction.targets)];
      const encode = (pairs: typeof interaction.response) =>
        join(pairs.map(([from, to]) => `${source(from)}[.]${target(to)}`));
      return respond('matching', encode, interaction.response, interaction.correct);
    }
    case 'fill-in': {
      const { caseMatters, correct, response } = interaction;
      const { patterns, ...rest } = respond('fill-in', fillIn, response, correct.filter(hasNoWildcard));
      return { ...rest, patterns: patterns.map((pattern) => `{case_matters=${caseMatters}}${pattern}`) };
    }
    case 'long-fill-in':
      return respond('long-fill-in', (text) => cut(text, 4000), interaction.response);
    case 'numeric':
      return numeric(interaction.response, interaction.correct);
  }
}

/** A pattern is one range, and always has the separator: ADL's validator refuses a bare number. */
function numeric(response: string, ranges: readonly { min?: string; max?: string }[]): Response {
  const number = plainDecimal(response);
  if (number === undefined) return { type: 'fill-in', response: fillIn([response]), patterns: [] };
  const [range = {}] = ranges;
  const [min, max] = [range.min ?? '', range.max ?? ''].map((bound) => (bound ? plainDecimal(bound) : ''));
  const isOne = ranges.length === 1 && min !== undefined && max !== undefined;
  return { type: 'numeric', response: number, patterns: isOne ? [`${min}[:]${max}`] : [] };
}
