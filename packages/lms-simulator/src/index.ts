export { type Clock, type ManualClock, manualClock, systemClock } from './clock.js';
export type { SpmPolicy } from './data-model.js';
export { type CallName, type Edition, type EditionName, editions } from './edition.js';
export type { ErrorCodes, ErrorTexts } from './errors.js';
export { createLms, type Lms, type LmsOptions, type Quirk, type Snapshot } from './lms.js';
export type {
  ElementSpec,
  ListSpec,
  ModelSpec,
  ValueContext,
  ValueProblem,
  ValueType,
} from './model/element.js';
export { quirkSets } from './quirks/index.js';
export { type Beginning, type Elements, type Policy, standardPolicy } from './roll-up.js';
export type { Api, Call, Interceptor, PendingCall, Session, SessionState } from './session.js';
