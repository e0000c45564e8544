import { type Format, formats } from '@hornbook/core/build';
import type { EngineOptions } from '../engine/engine.js';
import { UsageError } from '../errors.js';
import type { Colors } from '../report/terminal.js';
import { dash } from '../standard-input.js';
import { engineHelp, engineSpecs, readEngineOptions } from './engine-options.js';
import { type InputOptions, inputHelp, inputSpecs, pathsHelp, readInputOptions } from './input-options.js';
import { type CommandLine, type Given, type OptionSpecs, readFormat } from './read-options.js';

const specs = {
  out: { type: 'string', short: 'o' },
  format: { type: 'string', short: 'f', multiple: true },
  report: { type: 'string' },
  strict: { type: 'boolean' },
  watch: { type: 'boolean', short: 'w' },
  ...inputSpecs,
  ...engineSpecs,
  quiet: { type: 'boolean', short: 'q' },
} as const satisfies OptionSpecs;

const reports = ['pretty', 'json'] as const;

/** What `hornbook build` was asked to do. */
export interface BuildOptions extends EngineOptions, InputOptions {
  readonly out?: string;
  readonly formats: readonly Format[];
  /** How to say what was written. */
  readonly report: 'pretty' | 'json';
  readonly strict: boolean;
  /** Whether it builds again whenever something changes. */
  readonly watch: boolean;
  readonly quiet: boolean;
}

export const buildCommandLine: CommandLine<typeof specs, BuildOptions> = { specs, read, help };

/** Throws a UsageError if there is no such format. */
async function read(given: Given<typeof specs>): Promise<BuildOptions> {
  const { format, out, quiet, report, strict, watch } = given.values;
  const asked: Format[] = [];
  for (const name of format?.flatMap((list) => list.split(',')) ?? []) {
    asked.push(await readFormat(name.trim(), formats));
  }
  const input = readInputOptions(given);
  if (watch && input.paths.includes(dash)) throw new UsageError('standard input cannot be watched');
  if (watch && report !== undefined) {
    throw new UsageError('--report says what one build wrote; --watch builds again and again');
  }
  // Who asks for nothing but JSON is a program.
  const isForProgram = asked.length > 0 && asked.every((one) => one === 'json') && !quiet && !watch;
  return {
    ...input,
    ...(out !== undefined && { out }),
    formats: formats.filter((one) => !format || asked.includes(one)),
    report: report === undefined ? (isForProgram ? 'json' : 'pretty') : await readFormat(report, reports),
    strict: strict === true,
    watch: watch === true,
    quiet: quiet === true,
    ...readEngineOptions(given.values),
  };
}

/** What `hornbook build --help` prints. */
function help(colors: Colors): string {
  const { bold, dim } = colors;
  return `${bold('hornbook build')} writes courses as packages for an LMS, web pages and JSON.

${bold('Usage')}
  hornbook build [path…] [options]

${pathsHelp(colors)}
${bold('Options')}
  -o, --out DIR         Where to write. ${dim('Default: dist in the course.')}
                        Each of several courses gets a folder: DIR/<id>.
  -f, --format LIST     What to write, separated by commas. ${dim('Default: all.')}
                          scorm12       SCORM 1.2 package
                          scorm2004     SCORM 2004 4th Edition package
                          scorm2004-3   SCORM 2004 3rd Edition package
                          html          one page per lesson, and all in one file
                          json          lessons, keys and their schemas
      --report NAME     How to say what was written. ${dim('Default: pretty, or json')}
                        ${dim('with --format json alone.')}
                          pretty   a list for people
                          json     for programs: every artifact with its format,
                                   size and SHA-256, and all problems
      --strict          Warnings count as errors.
  -w, --watch           Build again whenever a file of the courses changes.
${inputHelp}${engineHelp}  -q, --quiet           Print problems only.
  -h, --help            Print this.
  -v, --version         Print the version.

Problems are printed to standard error for people, and what was written to
standard output.

${bold('Exit codes')}
  0   written
  1   errors in the content, or warnings with --strict: nothing was written,
      existing files are untouched
  2   wrong usage
  70  a bug in hornbook
  74  artifacts can't be written
`;
}
