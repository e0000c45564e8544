import { editions } from '@hornbook/lms-simulator';
import type { Diagnostic } from '@hornbook/model';
import { elementPattern } from './element-names.js';
import { callText, isOutside } from './life-cycle.js';
import { messages } from './messages.js';
import { isImpossibleScore, setsNotAttempted } from './record.js';
import type { RecordedCall, ScoRun } from './recording.js';

/** Calls within the session that the LMS refuses: one problem for each method, kind of element and error. */
export function judgeRefusals({ edition, played, resumed }: ScoRun): Diagnostic[] {
  const { notInitialized } = editions[edition].codes;
  // Asking for what nobody has set yet is how a SCO finds out.
  const isExpected = ({ error, name }: RecordedCall): boolean => name === 'get' && error === notInitialized;
  const refused = [played, ...(resumed ? [resumed] : [])].flatMap(({ calls }) => {
    const isApart = isOutside(calls);
    return calls.filter(
      (call, index) =>
        call.error !== 0 &&
        call.name !== 'initialize' &&
        !isApart(call, index) &&
        !isExpected(call) &&
        !setsNotAttempted(call) &&
        !isImpossibleScore(call),
    );
  });
  return [...groupsOf(refused).values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const message = first.name === 'get' ? messages.readRefused : messages.callRefused;
    const { error, reason = '' } = first;
    return [message({ call: callText(first), error, reason, count: more.length + 1 }, undefined)];
  });
}

function groupsOf(calls: readonly RecordedCall[]): Map<string, RecordedCall[]> {
  const groups = new Map<string, RecordedCall[]>();
  for (const call of calls) {
    const key = `${call.method} ${elementPattern(call.parameters[0] ?? '')} ${call.error}`;
    groups.set(key, [...(groups.get(key) ?? []), call]);
  }
  return groups;
}
