import { long, type Row } from './row.js';

// SCORM 1.2 RTE 3.4.4 and, for the data types, 3.4.2.
const readOnly = (initial = ''): Row => ({ access: 'read-only', initial });
const score: Row = {
  access: 'read-write',
  initial: '',
  takes: ['', '0', '62.5', '100'],
  refuses: { 405: ['-1', '100.1', 'many', '1e1', '1,5', ' 1'] },
};
const scoreOfObjective: Row = {
  access: 'read-write',
  takes: score.takes ?? [],
  refuses: score.refuses ?? {},
};
const identifier: Row = {
  access: 'write-only',
  takes: ['q1', 'a-b_c', long(255)],
  refuses: { 405: ['', 'a b', 'ä', long(256)] },
};
const text = (most: number): Row => ({
  access: 'read-write',
  initial: '',
  takes: ['', 'ä\n{}', long(most)],
  refuses: { 405: [long(most + 1)] },
});
const timespan: Row = {
  access: 'write-only',
  takes: ['00:00:00', '0001:02:03.45', '9999:59:59.9'],
  refuses: { 405: ['', '1:00:00', '00:60:00', '00:00:60', '00:00:00.', '00:00:00.123', 'PT1H'] },
};
const statuses = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];
const response = (type: string, takes: string[], refused: string[]): Row => ({
  access: 'write-only',
  after: { 'cmi.interactions.0.type': type },
  takes,
  refuses: { 405: [...refused, long(256)] },
});
const preference = (least: number, most: number): Row => ({
  access: 'read-write',
  initial: '0',
  takes: [String(least), '0', String(most)],
  refuses: { 405: [String(least - 1), String(most + 1), '', '0.5', 'loud'] },
});

/** Rows by element; what follows a space only tells rows of one element apart. */
export const scorm12Rows: Readonly<Record<string, Row>> = {
  'cmi._version': readOnly('3.4'),
  'cmi.core.student_id': readOnly('learner-1'),
  'cmi.core.student_name': readOnly('Lovelace, Ada'),
  'cmi.core.lesson_location': text(255),
  'cmi.core.credit': readOnly('credit'),
  'cmi.core.lesson_status': {
    access: 'read-write',
    initial: 'not attempted',
    takes: statuses,
    refuses: { 405: ['', 'Passed', 'not attempted', 'unknown', 'p'] },
  },
  'cmi.core.entry': readOnly('ab-initio'),
  'cmi.core.score.raw': score,
  'cmi.core.score.min': score,
  'cmi.core.score.max': score,
  'cmi.core.total_time': readOnly('0000:00:00.00'),
  'cmi.core.lesson_mode': readOnly('normal'),
  'cmi.core.exit': {
    access: 'write-only',
    takes: ['', 'time-out', 'suspend', 'logout'],
    refuses: { 405: ['normal', 'Suspend'] },
  },
  'cmi.core.session_time': timespan,
  'cmi.suspend_data': text(4096),
  'cmi.launch_data': readOnly(),
  'cmi.comments': text(4096),
  'cmi.comments_from_lms': readOnly(),
  'cmi.objectives.0.id': { ...identifier, access: 'read-write' },
  'cmi.objectives.0.score.raw': scoreOfObjective,
  'cmi.objectives.0.score.min': scoreOfObjective,
  'cmi.objectives.0.score.max': scoreOfObjective,
  'cmi.objectives.0.status': {
    access: 'read-write',
    takes: [...statuses, 'not attempted'],
    refuses: { 405: ['', 'unknown'] },
  },
  'cmi.student_data.mastery_score': readOnly(),
  'cmi.student_data.max_time_allowed': readOnly(),
  'cmi.student_data.time_limit_action': readOnly(),
  'cmi.student_preference.audio': preference(-1, 100),
  'cmi.student_preference.language': text(255),
  'cmi.student_preference.speed': preference(-100, 100),
  'cmi.student_preference.text': preference(-1, 1),
  'cmi.interactions.0.id': identifier,
  'cmi.interactions.0.objectives.0.id': identifier,
  'cmi.interactions.0.time': {
    access: 'write-only',
    takes: ['00:00:00', '23:59:59.99'],
    refuses: { 405: ['', '24:00:00', '1:02:03', '2026-11-23T10:11:12'] },
  },
  'cmi.interactions.0.type': {
    access: 'write-only',
    takes: ['true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'],
    refuses: { 405: ['', 'long-fill-in', 'other', 'Choice'] },
  },
  'cmi.interactions.0.correct_responses.0.pattern': response('choice', ['a', '{a,b}'], ['a b', 'ab']),
  'cmi.interactions.0.weighting': {
    access: 'write-only',
    takes: ['1', '-0.5', '101'],
    refuses: { 405: ['', 'x'] },
  },
  'cmi.interactions.0.student_response': response('true-false', ['0', '1', 't', 'f'], ['true', '']),
  'cmi.interactions.0.student_response choice': response('choice', ['a', 'a,3'], ['A', 'a,', 'ab']),
  'cmi.interactions.0.student_response fill-in': response('fill-in', ['', 'Zürich, 8001'], []),
  'cmi.interactions.0.student_response matching': response('matching', ['a.1', 'a.1,b.2'], ['a', 'a.1.2']),
  'cmi.interactions.0.student_response sequencing': response('sequencing', ['c,b,a'], ['c b']),
  'cmi.interactions.0.student_response likert': response('likert', ['', '4'], ['45']),
  'cmi.interactions.0.student_response numeric': response('numeric', ['-3.14'], ['', '3:4']),
  'cmi.interactions.0.result': {
    access: 'write-only',
    takes: ['correct', 'wrong', 'unanticipated', 'neutral', '0.5', '-1'],
    refuses: { 405: ['', 'incorrect'] },
  },
  'cmi.interactions.0.latency': timespan,
};
