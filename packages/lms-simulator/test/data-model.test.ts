import { describe, expect, test } from 'vitest';
import { createLms, type EditionName, editions, type LmsOptions, manualClock } from '../src/index.js';
import { patternOf } from '../src/model/element.js';
import type { Row } from './tables/row.js';
import { scorm12Rows } from './tables/scorm12.js';
import { scorm2004Edition3Rows, scorm2004Rows } from './tables/scorm2004.js';

const tables: Record<EditionName, Readonly<Record<string, Row>>> = {
  scorm12: scorm12Rows,
  'scorm2004-3': scorm2004Edition3Rows,
  scorm2004: scorm2004Rows,
};

/** A running session; calls give what they gave, with the error after a colon. */
function begin(edition: EditionName, options: Partial<LmsOptions> = {}) {
  // Data that SCOs share are the LMS's to make.
  const elements = edition === 'scorm2004' ? { 'adl.data.0.id': 'shared' } : {};
  const { api } = createLms({ edition, clock: manualClock(), elements, ...options }).launch();
  const { methods } = editions[edition];
  const call = (name: keyof typeof methods, ...parameters: unknown[]): string => {
    const result = api[methods[name]]?.(...parameters);
    return `${result}:${api[methods.lastError]?.('')}`;
  };
  call('initialize', '');
  return call;
}

describe.each(Object.entries(tables))('%s', (name, rows) => {
  const edition = name as EditionName;
  const { codes, model } = editions[edition];

  test('the tables have a row for every element', () => {
    const named = new Set(Object.keys(rows).map((row) => patternOf(row.replace(/ .*/, ''))));
    expect([...named].sort()).toEqual([...model.elements.keys()].sort());
  });

  test.each(Object.entries(rows))('%s', (key, { access, after = {}, initial, refuses = {}, takes = [] }) => {
    const element = key.replace(/ .*/, '');
    const fresh = () => {
      const call = begin(edition);
      for (const [other, value] of Object.entries(after)) expect(call('set', other, value)).toBe('true:0');
      return call;
    };
    const refused = element === 'cmi._version' ? codes.keyword : codes.readOnly;
    if (access === 'read-only') expect(fresh()('set', element, 'x')).toBe(`false:${refused}`);
    if (access === 'write-only') expect(fresh()('get', element)).toBe(`:${codes.writeOnly}`);
    if (initial !== undefined) expect(fresh()('get', element)).toBe(`${initial}:0`);
    for (const value of takes) {
      const call = fresh();
      expect([value, call('set', element, value)]).toEqual([value, 'true:0']);
      if (access === 'read-write') expect(call('get', element)).toBe(`${value}:0`);
    }
    for (const [code, values] of Object.entries(refuses)) {
      for (const value of values)
        expect([value, fresh()('set', element, value)]).toEqual([value, `false:${code}`]);
    }
  });

  test('an LMS may take more than the smallest permitted maximum', () => {
    const call = begin(edition, { spm: 'minimum' });
    expect(call('set', 'cmi.suspend_data', 'x'.repeat(70_000))).toBe('true:0');
  });

  test('odd names are refused', () => {
    const call = begin(edition);
    const { getIndex, keyword, noChildren, noCount, noElementToGet, noElementToSet, setIndex } = codes;
    expect(call('get', '')).toBe(`:${noElementToGet}`);
    expect(call('set', '', 'x')).toBe(`false:${noElementToSet}`);
    expect(call('get', 'xyz.score.raw')).toBe(':401');
    expect(call('get', 'cmi.interactions.n.id')).toBe(`:${codes.unknownElement}`);
    expect(call('set', 'cmi.interactions.00.id', 'q')).toBe(`false:${codes.unknownElement}`);
    expect(call('get', 'cmi.objectives.0.id')).toBe(`:${getIndex}`);
    expect(call('set', 'cmi.objectives.1.id', 'o')).toBe(`false:${setIndex}`);
    expect(call('set', 'cmi.objectives._count', '1')).toBe(`false:${keyword}`);
    expect(call('get', 'cmi.suspend_data._children')).toBe(`:${noChildren}`);
    expect(call('get', 'cmi.suspend_data._count')).toBe(`:${noCount}`);
    expect(call('get', 'cmi.interactions._count')).toBe('0:0');
    expect(call('get', 'constructor')).toBe(':401');
    expect(call('errorString', 'constructor')).toBe(':401');
  });
});

test('children are listed as the tables have them', () => {
  const children = (edition: EditionName, element: string) => begin(edition)('get', `${element}._children`);
  expect(children('scorm12', 'cmi.core')).toBe(
    'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time:0',
  );
  expect(children('scorm12', 'cmi.interactions')).toBe(
    'id,objectives,time,type,correct_responses,weighting,student_response,result,latency:0',
  );
  expect(children('scorm2004', 'cmi.objectives')).toBe(
    'id,score,success_status,completion_status,progress_measure,description:0',
  );
  expect(children('scorm2004', 'adl.data')).toBe('id,store:0');
  expect(children('scorm2004-3', 'adl.data')).toBe(':401');
  expect(children('scorm2004', 'cmi')).toBe(':301');
  expect(children('scorm12', 'cmi.interactions.0.objectives')).toBe(':202');
});

test('SCORM 2004 knows dependencies, duplicates and sets', () => {
  const call = begin('scorm2004');
  const set = (element: string, value: string) => call('set', `cmi.${element}`, value);
  expect(set('objectives.0.score.raw', '1')).toBe('false:408');
  expect(set('objectives.0.id', 'o')).toBe('true:0');
  expect(set('objectives.0.id', 'other')).toBe('false:351');
  expect(set('objectives.1.id', 'o')).toBe('false:351');
  expect(set('interactions.0.correct_responses.0.pattern', 'a')).toBe('false:408');
  expect(set('interactions.0.id', 'q')).toBe('true:0');
  expect(set('interactions.0.learner_response', 'a')).toBe('false:408');
  expect(set('interactions.0.type', 'likert')).toBe('true:0');
  expect(set('interactions.0.correct_responses.0.pattern', 'a')).toBe('true:0');
  expect(set('interactions.0.correct_responses.1.pattern', 'b')).toBe('false:351');
  expect(call('get', 'cmi.interactions.0.correct_responses._count')).toBe('1:0');
  expect(call('get', 'cmi.interactions.1.objectives._count')).toBe(':301');
});
