import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { printable } from '../../packages/cli/src/report/printable.js';
import type { Problem } from './check-case.js';

/** A file of a case, or what matters of it. */
export interface Sample {
  readonly name: string;
  readonly language: string;
  readonly text: string;
  /** How many of its first lines are left out. */
  readonly dropped: number;
}

/** Longer files are cut to the lines around the problem. */
const mostLines = 20;
const [linesAbove, linesBelow] = [6, 8];
const mostColumns = 100;

/** What was written where the problem is; `undefined` where that is no text. */
export function sampleOf(folder: string, input: string, { file, line }: Problem): Sample | undefined {
  const path = [join(folder, file), join(folder, input, file)].find(
    (name) => existsSync(name) && statSync(name).isFile(),
  );
  if (path === undefined || line === undefined) return undefined;
  return shorten(file, readFileSync(path, 'utf8'), line);
}

/** Files that were corrected, the one with the problem first. */
export const samplesFrom = (files: Readonly<Record<string, string>>, { file, line }: Problem): Sample[] =>
  Object.entries(files)
    .sort(([one], [other]) => Number(other === file) - Number(one === file))
    .map(([name, text]) => shorten(name, text, name === file ? line : undefined));

/** Without the title, and without what is far from the problem. */
function shorten(name: string, text: string, line?: number): Sample {
  const all = text.trimEnd().split('\n').map(printable);
  const dropped = /^# /.test(all[0] ?? '') && all[1] === '' && (line ?? 3) > 2 ? 2 : 0;
  const lines = all.slice(dropped);
  const at = (line ?? 3) - 1 - dropped;
  const from = lines.length > mostLines ? Math.max(0, at - linesAbove) : 0;
  const to = lines.length > mostLines ? at + linesBelow : lines.length;
  const shown = [
    ...(from > 0 ? ['…'] : []),
    ...lines.slice(from, to).map(cut),
    ...(to < lines.length ? ['…'] : []),
  ];
  return { name, language: languages[extname(name)] ?? 'text', text: `${shown.join('\n')}\n`, dropped };
}

const languages: Readonly<Record<string, string>> = { '.md': 'markdown', '.yaml': 'yaml', '.json': 'json' };

const cut = (line: string): string => (line.length > mostColumns ? `${line.slice(0, mostColumns)}…` : line);
