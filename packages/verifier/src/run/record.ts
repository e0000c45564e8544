import type { Diagnostic } from '@hornbook/model';
import { elementNames, elementPattern, hasSet, setsOf } from './element-names.js';
import { cutShort, hasTried } from './life-cycle.js';
import { messages } from './messages.js';
import type { RecordedCall, ScoRun } from './recording.js';

/** What is missing or odd in what a SCO reports. */
export function judgeRecord(run: ScoRun): Diagnostic[] {
  const { edition, played } = run;
  if (!played.calls.some(({ name, result }) => name === 'initialize' && result === 'true')) return [];
  const { raw, statuses } = elementNames(edition);
  const found: Diagnostic[] = [];
  if (!statuses.some((status) => hasTried(played, status)))
    found.push(messages.noStatus({ elements: statuses }, undefined));
  const isScored = [raw, 'cmi.score.scaled'].some((element) => hasTried(played, element));
  if (!isScored && hasSet(played, 'cmi.interactions')) found.push(messages.noScore(undefined, undefined));
  if (edition !== 'scorm12' && hasSet(played, raw) && !hasTried(played, 'cmi.score.scaled'))
    found.push(messages.noScaledScore(undefined, undefined));
  if (edition !== 'scorm12' && hasSet(played, 'cmi.score.scaled') && !hasTried(played, raw))
    found.push(messages.noRawScore(undefined, undefined));
  return [...found, ...judgeNotAttempted(run), ...judgeScores(run)];
}

const isSet = ({ name }: RecordedCall): boolean => name === 'set';

/** Whether a call sets `not attempted` as the status of the SCO. */
export const setsNotAttempted = ({ name, parameters: [element = '', value] }: RecordedCall): boolean =>
  name === 'set' && value === 'not attempted' && /^cmi\.(?:core\.lesson|completion)_status$/.test(element);

function judgeNotAttempted({ played }: ScoRun): Diagnostic[] {
  const call = played.calls.find(setsNotAttempted);
  const element = call?.parameters[0] ?? '';
  return call ? [messages.statusNotAttempted({ element, isRefused: call.error !== 0 }, undefined)] : [];
}

/** Whether a call sets a number as a score that no score can be. */
export const isImpossibleScore = (call: RecordedCall): boolean =>
  isSet(call) && rangeOf(call.parameters) !== undefined;

/** The range that a value is outside of, if any whatever the highest score is. */
function rangeOf([element = '', value = '']: readonly string[]): string | undefined {
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) return undefined;
  const number = Number(value);
  if (/^cmi\.(?:objectives\.\d+\.)?score\.scaled$/.test(element))
    return Math.abs(number) > 1 ? '-1 to 1' : undefined;
  // In SCORM 2004 a raw score may be any number.
  const is12 = /^cmi\.core\.score\.(?:raw|min|max)$/.test(element);
  return is12 && (number < 0 || number > 100) ? '0 to 100' : undefined;
}

function judgeScores(run: ScoRun): Diagnostic[] {
  const groups = new Map<string, RecordedCall[]>();
  for (const call of run.played.calls.filter(isImpossibleScore)) {
    const pattern = elementPattern(call.parameters[0] ?? '');
    groups.set(pattern, [...(groups.get(pattern) ?? []), call]);
  }
  const impossible = [...groups.values()].flatMap((calls) => {
    const [element = '', value = ''] = calls[0]?.parameters ?? [];
    const range = rangeOf([element, value]) ?? '';
    return [
      messages.scoreOutOfRange({ element, value: cutShort(value), range, count: calls.length }, undefined),
    ];
  });
  return impossible.length > 0 ? impossible : judgeAgainstBounds(run);
}

/** A raw score is to be between the lowest and the highest that the SCO itself names. */
function judgeAgainstBounds({ edition, played }: ScoRun): Diagnostic[] {
  const { max, min, raw } = elementNames(edition);
  const values = new Map(
    setsOf(played).map(({ parameters: [element = '', value = ''] }) => [element, value]),
  );
  const numberOf = (element: string): number => Number(values.get(element) || Number.NaN);
  const [value, low, high] = [numberOf(raw), numberOf(min), numberOf(max)];
  if (!(value < low || value > high)) return [];
  const range = `${values.get(min) ?? '0'} to ${values.get(max) ?? 'any'}`;
  return [messages.scoreOutOfRange({ element: raw, value: String(value), range, count: 1 }, undefined)];
}

const rank: Readonly<Record<string, number>> = {
  'not attempted': 0,
  unknown: 0,
  browsed: 1,
  incomplete: 1,
  failed: 2,
  completed: 3,
  passed: 4,
};

/** What a launch takes away in which nothing was pressed. */
export function judgeOverwrites({ edition, resumed }: ScoRun): Diagnostic[] {
  // Where the LMS begins a new attempt, nothing is taken from the old one.
  if (!resumed || resumed.entry === 'ab-initio') return [];
  const { raw, statuses } = elementNames(edition);
  const { after, before } = resumed;
  const falls = (element: string): boolean => {
    const [old = '', now = ''] = [before[element], after[element]];
    if (old === '' || old === now) return false;
    if (element === raw || /scaled$/.test(element)) return now === '' || Number(now) < Number(old);
    return (rank[now] ?? 0) < (rank[old] ?? 0);
  };
  return [...statuses, raw, 'cmi.score.scaled']
    .filter(falls)
    .map((element) =>
      messages.resumeLowers(
        { element, before: before[element] ?? '', after: after[element] ?? '' },
        undefined,
      ),
    );
}
