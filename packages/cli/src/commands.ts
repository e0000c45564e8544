import { exitCode } from './exit-code.js';
import type { Io } from './io.js';
import { buildOptionSpecs, readBuildOptions } from './options/build-options.js';
import { checkOptionSpecs, readCheckOptions } from './options/check-options.js';
import { newOptionSpecs, readNewOptions } from './options/new-options.js';
import { commonOptionSpecs, type Given, type OptionSpecs, readOptions } from './options/read-options.js';
import { type Colors, coloursFor } from './report/colours.js';

/** A command as a command line asks for it. */
export interface Command {
  readonly name: string;
  /** What it does, in a line of the help. */
  readonly summary: string;
  /** Does it and returns the exit code. Throws a UsageError where the command line can't be followed. */
  run(argv: readonly string[], io: Io): Promise<number>;
}

/** All commands, in the order of the help. What a command needs is loaded when it is asked for. */
export const commands: readonly Command[] = [
  command({
    name: 'build',
    summary: 'Write courses as packages for an LMS, web pages and JSON.',
    options: buildOptionSpecs,
    loadHelp: async () => (await import('./help/build-help.js')).buildHelp,
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
    loadHelp: async () => (await import('./help/check-help.js')).checkHelp,
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
    loadHelp: async () => (await import('./help/new-help.js')).newHelp,
    async start(given, io) {
      const options = readNewOptions(given);
      const { newCourse } = await import('./commands/new.js');
      return newCourse(options, io);
    },
  }),
];

interface Definition<O extends OptionSpecs> extends Pick<Command, 'name' | 'summary'> {
  readonly options: O;
  loadHelp(): Promise<(colors: Colors) => string>;
  start(given: Given<O>, io: Io): Promise<number>;
}

function command<O extends OptionSpecs>({ loadHelp, name, options, start, summary }: Definition<O>): Command {
  return {
    name,
    summary,
    async run(argv, io) {
      const given = await readOptions(argv, { ...options, ...commonOptionSpecs });
      if (given.values.help) {
        const help = await loadHelp();
        io.stdout.write(help(coloursFor(io.stdout, io.env)));
        return exitCode.ok;
      }
      if (given.values.version) return printVersion(io);
      return start(given, io);
    },
  };
}

export async function printVersion({ stdout }: Io): Promise<number> {
  const { version } = await import('./version.js');
  stdout.write(`${version()}\n`);
  return exitCode.ok;
}
