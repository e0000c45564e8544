import { type ElementSpec, type ListSpec, modelSpec, type ValueType } from './element.js';
import {
  decimal,
  feedback,
  identifier,
  integer,
  interactionType,
  result,
  score,
  string255,
  string4096,
  time,
  timespan,
} from './scorm12-values.js';
import { oneOf, within } from './values.js';

const readOnly = (type: ValueType, initial = ''): ElementSpec => ({ access: 'read-only', type, initial });
const writeOnly = (type: ValueType): ElementSpec => ({ access: 'write-only', type });
const readWrite = (type: ValueType, initial = ''): ElementSpec => ({ access: 'read-write', type, initial });
const list = (access: ListSpec['access'], most?: number): ListSpec =>
  most === undefined ? { access } : { access, most };

const statuses = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];

/** The data model of SCORM 1.2 (RTE 3.4.4). */
export const scorm12Model = modelSpec(
  {
    'cmi._version': readOnly(string255, '3.4'),
    'cmi.core.student_id': readOnly(identifier),
    'cmi.core.student_name': readOnly(string255),
    'cmi.core.lesson_location': readWrite(string255),
    'cmi.core.credit': readOnly(oneOf('credit', 'no-credit'), 'credit'),
    // A SCO may not set `not attempted`: that's how an LMS says that it has never been launched.
    'cmi.core.lesson_status': readWrite(oneOf(...statuses), 'not attempted'),
    'cmi.core.entry': readOnly(oneOf('ab-initio', 'resume', '')),
    'cmi.core.score.raw': readWrite(score),
    'cmi.core.score.min': readWrite(score),
    'cmi.core.score.max': readWrite(score),
    'cmi.core.total_time': readOnly(timespan, '0000:00:00.00'),
    'cmi.core.lesson_mode': readOnly(oneOf('browse', 'normal', 'review'), 'normal'),
    'cmi.core.exit': writeOnly(oneOf('time-out', 'suspend', 'logout', '')),
    'cmi.core.session_time': writeOnly(timespan),
    'cmi.suspend_data': readWrite(string4096),
    'cmi.launch_data': readOnly(string4096),
    'cmi.comments': readWrite(string4096),
    'cmi.comments_from_lms': readOnly(string4096),
    'cmi.objectives.n.id': readWrite(identifier),
    'cmi.objectives.n.score.raw': readWrite(score),
    'cmi.objectives.n.score.min': readWrite(score),
    'cmi.objectives.n.score.max': readWrite(score),
    'cmi.objectives.n.status': readWrite(oneOf(...statuses, 'not attempted'), 'not attempted'),
    'cmi.student_data.mastery_score': readOnly(decimal),
    'cmi.student_data.max_time_allowed': readOnly(timespan),
    'cmi.student_data.time_limit_action': readOnly(string255),
    'cmi.student_preference.audio': readWrite(within(integer, -1, 100), '0'),
    'cmi.student_preference.language': readWrite(string255),
    'cmi.student_preference.speed': readWrite(within(integer, -100, 100), '0'),
    'cmi.student_preference.text': readWrite(within(integer, -1, 1), '0'),
    'cmi.interactions.n.id': writeOnly(identifier),
    'cmi.interactions.n.objectives.n.id': writeOnly(identifier),
    'cmi.interactions.n.time': writeOnly(time),
    'cmi.interactions.n.type': writeOnly(interactionType),
    'cmi.interactions.n.correct_responses.n.pattern': writeOnly(feedback),
    'cmi.interactions.n.weighting': writeOnly(decimal),
    'cmi.interactions.n.student_response': writeOnly(feedback),
    'cmi.interactions.n.result': writeOnly(result),
    'cmi.interactions.n.latency': writeOnly(timespan),
  },
  {
    'cmi.objectives': list('read-write'),
    'cmi.interactions': list('write-only'),
    'cmi.interactions.n.objectives': list('write-only'),
    'cmi.interactions.n.correct_responses': list('write-only'),
  },
);
