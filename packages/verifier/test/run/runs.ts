import { type CallName, editions } from '@hornbook/lms-simulator';
import type { Launch, RecordedCall, ScoRun } from '../../src/index.js';

/** A call of a SCORM 1.2 page that succeeded. */
export const call = (name: CallName, parameters: readonly string[], result = 'true'): RecordedCall => ({
  at: 0,
  name,
  method: editions.scorm12.methods[name],
  parameters,
  result,
  error: 0,
});

/** A launch in which nothing happened but what is given. */
export const launch = (given: Partial<Launch>): Launch => ({
  calls: [],
  lookups: { API: 1, API_1484_11: 0 },
  events: [],
  presses: 0,
  answers: 0,
  ended: 'done',
  isBlank: false,
  entry: '',
  before: {},
  after: {},
  ...given,
});

export const run = (played: Launch, resumed: Launch, lms?: string): ScoRun => ({
  sco: { id: 'one', title: 'One', href: 'index.html' },
  edition: 'scorm12',
  ...(lms !== undefined && { lms }),
  played,
  resumed,
});
