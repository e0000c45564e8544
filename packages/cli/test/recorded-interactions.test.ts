import { compile } from '@hornbook/core';
import { courseDocumentData } from '@hornbook/exporter-html';
import { createLms, type EditionName, manualClock } from '@hornbook/lms-simulator';
import { type Api, openSession } from '@hornbook/player/session';
import { readGivenAnswer } from '@hornbook/questions/given-answer';
import { Scorm12API, Scorm2004API } from 'scorm-again';
import { beforeAll, describe, expect, test } from 'vitest';
import { flatten } from './support/flatten.js';
import { typeExamples } from './support/type-examples.js';

// What an LMS records of a wrong, a partly right and a right answer to every type of question, in every edition: the strict
// simulator and scorm-again record the same, and neither finds anything wrong with a call.

interface Recorder {
  readonly api: Api;
  /** The calls that went wrong. */
  readonly errors: readonly string[];
  /** What is stored, by element without `cmi.`. */
  stored(): Readonly<Record<string, string>>;
}

const standardOf = (edition: EditionName) => (edition === 'scorm12' ? 'scorm12' : 'scorm2004');

function simulator(edition: EditionName): Recorder {
  const lms = createLms({ edition, clock: manualClock() });
  const { api, calls } = lms.launch();
  return {
    api,
    get errors() {
      return calls.flatMap(({ error, method, name, parameters, reason }) =>
        error === 0 || isUnset(name === 'get', error) ? [] : `${error} ${method}(${parameters}): ${reason}`,
      );
    },
    stored: () =>
      Object.fromEntries(
        Object.entries(lms.stored()).map(([element, value]) => [element.slice('cmi.'.length), value]),
      ),
  };
}

function scormAgain(edition: EditionName): Recorder {
  const settings = { autocommit: false, logLevel: 5 };
  const isFirst = edition === 'scorm12';
  const lms = isFirst ? new Scorm12API(settings) : new Scorm2004API(settings);
  lms.loadFromJSON(isFirst ? { core: { student_id: 'ada' } } : { learner_id: 'ada' }, 'cmi');
  const errors: string[] = [];
  const methods = lms as unknown as Api;
  const lastError = isFirst ? 'LMSGetLastError' : 'GetLastError';
  const api = new Proxy(methods, {
    get:
      (target, name: string) =>
      (...parameters: string[]) => {
        const result = target[name]?.apply(lms, parameters);
        const error = name === lastError ? 0 : Number(target[lastError]?.apply(lms, []));
        if (error !== 0 && !isUnset(/Get/.test(name), error)) errors.push(`${error} ${name}(${parameters})`);
        return result;
      },
  });
  return { api, errors, stored: () => flatten((lms.renderCommitCMI(false) as { cmi: object }).cmi) };
}

/** A value that nobody has set yet has none: that is how SCORM 2004 says so (RTE 3.1.7.6). */
const isUnset = (isGet: boolean, error: number): boolean => isGet && error === 403;

/** What is recorded of an interaction, as `TypeExample` has it. */
function interactionIn(stored: Readonly<Record<string, string>>, index: number): object {
  const at = (element: string) => stored[`interactions.${index}.${element}`];
  const patterns = Object.keys(stored).filter((name) =>
    name.startsWith(`interactions.${index}.correct_responses.`),
  );
  return {
    type: at('type'),
    response: at('student_response') ?? at('learner_response'),
    patterns: patterns.map((name) => stored[name]),
    result: at('result'),
  };
}

describe.each(typeExamples)('$type', ({ answers, lesson, more = [] }) => {
  let data: ReturnType<typeof courseDocumentData>;
  beforeAll(async () => {
    const { course, diagnostics } = await compile([{ path: 'lesson.md', text: lesson }]);
    expect(diagnostics.filter(({ fatal }) => fatal)).toEqual([]);
    if (course) data = courseDocumentData(course);
  });
  const given = [...answers, ...more];

  test('has an answer of every kind that it can have', () => {
    const results = new Set(given.map(({ scorm2004 }) => scorm2004.result.replace(/^0\.\d+$/, 'partly')));
    const isPartial = lesson.includes('scoring="partial"');
    const graded = [...(isPartial ? ['partly'] : []), 'correct', 'incorrect'];
    expect([...results].sort()).toEqual(results.has('neutral') ? ['neutral'] : graded.sort());
  });

  test.each(
    (['scorm12', 'scorm2004', 'scorm2004-3'] as const).flatMap((edition) =>
      ([simulator, scormAgain] as const).map((kind) => [edition, kind.name, kind] as const),
    ),
  )('is recorded in %s by %s', (edition, _, make) => {
    for (const { answer, ...recorded } of given) {
      const recorder = make(edition);
      const clock = manualClock();
      const standard = standardOf(edition);
      const session = openSession({ data, api: recorder.api, standard, clock, seed: 1 });
      const [asked] = data.lessons[0]?.questions ?? [];
      if (!asked) throw new Error('no question');
      const read = readGivenAnswer(asked.question, asked.key, answer);
      if ('problem' in read) throw new Error(JSON.stringify(read.problem));
      clock.advance(2500);
      session.answer('q', read.answer, 2500);
      session.leave();
      expect(interactionIn(recorder.stored(), 0)).toEqual(recorded[standard]);
      expect(recorder.errors).toEqual([]);
      // One essay is longer than the suspend data of SCORM 1.2.
      expect([...session.notices].filter((name) => name !== 'shortened')).toEqual([]);
    }
  });
});
