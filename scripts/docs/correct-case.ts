import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { checkCase, type Problem, runIn } from './check-case.js';

/** A case with its problem corrected. */
export interface Correction {
  /** The files that differ, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** What the command still finds. */
  readonly left: readonly Problem[];
}

/**
 * Corrects a case: with `corrected.md` in place of `input.md`, or with what is in `corrected/` instead of the same files in
 * `input/`, or else with `check --fix`. Returns `undefined` if there is neither, and `--fix` leaves the problem.
 */
export async function correctionOf(
  folder: string,
  input: string,
  ruleId: string,
): Promise<Correction | undefined> {
  const copy = mkdtempSync(join(tmpdir(), 'hornbook-docs-'));
  try {
    cpSync(folder, copy, { recursive: true });
    const before = textsOf(copy, input);
    const corrected = join(folder, input.replace('input', 'corrected'));
    const isWritten = existsSync(corrected);
    if (isWritten) cpSync(corrected, join(copy, input), { recursive: true });
    else await runIn(copy, ['check', input, '--fix', '--no-cache']);
    const changed = Object.entries(textsOf(copy, input)).filter(([name, text]) => before[name] !== text);
    if (changed.length === 0) return undefined;
    const left = await checkCase(copy, input);
    const isLeft = left.some((problem) => problem.ruleId === ruleId);
    if (isLeft && !isWritten) return undefined;
    const keepsIds = isWritten || ruleId === 'question-id-derived';
    const texts = changed.map(([name, text]) => [name, keepsIds ? text : text.replace(derivedId, '')]);
    return { files: Object.fromEntries(texts), left };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** The texts of a case by file: of `input.md`, or of all lessons and settings in `input/`. */
function textsOf(folder: string, input: string): Record<string, string> {
  const path = join(folder, input);
  if (!statSync(path).isDirectory()) return { [input]: readFileSync(path, 'utf8') };
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(path, name)).isFile(),
  );
  return Object.fromEntries(
    names.sort().map((name) => [name.split(sep).join('/'), readFileSync(join(path, name), 'utf8')]),
  );
}

/** `--fix` writes ids into all questions, which has nothing to do with the problem: `{: .quiz #what-is-a-port-8ln4l2}` */
const derivedId = /(?<=^\{:.*) #[a-z\d-]+-[a-z\d]{6}(?=[ }])/gm;
