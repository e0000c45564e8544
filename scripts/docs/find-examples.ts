import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { run } from '../../packages/cli/src/index.js';
import { root } from '../lib/run.mjs';
import { caseFiles } from './case-files.js';

/** A problem in a case folder, as the command shows it. */
export interface Example {
  readonly ruleId: string;
  readonly message: string;
  /** The line with carets below what is meant; empty where the problem has no place. */
  readonly frame: string;
  readonly note: string;
}

/** Examples by rule id: from the case folder of that name, else the shortest one of all packages. */
export async function findExamples(): Promise<ReadonlyMap<string, Example>> {
  const best = new Map<string, { example: Example; rank: number }>();
  for (const input of caseInputs()) {
    for (const example of await check(input)) {
      const rank = rankOf(example, basename(dirname(input)));
      if (rank < (best.get(example.ruleId)?.rank ?? Number.POSITIVE_INFINITY)) {
        best.set(example.ruleId, { example, rank });
      }
    }
  }
  return new Map([...best].map(([ruleId, { example }]) => [ruleId, example]));
}

const rankOf = ({ frame, message, note, ruleId }: Example, name: string): number =>
  name === ruleId ? 0 : message.length + frame.length + note.length;

/** The cases of all packages that the command can read: a lesson `input.md`, or a course in a folder `input`. */
const caseInputs = (): string[] => caseFiles().filter((path) => /\/input(\.md)?$/.test(path));

/** What the command finds in a case. `--strict` keeps it from writing anything where it finds something. */
async function check(input: string): Promise<Example[]> {
  const out = mkdtempSync(join(tmpdir(), 'hornbook-docs-'));
  const output: string[] = [];
  const sink = { write: (text: string) => output.push(text) };
  const line = [
    'build',
    basename(input),
    '--strict',
    '--quiet',
    '--no-cache',
    '--format',
    'json',
    '--out',
    out,
  ];
  await run(line, { cwd: join(root, dirname(input)), env: {}, stdout: sink, stderr: sink });
  rmSync(out, { recursive: true });
  return [...output.join('').matchAll(problem)].map(({ groups = {} }) => {
    const { frame = '', message = '', note = '', ruleId = '' } = groups;
    return { ruleId, message, frame, note };
  });
}

/**
 *     input.md:3:1 warning asset-missing
 *       The file `plan.svg` is not there
 *
 *     > 3 | ![A plan](plan.svg)
 *         | ^^^^^^^^^^^^^^^^^^^
 *
 *       help: Looked up as `plan.svg` in the folder of the course.
 */
const problem =
  /^\S.* (?:error|warning|info) (?<ruleId>[a-z\d-]+)\n {2}(?<message>.*)\n(?:\n(?<frame>(?:[ >] .*\|.*\n)+)\n)? {2}help: (?<note>.*)$/gm;
