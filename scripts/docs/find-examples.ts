import { basename, dirname, join } from 'node:path';
import { root } from '../lib/run.mjs';
import { caseFiles } from './case-files.js';
import { checkCase, type Problem } from './check-case.js';
import { type Correction, correctionOf } from './correct-case.js';
import { type Sample, sampleOf, samplesFrom } from './samples.js';

/** A rule as an author meets it: a problem in a case folder, what was written there, and how it is written correctly. */
export interface Example {
  readonly problem: Problem;
  /** Absent where the problem is in no file that could be shown. */
  readonly wrong?: Sample;
  /** What differs in the corrected case; absent where the case does not say. */
  readonly corrected?: readonly Sample[];
  /** What the command still finds in the corrected case. */
  readonly left: readonly Problem[];
  /** Everything that it finds in the case as it is. */
  readonly found: readonly Problem[];
}

/** Examples by rule id: from the case folder of that name, else the shortest one of all packages. */
export async function findExamples(): Promise<ReadonlyMap<string, Example>> {
  const best = new Map<string, Candidate>();
  for (const input of caseInputs()) {
    const found = await checkCase(join(root, dirname(input)), basename(input));
    for (const problem of found) {
      const candidate = { found, input, problem };
      if (rankOf(candidate) < rankOf(best.get(problem.ruleId))) best.set(problem.ruleId, candidate);
    }
  }
  const examples = new Map<string, Example>();
  for (const [ruleId, candidate] of best) examples.set(ruleId, await exampleOf(candidate));
  return examples;
}

interface Candidate {
  readonly problem: Problem;
  readonly found: readonly Problem[];
  /** The `input.md` or the folder `input` in which it is, relative to the workspace. */
  readonly input: string;
}

const nameOf = ({ input }: Candidate): string => basename(dirname(input));

function rankOf(candidate: Candidate | undefined): number {
  if (!candidate) return Number.POSITIVE_INFINITY;
  const { frame, message, note, ruleId } = candidate.problem;
  return nameOf(candidate) === ruleId ? 0 : message.length + frame.length + note.length;
}

async function exampleOf(candidate: Candidate): Promise<Example> {
  const { found, input, problem } = candidate;
  const folder = join(root, dirname(input));
  const wrong = sampleOf(folder, basename(input), problem);
  const isNamed = nameOf(candidate) === problem.ruleId;
  const correction: Correction | undefined = isNamed
    ? await correctionOf(folder, basename(input), problem.ruleId)
    : undefined;
  return {
    problem,
    found,
    ...(wrong && { wrong }),
    ...(correction && { corrected: samplesFrom(correction.files, problem) }),
    left: correction?.left ?? [],
  };
}

/** The cases of all packages that the command can read: a lesson `input.md`, or a course in a folder `input`. */
const caseInputs = (): string[] => caseFiles().filter((path) => /\/input(\.md)?$/.test(path));
