import { type Diagnostic, describeValue, inFile, nearest, type SourcedData } from '@hornbook/model';
import type { AnswersFile } from '@hornbook/model/schema';
import { readYaml } from '@hornbook/parser';
import { parse } from '@humanwhocodes/momoa';
import {
  aStep,
  type Check,
  expectation,
  fields,
  isMap,
  map,
  steps,
  text,
  verdict,
} from './answers-fields.js';
import { messages } from './messages.js';

/** Where something is in the file: keys and indices. */
export type Path = readonly (string | number)[];

/** A file of answers, checked for its shape; what it says about a course is checked with the course. */
export interface ReadAnswers {
  /** Absent where something is wrong. */
  readonly answers?: AnswersFile;
  readonly source: Pick<SourcedData, 'placeOf'>;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param file its name, which says whether it may be YAML */
export function readAnswers(content: string, file: string): ReadAnswers {
  const source = readYaml(content, file);
  const isJson = !/\.ya?ml$/i.test(file);
  const broken = isJson ? brokenJson(content) : [];
  const unread = broken.length > 0 ? broken : source.diagnostics.filter(({ fatal }) => fatal);
  const found = unread.length > 0 ? unread : checkFile(source);
  const diagnostics = found.map((diagnostic) => inFile(file, diagnostic));
  return { source, diagnostics, ...(found.length === 0 && { answers: source.data as AnswersFile }) };
}

/** YAML reads more than JSON: what is no JSON is told before that. */
function brokenJson(content: string): Diagnostic[] {
  try {
    parse(content, { mode: 'json' });
    return [];
  } catch (error) {
    const { column, line, offset } = error as SyntaxError & { line: number; column: number; offset: number };
    const found = content.slice(offset, offset + 1);
    return [messages.unreadable({ found }, { line, column, offset })];
  }
}

function checkFile({ data, placeOf }: SourcedData): Diagnostic[] {
  if (!map.fits(data)) return [badValue([], data, map)];
  const file = data as Record<string, unknown>;
  return [
    ...checkMap(file, fields, []),
    ...checkMap(file.learner, { id: text, name: text }, ['learner']),
    ...checkMap(file.expect, expectation, ['expect']),
    ...(Array.isArray(file.steps)
      ? file.steps.flatMap((step, index) => checkStep(step, ['steps', index]))
      : []),
  ];

  function checkStep(step: unknown, path: Path): Diagnostic[] {
    const kind = Object.keys(steps).find((name) => isMap(step) && Object.hasOwn(step, name));
    if (!isMap(step) || kind === undefined) {
      const [key, ...more] = isMap(step) ? Object.keys(step) : [];
      if (key !== undefined && more.length === 0) return [unknownKey(key, Object.keys(steps), path)];
      return [badValue(path, step, aStep)];
    }
    return [
      ...checkMap(step, steps[kind] ?? {}, path),
      ...(kind === 'question' && !Object.hasOwn(step, 'answer')
        ? [badValue(path, step, { ...aStep, expected: 'a map with `question` and `answer`' })]
        : []),
      ...checkMap(step.expect, kind === 'question' ? verdict : expectation, [...path, 'expect']),
    ];
  }

  function checkMap(value: unknown, known: Readonly<Record<string, Check>>, path: Path): Diagnostic[] {
    if (!isMap(value)) return [];
    return Object.entries(value).flatMap(([key, one]) => {
      const check = Object.hasOwn(known, key) ? known[key] : undefined;
      if (!check) return [unknownKey(key, Object.keys(known), path)];
      return check.fits(one) ? [] : [badValue([...path, key], one, check)];
    });
  }

  function unknownKey(key: string, known: readonly string[], path: Path): Diagnostic {
    const place = placeOf([...path, key], 'key');
    return messages.unknownKey({ key, known, nearest: nearest(key, known) }, place);
  }

  function badValue(path: Path, value: unknown, { expected }: Check): Diagnostic {
    const data = { key: path.join('.'), value: describeValue(value), expected };
    return messages.badValue(data, placeOf(path, 'value'));
  }
}
