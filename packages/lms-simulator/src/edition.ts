import { type ErrorCodes, type ErrorTexts, errors12, errors2004 } from './errors.js';
import type { ModelSpec } from './model/element.js';
import { scorm12Model } from './model/scorm12.js';
import { scorm2004Edition3Model, scorm2004Model } from './model/scorm2004.js';

/** `scorm2004` is the 4th edition. */
export type EditionName = 'scorm12' | 'scorm2004-3' | 'scorm2004';

/** What both standards have, by names that belong to neither. */
export type CallName =
  | 'initialize'
  | 'terminate'
  | 'get'
  | 'set'
  | 'commit'
  | 'lastError'
  | 'errorString'
  | 'diagnostic';

export interface Edition {
  readonly name: EditionName;
  /** Where a page looks for it in a window. */
  readonly apiName: 'API' | 'API_1484_11';
  readonly methods: Readonly<Record<CallName, string>>;
  readonly model: ModelSpec;
  readonly codes: ErrorCodes;
  readonly texts: ErrorTexts;
  /** Names of elements that the two standards call differently. */
  readonly elements: Readonly<
    Record<
      | 'credit'
      | 'entry'
      | 'exit'
      | 'learnerId'
      | 'learnerName'
      | 'mode'
      | 'passMark'
      | 'sessionTime'
      | 'totalTime',
      string
    >
  >;
}

const scorm12: Edition = {
  name: 'scorm12',
  apiName: 'API',
  methods: {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
    errorString: 'LMSGetErrorString',
    diagnostic: 'LMSGetDiagnostic',
  },
  model: scorm12Model,
  ...errors12,
  elements: {
    credit: 'cmi.core.credit',
    entry: 'cmi.core.entry',
    exit: 'cmi.core.exit',
    learnerId: 'cmi.core.student_id',
    learnerName: 'cmi.core.student_name',
    mode: 'cmi.core.lesson_mode',
    passMark: 'cmi.student_data.mastery_score',
    sessionTime: 'cmi.core.session_time',
    totalTime: 'cmi.core.total_time',
  },
};

const scorm2004: Edition = {
  name: 'scorm2004',
  apiName: 'API_1484_11',
  methods: {
    initialize: 'Initialize',
    terminate: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
    errorString: 'GetErrorString',
    diagnostic: 'GetDiagnostic',
  },
  model: scorm2004Model,
  ...errors2004,
  elements: {
    credit: 'cmi.credit',
    entry: 'cmi.entry',
    exit: 'cmi.exit',
    learnerId: 'cmi.learner_id',
    learnerName: 'cmi.learner_name',
    mode: 'cmi.mode',
    passMark: 'cmi.scaled_passing_score',
    sessionTime: 'cmi.session_time',
    totalTime: 'cmi.total_time',
  },
};

export const editions: Readonly<Record<EditionName, Edition>> = {
  scorm12,
  'scorm2004-3': { ...scorm2004, name: 'scorm2004-3', model: scorm2004Edition3Model },
  scorm2004,
};
