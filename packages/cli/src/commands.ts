import { exitCode } from './errors.js';
import type { Io } from './io.js';
import { buildHelp, buildOptionSpecs, readBuildOptions } from './options/build-options.js';
import { checkHelp, checkOptionSpecs, readCheckOptions } from './options/check-options.js';
import { newHelp, newOptionSpecs, readNewOptions } from './options/new-options.js';
import { commonOptionSpecs, type Given, type OptionSpecs, readOptions } from './options/read-options.js';
import { type Colors, colorsFor } from './report/terminal.js';

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** What it does, as one line of the help. */
  readonly summary: string;
  /** Runs it and returns the exit code. Throws a UsageError if the command line can't be followed. */
  run(argv: readonly string[], io: Io): Promise<number>;
}

/** All commands, in the order of the help. A command is loaded when it is asked for. */
export const commands: readonly Command[] = [
  command({
    name: 'build',
    summary: 'Write courses as packages for an LMS, web pages and JSON.',
    options: buildOptionSpecs,
    help: buildHelp,
    async start(given, io) {
      const options = await readBuildOptions(given);
      const { build } = await import('./commands/build.js');
      return build(options, io);
    },
  }),
  command({
    name: 'check',
    summary: 'Look for problems, and mend what can be mended.',
    options: checkOptionSpecs,
    help: checkHelp,
    async start(given, io) {
      const options = await readCheckOptions(given);
      const { check } = await import('./commands/check.js');
      return check(options, io);
    },
  }),
  command({
    name: 'new',
    summary: 'Begin a course: a folder with two short lessons.',
    options: newOptionSpecs,
    help: newHelp,
    async start(given, io) {
      const options = readNewOptions(given);
      const { newCourse } = await import('./commands/new.js');
      return newCourse(options, io);
    },
  }),
];

interface Definition<O extends OptionSpecs> extends Pick<Command, 'name' | 'summary'> {
  readonly options: O;
  readonly help: (colors: Colors) => string;
  start(given: Given<O>, io: Io): Promise<number>;
}

function command<O extends OptionSpecs>({ help, name, options, start, summary }: Definition<O>): Command {
  return {
    name,
    summary,
    async run(argv, io) {
      const given = await readOptions(argv, { ...options, ...commonOptionSpecs });
      if (given.values.help) {
        io.stdout.write(help(colorsFor(io.stdout, io.env)));
        return exitCode.ok;
      }
      if (given.values.version) return printVersion(io);
      return start(given, io);
    },
  };
}

export async function printVersion({ stdout }: Io): Promise<number> {
  const { manifest } = await import('./package-files.js');
  stdout.write(`${manifest().version}\n`);
  return exitCode.ok;
}
