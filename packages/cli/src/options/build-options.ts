import { type Format, formats } from '@hornbook/core/build';
import type { EngineOptions } from '../engine/engine.js';
import type { Colors } from '../report/terminal.js';
import { engineHelp, engineSpecs, readEngineOptions } from './engine-options.js';
import {
  type CommandLine,
  type Given,
  type OptionSpecs,
  pathsHelp,
  pathsOf,
  readFormat,
} from './read-options.js';

const specs = {
  out: { type: 'string', short: 'o' },
  format: { type: 'string', short: 'f', multiple: true },
  strict: { type: 'boolean' },
  watch: { type: 'boolean', short: 'w' },
  ...engineSpecs,
  quiet: { type: 'boolean', short: 'q' },
} as const satisfies OptionSpecs;

/** What `hornbook build` was asked to do. */
export interface BuildOptions extends EngineOptions {
  readonly paths: readonly string[];
  readonly out?: string;
  readonly formats: readonly Format[];
  readonly strict: boolean;
  /** Whether it builds again whenever something changes. */
  readonly watch: boolean;
  readonly quiet: boolean;
}

export const buildCommandLine: CommandLine<typeof specs, BuildOptions> = { specs, read, help };

/** Throws a UsageError if there is no such format. */
async function read(given: Given<typeof specs>): Promise<BuildOptions> {
  const { format, out, quiet, strict, watch } = given.values;
  const asked: Format[] = [];
  for (const name of format?.flatMap((list) => list.split(',')) ?? []) {
    asked.push(await readFormat(name.trim(), formats));
  }
  return {
    paths: pathsOf(given),
    ...(out !== undefined && { out }),
    formats: formats.filter((one) => !format || asked.includes(one)),
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
      --strict          Warnings count as errors.
  -w, --watch           Build again whenever a file of the courses changes.
${engineHelp}  -q, --quiet           Print problems only.
  -h, --help            Print this.
  -v, --version         Print the version.

Problems are printed to standard error, and the list of what was written to
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
