import type { Interaction } from '@hornbook/model';
import { plainDecimal } from './decimal.js';
import type { Response } from './edition.js';
import { oneLine } from './text.js';

// SCORM 1.2 RTE 3.4.7: an id in a response is one character. Which one tells the position in which the question
// publishes it.
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const numbers = '1234567890abcdefghijklmnopqrstuvwxyz';

type Encode = (id: string) => string | undefined;
const by = (characters: string, ids: readonly string[]): Encode => {
  const places = new Map(ids.map((id, index) => [id, characters[index]]));
  return (id) => places.get(id);
};

/** `undefined` where an id has no character, or the list is too long for the element. */
function join(ids: readonly (string | undefined)[]): string | undefined {
  const text = ids.join(',');
  return ids.includes(undefined) || text.length > 255 ? undefined : text;
}

function respond<T>(
  type: string,
  encode: (response: T) => string | undefined,
  response: T,
  correct: readonly T[] = [],
): Response {
  const encoded = encode(response);
  return {
    type,
    ...(encoded !== undefined && { response: encoded }),
    patterns: correct.flatMap((pattern) => encode(pattern) ?? []),
  };
}

const fillIn = (texts: readonly string[]): string => oneLine(texts.join(','), 255);
const hasNoWildcard = (texts: readonly string[]): boolean => !texts.some((text) => text.includes('*'));

/** A neutral interaction in SCORM 1.2. */
export function respond12(interaction: Interaction): Response {
  switch (interaction.kind) {
    case 'true-false':
      return respond('true-false', (is) => (is ? 't' : 'f'), interaction.response, interaction.correct);
    case 'choice': {
      const encode = by(letters, interaction.options);
      return respond('choice', (ids) => join(ids.map(encode)), interaction.response, interaction.correct);
    }
    case 'likert':
      return respond('likert', by(letters, interaction.options), interaction.response);
    case 'sequencing': {
      const encode = by(letters, interaction.items);
      return respond('sequencing', (ids) => join(ids.map(encode)), interaction.response, interaction.correct);
    }
    case 'matching': {
      const [source, target] = [by(letters, interaction.sources), by(numbers, interaction.targets)];
      const pair = (from: string | undefined, to: string | undefined) => from && to && `${from}.${to}`;
      return respond(
        'matching',
        (pairs) => join(pairs.map(([from, to]) => pair(source(from), target(to)))),
        interaction.response,
        interaction.correct,
      );
    }
    case 'fill-in':
      return respond('fill-in', fillIn, interaction.response, interaction.correct.filter(hasNoWildcard));
    case 'long-fill-in':
      return respond('fill-in', fillIn, [interaction.response]);
    case 'numeric':
      return numeric(interaction.response, interaction.correct);
  }
}

/** Only one number can be a pattern: a range with a width has none. */
function numeric(response: string, ranges: readonly { min?: string; max?: string }[]): Response {
  const number = plainDecimal(response);
  const [range] = ranges;
  const exact = ranges.length === 1 && range?.min === range?.max ? range?.min : undefined;
  const pattern = exact === undefined ? undefined : number === undefined ? exact : plainDecimal(exact);
  return {
    type: number === undefined ? 'fill-in' : 'numeric',
    response: number ?? fillIn([response]),
    patterns: pattern === undefined ? [] : [pattern],
  };
}
