import { long, type Row } from './row.js';

// SCORM 2004 RTE 4.2 and, for the data types, 4.1.1.
const readOnly = (initial?: string): Row => ({
  access: 'read-only',
  ...(initial !== undefined && { initial }),
});
const notNumbers = ['', 'many', '1e1', '.5', '1.', '0.12345678'];
const real: Row = { access: 'read-write', takes: ['0', '-12.5', '1000'], refuses: { 406: notNumbers } };
const between = (least: number, most: number): Row => ({
  access: 'read-write',
  takes: [String(least), '0.25', String(most)],
  refuses: { 406: notNumbers, 407: [String(least - 0.1), String(most + 0.1)] },
});
const words = (takes: string[], refused: string[], initial?: string): Row => ({
  access: 'read-write',
  takes,
  refuses: { 406: ['', ...refused] },
  ...(initial !== undefined && { initial }),
});
const text = (most: number): Row => ({
  access: 'read-write',
  takes: ['', 'ä\n{}', long(most)],
  refuses: { 406: [long(most + 1)] },
});
const localized = (most: number): Row => ({
  access: 'read-write',
  takes: ['', 'Hi', '{lang=de-CH}Grüezi', `{lang=en}${long(most)}`],
  refuses: { 406: ['{lang=}Hi', '{lang=english}Hi', long(most + 1)] },
});
const identifier: Row = {
  access: 'read-write',
  takes: ['q1', 'urn:example:q1', 'http://example.org/q?1', long(4000)],
  refuses: { 406: ['', 'a b', 'urn:', '{q}', long(4001)] },
};
const time: Row = {
  access: 'read-write',
  takes: [
    '2026',
    '2026-02-28',
    '2026-11-23T10:11:12',
    '2026-11-23T10:11:12.5Z',
    '2026-11-23T10:11:12.25+01:00',
  ],
  refuses: {
    406: ['', '1969', '2026-02-29', '2026-13', '2026-11-23T24', '2026-11-23T10:11:12Z', '10:11:12'],
  },
};
const duration: Row = {
  access: 'read-write',
  takes: ['PT0S', 'P1Y2M3DT4H5M6.78S', 'PT90M'],
  refuses: { 406: ['', 'P', 'PT', '1H', 'PT1.234S', 'PT-1S', '00:01:00'] },
};
const ofInteraction = (row: Row, more: Row['after'] = {}): Row => ({
  ...row,
  after: { 'cmi.interactions.0.id': 'q1', ...more },
});
const ofObjective = (row: Row): Row => ({ ...row, after: { 'cmi.objectives.0.id': 'o1' } });
const answer = (type: string, takes: string[], refused: string[]): Row =>
  ofInteraction(
    { access: 'read-write', takes, refuses: refused.length ? { 406: refused } : {} },
    { 'cmi.interactions.0.type': type },
  );
const completion = words(
  ['completed', 'incomplete', 'not attempted', 'unknown'],
  ['passed', 'Completed'],
  'unknown',
);
const success = words(['passed', 'failed', 'unknown'], ['completed', 'not attempted'], 'unknown');
const types =
  'true-false choice fill-in long-fill-in matching performance sequencing likert numeric other'.split(' ');
const from0: Row = {
  access: 'read-write',
  initial: '1',
  takes: ['0', '1', '12.5'],
  refuses: { 406: ['', 'loud'], 407: ['-0.1'] },
};

/** Rows by element; what follows a space only tells rows of one element apart. */
export const scorm2004Edition3Rows: Readonly<Record<string, Row>> = {
  'cmi._version': readOnly('1.0'),
  'cmi.comments_from_learner.0.comment': localized(4000),
  'cmi.comments_from_learner.0.location': text(250),
  'cmi.comments_from_learner.0.timestamp': time,
  'cmi.comments_from_lms.0.comment': readOnly(),
  'cmi.comments_from_lms.0.location': readOnly(),
  'cmi.comments_from_lms.0.timestamp': readOnly(),
  'cmi.completion_status': completion,
  'cmi.completion_threshold': readOnly(),
  'cmi.credit': readOnly('credit'),
  'cmi.entry': readOnly('ab-initio'),
  'cmi.exit': {
    access: 'write-only',
    takes: ['', 'time-out', 'suspend', 'logout', 'normal'],
    refuses: { 406: ['Suspend', 'abandon'] },
  },
  'cmi.interactions.0.id': identifier,
  'cmi.interactions.0.type': ofInteraction(words(types, ['Choice', 'text'])),
  'cmi.interactions.0.objectives.0.id': ofInteraction(identifier),
  'cmi.interactions.0.timestamp': ofInteraction(time),
  'cmi.interactions.0.correct_responses.0.pattern': answer('true-false', ['true', 'false'], ['t', '']),
  'cmi.interactions.0.correct_responses.0.pattern fill-in': answer(
    'fill-in',
    ['{case_matters=true}{order_matters=false}a[,]{lang=de}b'],
    ['{case_matters=yes}a'],
  ),
  'cmi.interactions.0.correct_responses.0.pattern numeric': answer(
    'numeric',
    ['1[:]2', '[:]2', '1[:]', '[:]'],
    ['1', '2[:]1', '1[:]2[:]3'],
  ),
  'cmi.interactions.0.correct_responses.0.pattern performance': answer(
    'performance',
    ['{order_matters=false}a[.]1[,]b[.]'],
    ['a', 'a[.]b[.]c'],
  ),
  'cmi.interactions.0.weighting': ofInteraction(real),
  'cmi.interactions.0.learner_response': answer('true-false', ['true', 'false'], ['t', '1', '']),
  'cmi.interactions.0.learner_response choice': answer(
    'choice',
    ['', 'a', 'a[,]b'],
    ['a[,]a', 'a b', 'a[,]'],
  ),
  'cmi.interactions.0.learner_response fill-in': answer(
    'fill-in',
    ['', 'a[,]{lang=de}b', long(250)],
    [long(251)],
  ),
  'cmi.interactions.0.learner_response long-fill-in': answer('long-fill-in', [long(4000)], [long(4001)]),
  'cmi.interactions.0.learner_response matching': answer('matching', ['a[.]1[,]b[.]2'], ['a', 'a.1']),
  'cmi.interactions.0.learner_response performance': answer('performance', ['a[.]1[,][.]2'], ['a']),
  'cmi.interactions.0.learner_response sequencing': answer('sequencing', ['c[,]b[,]a', 'a[,]a'], ['a b']),
  'cmi.interactions.0.learner_response likert': answer('likert', ['agree'], ['', 'a b']),
  'cmi.interactions.0.learner_response numeric': answer('numeric', ['-3.14'], ['', '1[:]2']),
  'cmi.interactions.0.learner_response other': answer('other', ['', long(4000)], [long(4001)]),
  'cmi.interactions.0.result': ofInteraction(
    words(['correct', 'incorrect', 'unanticipated', 'neutral', '0.5'], ['wrong', '.5']),
  ),
  'cmi.interactions.0.latency': ofInteraction(duration),
  'cmi.interactions.0.description': ofInteraction(localized(250)),
  'cmi.launch_data': readOnly(),
  'cmi.learner_id': readOnly('learner-1'),
  'cmi.learner_name': readOnly('Lovelace, Ada'),
  'cmi.learner_preference.audio_level': from0,
  'cmi.learner_preference.language': {
    access: 'read-write',
    initial: '',
    takes: ['', 'de', 'en-GB', 'i-klingon'],
    refuses: { 406: ['english', 'd', 'de-'] },
  },
  'cmi.learner_preference.delivery_speed': from0,
  'cmi.learner_preference.audio_captioning': words(['-1', '0', '1'], ['2', 'on'], '0'),
  'cmi.location': text(1000),
  'cmi.max_time_allowed': readOnly(),
  'cmi.mode': readOnly('normal'),
  'cmi.objectives.0.id': identifier,
  'cmi.objectives.0.score.scaled': ofObjective(between(-1, 1)),
  'cmi.objectives.0.score.raw': ofObjective(real),
  'cmi.objectives.0.score.min': ofObjective(real),
  'cmi.objectives.0.score.max': ofObjective(real),
  'cmi.objectives.0.success_status': ofObjective(success),
  'cmi.objectives.0.completion_status': ofObjective(completion),
  'cmi.objectives.0.progress_measure': ofObjective(between(0, 1)),
  'cmi.objectives.0.description': ofObjective(localized(250)),
  'cmi.progress_measure': between(0, 1),
  'cmi.scaled_passing_score': readOnly(),
  'cmi.score.scaled': between(-1, 1),
  'cmi.score.raw': real,
  'cmi.score.min': real,
  'cmi.score.max': real,
  'cmi.session_time': { ...duration, access: 'write-only' },
  'cmi.success_status': success,
  'cmi.suspend_data': text(64000),
  'cmi.time_limit_action': readOnly('continue,no message'),
  'cmi.total_time': readOnly('PT0S'),
  'adl.nav.request': words(
    [
      'continue',
      'previous',
      'exit',
      'exitAll',
      'abandon',
      'abandonAll',
      'suspendAll',
      '_none_',
      '{target=two}choice',
    ],
    ['choice', 'jump', '{target=}choice', '{target=two}jump'],
    '_none_',
  ),
  'adl.nav.request_valid.continue': readOnly('unknown'),
  'adl.nav.request_valid.previous': readOnly('unknown'),
};

/** The 4th edition adds `jump` and shared data (SN 5.6, RTE 4.3). */
export const scorm2004Rows: Readonly<Record<string, Row>> = {
  ...scorm2004Edition3Rows,
  'adl.nav.request': words(
    ['{target=two}jump', '{target=two}choice', '_none_'],
    ['jump', '{two}jump'],
    '_none_',
  ),
  'adl.data.0.id': readOnly(),
  'adl.data.0.store': text(64000),
};
