import { type ElementSpec, type ListSpec, type ModelSpec, modelSpec, type ValueType } from './element.js';
import {
  duration,
  interactionType,
  language,
  localized,
  longIdentifier,
  pattern,
  patternLimits,
  real,
  response,
  result,
  time,
} from './scorm2004-values.js';
import { matching, oneOf, orEmpty, text, within } from './values.js';

const element =
  (access: ElementSpec['access']) =>
  (type: ValueType, initial?: string, more: Partial<ElementSpec> = {}): ElementSpec => ({
    access,
    type,
    ...(initial !== undefined && { initial }),
    ...more,
  });
const readOnly = element('read-only');
const writeOnly = element('write-only');
const readWrite = element('read-write');
const ofEntry = (type: ValueType, ...more: string[]) =>
  readWrite(type, undefined, { needs: ['id', ...more] });

const measure = within(real, -1, 1);
const share = within(real, 0, 1);
const completion = oneOf('completed', 'incomplete', 'not attempted', 'unknown');
const success = oneOf('passed', 'failed', 'unknown');

const score = (parent: string, make: (type: ValueType) => ElementSpec): Record<string, ElementSpec> => ({
  [`${parent}.score.scaled`]: make(measure),
  [`${parent}.score.raw`]: make(real),
  [`${parent}.score.min`]: make(real),
  [`${parent}.score.max`]: make(real),
});

/** The data model of SCORM 2004 RTE 4.2, without navigation. */
const cmi: Record<string, ElementSpec> = {
  'cmi._version': readOnly(text(250), '1.0'),
  'cmi.comments_from_learner.n.comment': readWrite(localized(4000)),
  'cmi.comments_from_learner.n.location': readWrite(text(250)),
  'cmi.comments_from_learner.n.timestamp': readWrite(time),
  'cmi.comments_from_lms.n.comment': readOnly(localized(4000)),
  'cmi.comments_from_lms.n.location': readOnly(text(250)),
  'cmi.comments_from_lms.n.timestamp': readOnly(time),
  'cmi.completion_status': readWrite(completion, 'unknown'),
  'cmi.completion_threshold': readOnly(share),
  'cmi.credit': readOnly(oneOf('credit', 'no-credit'), 'credit'),
  'cmi.entry': readOnly(oneOf('ab-initio', 'resume', ''), ''),
  'cmi.exit': writeOnly(oneOf('time-out', 'suspend', 'logout', 'normal', '')),
  'cmi.interactions.n.id': readWrite(longIdentifier),
  'cmi.interactions.n.type': ofEntry(interactionType),
  'cmi.interactions.n.objectives.n.id': readWrite(longIdentifier, undefined, { isUnique: true }),
  'cmi.interactions.n.timestamp': ofEntry(time),
  'cmi.interactions.n.correct_responses.n.pattern': readWrite(pattern, undefined, {
    isUnique: ({ sibling }) => /^(choice|sequencing)$/.test(sibling('type') ?? ''),
  }),
  'cmi.interactions.n.weighting': ofEntry(real),
  'cmi.interactions.n.learner_response': ofEntry(response, 'type'),
  'cmi.interactions.n.result': ofEntry(result),
  'cmi.interactions.n.latency': ofEntry(duration),
  'cmi.interactions.n.description': ofEntry(localized(250)),
  'cmi.launch_data': readOnly(text(4000)),
  'cmi.learner_id': readOnly(longIdentifier),
  'cmi.learner_name': readOnly(localized(250)),
  'cmi.learner_preference.audio_level': readWrite(within(real, 0), '1'),
  'cmi.learner_preference.language': readWrite(language, ''),
  'cmi.learner_preference.delivery_speed': readWrite(within(real, 0), '1'),
  'cmi.learner_preference.audio_captioning': readWrite(oneOf('-1', '0', '1'), '0'),
  'cmi.location': readWrite(text(1000)),
  'cmi.max_time_allowed': readOnly(duration),
  'cmi.mode': readOnly(oneOf('browse', 'normal', 'review'), 'normal'),
  'cmi.objectives.n.id': readWrite(longIdentifier, undefined, { isUnique: true, isWriteOnce: true }),
  ...score('cmi.objectives.n', (type) => ofEntry(type)),
  'cmi.objectives.n.success_status': readWrite(success, 'unknown', { needs: ['id'] }),
  'cmi.objectives.n.completion_status': readWrite(completion, 'unknown', { needs: ['id'] }),
  'cmi.objectives.n.progress_measure': ofEntry(share),
  'cmi.objectives.n.description': ofEntry(localized(250)),
  'cmi.progress_measure': readWrite(share),
  'cmi.scaled_passing_score': readOnly(measure),
  ...score('cmi', (type) => readWrite(type)),
  'cmi.session_time': writeOnly(duration),
  'cmi.success_status': readWrite(success, 'unknown'),
  'cmi.suspend_data': readWrite(text(64000)),
  'cmi.time_limit_action': readOnly(
    oneOf('exit,message', 'continue,message', 'exit,no message', 'continue,no message'),
    'continue,no message',
  ),
  'cmi.total_time': readOnly(duration, 'PT0S'),
};

const requests = 'continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_';
const isKnown = oneOf('true', 'false', 'unknown');

/** SCORM 2004 SN 5.6. */
const navigation = (targets: readonly string[]): Record<string, ElementSpec> => ({
  'adl.nav.request': readWrite(
    matching(new RegExp(`^(?:${requests}|\\{target=[^{}\\s]+\\}(?:${targets.join('|')}))$`)),
    '_none_',
  ),
  'adl.nav.request_valid.continue': readOnly(isKnown, 'unknown'),
  'adl.nav.request_valid.previous': readOnly(isKnown, 'unknown'),
});

const list = (most: number, access: ListSpec['access'] = 'read-write'): ListSpec => ({ most, access });
type Sibling = (name: string) => string | undefined;
const patternsOf = (sibling: Sibling): number =>
  patternLimits[sibling('type') ?? ''] ?? Number.POSITIVE_INFINITY;

const lists: Record<string, ListSpec> = {
  'cmi.comments_from_learner': list(250),
  'cmi.comments_from_lms': list(100, 'read-only'),
  'cmi.interactions': list(250),
  'cmi.interactions.n.objectives': list(10),
  'cmi.interactions.n.correct_responses': {
    access: 'read-write',
    most: patternsOf,
    isFixed: (sibling) => patternsOf(sibling) === 1,
  },
  'cmi.objectives': list(100),
};

const requests3 = ['choice'];
const requests4 = ['choice', 'jump'];

export const scorm2004Edition3Model: ModelSpec = modelSpec(
  { ...cmi, ...navigation(requests3) },
  lists,
  requests3,
);

/** The 4th edition adds `jump` and data that SCOs share (RTE 4.3). */
export const scorm2004Model: ModelSpec = modelSpec(
  {
    ...cmi,
    ...navigation(requests4),
    'adl.data.n.id': readOnly(longIdentifier),
    'adl.data.n.store': readWrite(orEmpty(text(64000)), undefined, { needs: ['id'] }),
  },
  { ...lists, 'adl.data': { access: 'read-only' } },
  requests4,
);
