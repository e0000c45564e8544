import { type EditionName, editions } from '@hornbook/lms-simulator';
import type { Diagnostic } from '@hornbook/model';
import { elementPattern } from './element-names.js';
import { callText, cutShort, isOutside } from './life-cycle.js';
import { messages } from './messages.js';
import { isImpossibleScore, setsNotAttempted } from './record.js';
import type { RecordedCall, ScoRun } from './recording.js';

/** Calls within the session that the LMS refuses: one problem for each method, kind of element and error. */
export function judgeRefusals({ edition, played, resumed }: ScoRun): Diagnostic[] {
  const refused = [played, ...(resumed ? [resumed] : [])].flatMap(({ calls }) => {
    const isApart = isOutside(calls);
    return calls.filter(
      (call, index) =>
        isRefused(call, edition) &&
        call.name !== 'initialize' &&
        !isApart(call, index) &&
        !setsNotAttempted(call) &&
        !isImpossibleScore(call),
    );
  });
  return [...groupsOf(refused).values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const message = first.name === 'get' ? messages.readRefused : messages.callRefused;
    const { error } = first;
    // The value is in the call.
    const said = (first.reason ?? '').replace(/^".*" is no value of /s, 'that is no value of ');
    const reason = cutShort(said, 120);
    return [message({ call: callText(first), error, reason, count: more.length + 1 }, undefined)];
  });
}

/** Asking for what nobody has set yet is how a SCO finds out. */
export const isRefused = ({ error, name }: RecordedCall, edition: EditionName): boolean =>
  error !== 0 && !(name === 'get' && error === editions[edition].codes.notInitialized);

function groupsOf(calls: readonly RecordedCall[]): Map<string, RecordedCall[]> {
  const groups = new Map<string, RecordedCall[]>();
  for (const call of calls) {
    const key = `${call.method} ${elementPattern(call.parameters[0] ?? '')} ${call.error}`;
    groups.set(key, [...(groups.get(key) ?? []), call]);
  }
  return groups;
}
