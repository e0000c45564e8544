export { type Clock, type ManualClock, manualClock, systemClock } from './clock.js';
export type { SpmPolicy } from './data-model.js';
export { type CallName, type Edition, type EditionName, editions } from './edition.js';
export type { ErrorCodes, ErrorTexts } from './errors.js';
export { delaysStoring } from './faults/delays.js';
export { damagesSuspendData, type FaultKind, type FaultTime, fault, faultKinds } from './faults/faults.js';
export { type LmsWindow, type LmsWindowOptions, lmsWindow } from './faults/lms-window.js';
export { createLms, type Lms, type LmsOptions, type Quirk } from './lms.js';
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
export type { Snapshot } from './snapshot.js';
