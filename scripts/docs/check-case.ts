import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../packages/cli/src/index.js';

/** A problem as the command shows it. */
export interface Problem {
  readonly ruleId: string;
  readonly severity: string;
  /** Relative to the course. */
  readonly file: string;
  /** Absent where the problem has no place. */
  readonly line?: number;
  readonly message: string;
  /** The line with carets below what is meant; empty where the problem has no place. */
  readonly frame: string;
  readonly note: string;
}

/**
 * What the command finds in a case. `--strict` keeps it from writing anything where it finds something.
 *
 * @param input `input.md`, or `input` for a course
 */
export async function checkCase(folder: string, input: string): Promise<Problem[]> {
  const text = await outputOf(folder, input);
  return [...text.matchAll(problem)].map(({ groups = {} }) => {
    const { file = '', frame = '', line, message = '', note = '', ruleId = '', severity = '' } = groups;
    const name = file.replace(/^input[/]/, '');
    return { ruleId, severity, file: name, ...(line && { line: Number(line) }), message, frame, note };
  });
}

/** A case with answers is a course that is played. */
async function outputOf(folder: string, input: string): Promise<string> {
  const quietly = ['--quiet', '--no-cache'];
  const answers = join(input, 'answers.json');
  if (existsSync(join(folder, answers)))
    return runIn(folder, ['run', input, '--answers', answers, ...quietly]);
  const out = mkdtempSync(join(tmpdir(), 'hornbook-docs-'));
  const text = await runIn(folder, [
    'build',
    input,
    '--strict',
    '--format',
    'json,scorm12',
    '--out',
    out,
    ...quietly,
  ]);
  rmSync(out, { recursive: true });
  return text;
}

/** Runs a command line in this process; returns all that it prints. */
export async function runIn(cwd: string, line: readonly string[]): Promise<string> {
  const output: string[] = [];
  const sink = { write: (text: string) => output.push(text) };
  await run(line, { cwd, env: {}, stdout: sink, stderr: sink });
  return output.join('');
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
  /^(?<file>\S.*?)(?::(?<line>\d+):\d+)? (?<severity>error|warning|info) (?<ruleId>[a-z\d-]+)\n {2}(?<message>.*)\n(?:\n(?<frame>(?:[ >] .*\|.*\n)+)\n)? {2}help: (?<note>.*)$/gm;
