import { editions } from '@hornbook/lms-simulator';
import type { Diagnostic } from '@hornbook/model';
import { elementNames, hasRead, hasSet } from './element-names.js';
import { messages } from './messages.js';
import type { Launch, RecordedCall, ScoRun } from './recording.js';

/** What is wrong with how a session begins and ends. */
export function judgeLifeCycle({ edition, played }: ScoRun): Diagnostic[] {
  const { apiName, methods } = editions[edition];
  const other = apiName === 'API' ? 'API_1484_11' : 'API';
  if (played.calls.length === 0 && played.lookups[apiName] === 0) {
    return [
      messages.noApi({ api: apiName, other: played.lookups[other] > 0 ? other : undefined }, undefined),
    ];
  }
  const begins = played.calls.filter(({ name }) => name === 'initialize');
  if (!begins.some(succeeds)) {
    const data = { method: methods.initialize, wasRefused: begins.length > 0 };
    return [messages.neverInitialized(data, undefined), ...judgeOutside(played)];
  }
  return [
    ...judgeSecondBegin(played, methods.initialize),
    ...judgeOutside(played),
    ...judgeEnd(played, edition),
  ];
}

const succeeds = ({ error, result }: RecordedCall): boolean => error === 0 && result === 'true';

function judgeSecondBegin({ calls }: Launch, method: string): Diagnostic[] {
  const first = calls.findIndex((call) => call.name === 'initialize' && succeeds(call));
  const end = endOf(calls);
  const again = calls.flatMap(({ name }, index) => (name === 'initialize' && index > first ? [index] : []));
  const counts = [again.filter((index) => index < end).length, again.filter((index) => index > end).length];
  return counts.flatMap((count, isSecond) =>
    count > 0 ? [messages.initializedAgain({ method, count, isSecond: isSecond === 1 }, undefined)] : [],
  );
}

/** Where the session ended, in the list of calls. */
const endOf = (calls: readonly RecordedCall[]): number => {
  const index = calls.findIndex((call) => call.name === 'terminate' && succeeds(call));
  return index < 0 ? Number.POSITIVE_INFINITY : index;
};

const beginOf = (calls: readonly RecordedCall[]): number => {
  const index = calls.findIndex((call) => call.name === 'initialize' && succeeds(call));
  return index < 0 ? Number.POSITIVE_INFINITY : index;
};

const isData = ({ name }: RecordedCall): boolean => name === 'get' || name === 'set' || name === 'commit';

/** Whether a call comes outside of a session, which is a fault of its own. */
export function isOutside(calls: readonly RecordedCall[]): (call: RecordedCall, index: number) => boolean {
  const [begin, end] = [beginOf(calls), endOf(calls)];
  return (call, index) => (isData(call) || call.name === 'terminate') && (index < begin || index > end);
}

/** Calls before and after the session, one problem for each method. */
function judgeOutside({ calls }: Launch): Diagnostic[] {
  const [begin, end] = [beginOf(calls), endOf(calls)];
  const early = calls.filter((call, index) => isData(call) && index < begin);
  const late = calls.filter((call, index) => isData(call) && index > end && call.name !== 'get');
  const ends = calls.filter(({ name }, index) => name === 'terminate' && index > end);
  return [
    ...byMethod(early).map((data) => messages.callTooEarly(data, undefined)),
    ...byMethod(late).map((data) => messages.callTooLate(data, undefined)),
    ...(ends[0] ? [messages.terminatedAgain({ method: ends[0].method, count: ends.length }, undefined)] : []),
  ];
}

function byMethod(calls: readonly RecordedCall[]): { call: string; count: number }[] {
  const groups = new Map<string, RecordedCall[]>();
  for (const call of calls) groups.set(call.method, [...(groups.get(call.method) ?? []), call]);
  return [...groups.values()].flatMap((group) =>
    group[0] ? [{ call: callText(group[0]), count: group.length }] : [],
  );
}

/** Characters of a value that a message shows. */
const shown = 60;

/** `LMSSetValue("cmi.core.score.raw", "80")` */
export const callText = ({ method, parameters }: RecordedCall): string =>
  `${method}(${parameters.map((value) => JSON.stringify(cutShort(value))).join(', ')})`;

export const cutShort = (text: string, most = shown): string =>
  text.length > most ? `${text.slice(0, most)}… (${text.length} characters)` : text;

function judgeEnd(played: Launch, edition: ScoRun['edition']): Diagnostic[] {
  const { calls } = played;
  const { methods } = editions[edition];
  const sets = calls.filter((call) => call.name === 'set' && succeeds(call));
  const lastCommit = calls.findLastIndex((call) => call.name === 'commit' && succeeds(call));
  const found: Diagnostic[] = [];
  if (endOf(calls) === Number.POSITIVE_INFINITY) {
    const isLost = calls.findLastIndex((call) => call.name === 'set' && succeeds(call)) > lastCommit;
    found.push(messages.neverTerminated({ method: methods.terminate, isLost }, undefined));
  }
  if (sets.length > 0 && !calls.some(({ name }) => name === 'commit'))
    found.push(messages.neverCommitted({ method: methods.commit }, undefined));
  const { sessionTime } = elementNames(edition);
  if (!hasTried(played, sessionTime)) found.push(messages.noSessionTime({ element: sessionTime }, undefined));
  return found;
}

/** Whether something was set, taken or not: what was refused is told elsewhere. */
export const hasTried = (launch: Launch, element: string): boolean =>
  launch.calls.some(({ name, parameters }) => name === 'set' && parameters[0] === element);

/** A learner who has come to an end may start again. */
const isFinal = /^(?:passed|completed|failed)$/;

/** What has been kept for another launch, and is not asked for in it. */
export function judgeResume({ edition, played, resumed }: ScoRun): Diagnostic[] {
  const { exit, location, statuses, suspendData } = elementNames(edition);
  const kept = [suspendData, location].filter(
    (element) => (played.after[element] ?? '') !== '' && hasSet(played, element),
  );
  if (!resumed || kept.length === 0) return [];
  if (resumed.entry === 'ab-initio') {
    const isOver =
      hasTried(played, exit) || statuses.some((status) => isFinal.test(played.after[status] ?? ''));
    return isOver ? [] : [messages.notResumable({ exit, kept }, undefined)];
  }
  const isRead = kept.some((element) => hasRead(resumed, element));
  return isRead ? [] : [messages.stateNotRead({ elements: kept }, undefined)];
}
