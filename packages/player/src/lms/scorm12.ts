import type { Interaction } from '@hornbook/model';
import {
  decimal,
  type Edition,
  hasNoWildcard,
  oneLine,
  partsOfTime,
  plainDecimal,
  type Response,
  timeOfDay,
  twoDigits,
} from './edition.js';

/** SCORM 1.2 Run-Time Environment 3.4. */
export const scorm12: Edition = {
  api: 'API',
  calls: {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
  },
  elements: {
    mode: 'cmi.core.lesson_mode',
    entry: 'cmi.core.entry',
    exit: 'cmi.core.exit',
    location: 'cmi.core.lesson_location',
    learner: 'cmi.core.student_id',
    passMark: 'cmi.student_data.mastery_score',
    score: 'cmi.core.score',
    sessionTime: 'cmi.core.session_time',
  },
  suspendLimit: 4000,
  commitsAtEnd: true,
  status: ['cmi.core.lesson_status'],
  scoreMakesStatus: true,
  statusPairs: ({ complete, success }) => [
    ['cmi.core.lesson_status', complete ? (success ?? 'completed') : 'incomplete'],
  ],
  passMark: (number) => number,
  scorePairs: (score) => [
    ['raw', decimal(score, 2)],
    ['min', '0'],
    ['max', '100'],
  ],
  objectivePairs: (_text, done) => [['status', done ? 'completed' : 'incomplete']],
  respond: respond12,
  wrong: 'wrong',
  interactionTime: 'time',
  responseElement: 'student_response',
  descriptionPairs: () => [],
  duration(milliseconds) {
    const { hours, hundredths, minutes } = partsOfTime(milliseconds);
    const seconds = (hundredths / 100).toFixed(2).padStart(5, '0');
    return `${String(Math.min(hours, 9999)).padStart(4, '0')}:${twoDigits(minutes)}:${seconds}`;
  },
  timestamp: timeOfDay,
};

/** A neutral interaction in SCORM 1.2 (SCORM 1.2 RTE 3.4.7). */
function respond12(interaction: Interaction): Response {
  switch (interaction.kind) {
    case 'true-false':
      return respond('true-false', (is) => (is ? 't' : 'f'), interaction.response, interaction.correct);
    case 'choice': {
      const encode = encoder(letters, interaction.options);
      return respond('choice', (ids) => join(ids.map(encode)), interaction.response, interaction.correct);
    }
    case 'likert':
      return respond('likert', encoder(letters, interaction.options), interaction.response);
    case 'sequencing': {
      const encode = encoder(letters, interaction.items);
      return respond('sequencing', (ids) => join(ids.map(encode)), interaction.response, interaction.correct);
    }
    case 'matching': {
      const source = encoder(letters, interaction.sources);
      const target = encoder(numbers, interaction.targets);
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

// An id in a response is one character. It stands for the position at which the question publishes the option.
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const numbers = '1234567890abcdefghijklmnopqrstuvwxyz';

/** Returns a function that gives an id's character; `undefined` where there are more ids than characters. */
function encoder(characters: string, ids: readonly string[]): (id: string) => string | undefined {
  const places = new Map(ids.map((id, index) => [id, characters[index]]));
  return (id) => places.get(id);
}

/** `undefined` where an id has no character, or the list is too long for the element. */
function join(ids: readonly (string | undefined)[]): string | undefined {
  const text = ids.join(',');
  return ids.includes(undefined) || text.length > 255 ? undefined : text;
}

const fillIn = (texts: readonly string[]): string => oneLine(texts.join(','), 255);

/** Only a single number can be a pattern: SCORM 1.2 has none for a range. */
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
