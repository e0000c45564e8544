import type { Interaction } from '@hornbook/model';
import {
  cut,
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

/** SCORM 2004 Run-Time Environment 4.2, third and fourth edition alike. */
export const scorm2004: Edition = {
  api: 'API_1484_11',
  calls: {
    initialize: 'Initialize',
    terminate: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
  },
  elements: {
    mode: 'cmi.mode',
    entry: 'cmi.entry',
    exit: 'cmi.exit',
    location: 'cmi.location',
    learner: 'cmi.learner_id',
    passMark: 'cmi.scaled_passing_score',
    score: 'cmi.score',
    sessionTime: 'cmi.session_time',
  },
  suspendLimit: 64000,
  commitsAtEnd: false,
  status: ['cmi.completion_status', 'cmi.success_status'],
  scoreMakesStatus: false,
  statusPairs: ({ complete, success }) => [
    ['cmi.completion_status', complete ? 'completed' : 'incomplete'],
    ['cmi.success_status', success ?? 'unknown'],
  ],
  // 0.55 * 100 is more than 55.
  passMark: (number) => Number(decimal(number * 100, 2)),
  scorePairs: (score) => [
    ['raw', decimal(score, 2)],
    ['min', '0'],
    ['max', '100'],
    ['scaled', decimal(score / 100, 4)],
  ],
  objectivePairs: (text, done) => [
    ['description', oneLine(text, 250)],
    ['completion_status', done ? 'completed' : 'incomplete'],
  ],
  respond: respond2004,
  wrong: 'incorrect',
  interactionTime: 'timestamp',
  responseElement: 'learner_response',
  descriptionPairs(text, lang) {
    const [primary = ''] = lang.split('-');
    const tag = /^[A-Za-z]{2,3}$/.test(primary) ? `{lang=${primary}}` : '';
    const description = oneLine(text, 250);
    return description ? [['description', tag + description]] : [];
  },
  duration(milliseconds) {
    const { hours, hundredths, minutes } = partsOfTime(milliseconds);
    const seconds = hundredths % 100 ? (hundredths / 100).toFixed(2) : hundredths / 100;
    return `PT${hours}H${minutes}M${seconds}S`;
  },
  timestamp(date) {
    const day = [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');
    return `${day}T${timeOfDay(date)}`;
  },
};

/** A neutral interaction in SCORM 2004 (SCORM 2004 RTE 4.2.9.1). */
function respond2004(interaction: Interaction): Response {
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

const respond = <T>(
  type: string,
  encode: (response: T) => string,
  response: T,
  correct: readonly T[] = [],
): Response => ({
  type,
  response: encode(response),
  patterns: correct.slice(0, type === 'choice' ? mostChoicePatterns : mostPatterns).map(encode),
});

/** How many patterns an LMS must accept. */
const mostPatterns = 5;
const mostChoicePatterns = 10;
/** How many texts of a fill-in an LMS must accept. */
const mostTexts = 10;

/** Encodes ids as `[A-Za-z0-9_]`, because Moodle refuses hyphens in choices. Ids that would become equal get a suffix. */
function encoder(ids: readonly string[]): (id: string) => string {
  const encoded = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of ids) {
    let name = id.replace(/[^A-Za-z0-9_]/g, '_');
    while (taken.has(name)) name += '_';
    taken.add(name);
    encoded.set(id, name);
  }
  return (id) => encoded.get(id) ?? id;
}

const join = (items: readonly string[]): string => items.join('[,]');
const fillIn = (texts: readonly string[]): string =>
  join(texts.slice(0, mostTexts).map((text) => oneLine(text.replaceAll('[,]', ','), 250)));

/** A pattern is one range, and always has the separator: ADL's validator refuses a bare number. */
function numeric(response: string, ranges: readonly { min?: string; max?: string }[]): Response {
  const number = plainDecimal(response);
  if (number === undefined) return { type: 'fill-in', response: fillIn([response]), patterns: [] };
  const [range = {}] = ranges;
  const [min, max] = [range.min ?? '', range.max ?? ''].map((bound) => (bound ? plainDecimal(bound) : ''));
  const isSingle = ranges.length === 1 && min !== undefined && max !== undefined;
  return { type: 'numeric', response: number, patterns: isSingle ? [`${min}[:]${max}`] : [] };
}
