import type { Edition } from './edition.js';
import { type ElementSpec, type ListSpec, patternOf, type ValueContext } from './model/element.js';

/** A value, or the code and the reason of an error. */
export type Outcome = { readonly value: string } | { readonly error: number; readonly reason: string };

/** How much more than the standard's smallest permitted maximum is taken: nothing, or everything. */
export type SpmPolicy = 'limits' | 'minimum';

export interface DataModelOptions {
  readonly spm: SpmPolicy;
  /** What an element gives back whatever has been set, such as a status that depends on the score. */
  derive(element: string, values: ReadonlyMap<string, string>): string | undefined;
}

/** The elements of one session, as the standard wants them read and written. */
export interface DataModel {
  /** What has been set, by element, write-only elements included. */
  readonly values: ReadonlyMap<string, string>;
  get(element: string): Outcome;
  set(element: string, value: string): Outcome;
  /** Takes a value as the LMS itself, without any check. */
  put(element: string, value: string): void;
}

export function createDataModel(
  { codes, model }: Edition,
  initial: Iterable<readonly [string, string]>,
  { derive, spm }: DataModelOptions,
): DataModel {
  const values = new Map<string, string>();
  const counts = new Map<string, number>();
  const put = (element: string, value: string): void => {
    values.set(element, value);
    for (const { index, list } of indicesIn(element)) {
      counts.set(list, Math.max(counts.get(list) ?? 0, index + 1));
    }
  };
  for (const [element, value] of initial) put(element, value);

  const countOf = (list: string): number => counts.get(list) ?? 0;
  const fail = (name: keyof typeof codes, reason: string): Outcome => ({ error: codes[name], reason });

  // SCORM 1.2 RTE 3.3.6 keeps what is no element of the model apart from what belongs to another model.
  const unknown = (element: string): Outcome => {
    const isOurs = model.children.has(element.replace(/\..*/s, ''));
    return fail(isOurs ? 'unknownElement' : 'unknownModel', `There is no element ${element}.`);
  };

  /** Why an element in lists cannot be read: an entry that it is in doesn't exist. */
  const missingEntry = (element: string): Outcome | undefined => {
    const missing = indicesIn(element).find(({ index, list }) => index >= countOf(list));
    return missing && fail('getIndex', `${missing.list} has ${countOf(missing.list)} entries.`);
  };

  const getKeyword = (element: string): Outcome => {
    const parent = element.replace(/\._\w+$/, '');
    const pattern = patternOf(parent);
    const isKnown = model.children.has(pattern) || model.elements.has(pattern);
    if (!isKnown) return unknown(parent);
    if (element.endsWith('._children')) {
      const children = hasChildrenKeyword(pattern) ? model.children.get(pattern) : undefined;
      return children ? { value: children.join(',') } : fail('noChildren', `${parent} has no children.`);
    }
    if (!model.lists.has(pattern)) return fail('noCount', `${parent} is not a list.`);
    return missingEntry(parent) ?? { value: String(countOf(parent)) };
  };

  const get = (element: string): Outcome => {
    if (/\._(children|count)$/.test(element)) return getKeyword(element);
    if (element === '') return fail('noElementToGet', 'No element is named.');
    const request = /^adl\.nav\.request_valid\.(choice|jump)\.\{target=[^{}\s]+\}$/.exec(element)?.[1];
    if (request && model.requests.includes(request)) return { value: 'unknown' };
    const spec = model.elements.get(patternOf(element));
    if (!spec) return unknown(element);
    if (spec.access === 'write-only') return fail('writeOnly', `${element} cannot be read.`);
    const missing = missingEntry(element);
    if (missing) return missing;
    const value = derive(element, values) ?? values.get(element) ?? spec.initial;
    return value === undefined ? fail('notInitialized', `${element} has no value.`) : { value };
  };

  const listProblem = (element: string, sibling: ValueContext['sibling']): Outcome | undefined => {
    for (const { index, list } of indicesIn(element)) {
      const spec = model.lists.get(patternOf(list));
      if (index > countOf(list)) return fail('setIndex', `The next index of ${list} is ${countOf(list)}.`);
      if (spec && isBeyond(spec, index, sibling, spm))
        return fail('tooMany', `${list} has no room for more.`);
    }
    return undefined;
  };

  const isTaken = (element: string, value: string): boolean => {
    const [, list = '', own = '', name = ''] = /^(.*)\.(\d+)\.(\w+)$/.exec(element) ?? [];
    return Array.from({ length: countOf(list) }, (_, index) => index).some(
      (index) => index !== Number(own) && values.get(`${list}.${index}.${name}`) === value,
    );
  };

  /** Everything besides the value itself that an element depends on. */
  const placeProblem = (
    element: string,
    value: string,
    { isUnique = false, isWriteOnce, needs = [] }: ElementSpec,
    context: ValueContext,
  ): Outcome | undefined => {
    const nested = /\.\d+\..*\.\d+\./.test(element)
      ? ['id', ...(/pattern$/.test(element) ? ['type'] : [])]
      : needs;
    // SCORM 1.2 knows no dependencies.
    const isStrict = codes.dependency !== codes.setIndex;
    const missing = isStrict && nested.find((name) => context.sibling(name) === undefined);
    if (missing) return fail('dependency', `${element} needs ${missing} first.`);
    const old = values.get(element);
    if (isWriteOnce && old !== undefined && old !== value)
      return fail('taken', `${element} is ${old} already.`);
    const mustDiffer = typeof isUnique === 'function' ? isUnique(context) : isUnique;
    return mustDiffer && isTaken(element, value) ? fail('taken', `${value} is there already.`) : undefined;
  };

  const set = (element: string, value: string): Outcome => {
    if (element === '') return fail('noElementToSet', 'No element is named.');
    if (/\._\w+$/.test(element)) return fail('keyword', `${element} cannot be set.`);
    const spec = model.elements.get(patternOf(element));
    if (!spec) return unknown(element);
    if (spec.access === 'read-only') return fail('readOnly', `${element} cannot be set.`);
    const entry = /^\w+\.\w+\.\d+/.exec(element)?.[0];
    const sibling = (name: string): string | undefined => values.get(`${entry}.${name}`);
    const context: ValueContext = { sibling, isLimited: spm === 'limits' };
    const problem = listProblem(element, sibling) ?? placeProblem(element, value, spec, context);
    if (problem) return problem;
    const wrong = spec.type(value, context);
    if (wrong) return fail(wrong, `${JSON.stringify(value)} is no value of ${element}.`);
    put(element, value);
    return { value };
  };

  return { values, get, set, put };
}

/** Standards name `_children` for neither a whole model nor lists within entries, nor for navigation. */
const hasChildrenKeyword = (pattern: string): boolean =>
  !/^(?:cmi|adl|adl\.nav.*)$|\.n\.(?:objectives|correct_responses)$/.test(pattern);

/** The lists that an element is in, with its index in each, the outermost first. */
function indicesIn(element: string): { list: string; index: number }[] {
  return [...element.matchAll(/\.(\d+)(?=\.)/g)].map((match) => ({
    list: element.slice(0, match.index),
    index: Number(match[1]),
  }));
}

function isBeyond(
  { isFixed, most }: ListSpec,
  index: number,
  sibling: ValueContext['sibling'],
  spm: SpmPolicy,
): boolean {
  const limit = typeof most === 'function' ? most(sibling) : (most ?? Number.POSITIVE_INFINITY);
  return index >= limit && (spm === 'limits' || Boolean(isFixed?.(sibling)));
}
