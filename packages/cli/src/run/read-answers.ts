import { type Diagnostic, describeValue, inFile, nearest, type SourcedData } from '@hornbook/model';
import type { AnswersFile } from '@hornbook/model/schema';
import { readYaml } from '@hornbook/parser';
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
  const isYaml = /\.ya?ml$/i.test(file);
  const broken = isYaml ? source.diagnostics.filter(({ fatal }) => fatal) : brokenJson(content, source);
  const found = broken.length > 0 ? broken : checkFile(source);
  const diagnostics = found.map((diagnostic) => inFile(file, diagnostic));
  return { source, diagnostics, ...(found.length === 0 && { answers: source.data as AnswersFile }) };
}

/** JSON is YAML, and YAML knows where it is broken; but not all YAML is JSON. */
function brokenJson(text: string, { diagnostics, placeOf }: ReturnType<typeof readYaml>): Diagnostic[] {
  try {
    JSON.parse(text);
    return diagnostics.filter(({ fatal }) => fatal);
  } catch (error) {
    const problem = (error as Error).message.replace(/ (in JSON )?at position .*$|\.$/s, '');
    const found = diagnostics.find(({ fatal }) => fatal)?.place;
    return [messages.unreadable({ problem }, found ?? placeIn(text, error as Error) ?? placeOf([], 'value'))];
  }
}

/** V8 says `at position 12`. */
function placeIn(text: string, { message }: Error) {
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  if (position === undefined) return undefined;
  const before = text.slice(0, Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, offset: Number(position) };
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
