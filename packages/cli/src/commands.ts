import { exitCode } from './errors.js';
import type { Io } from './io.js';
import {
  type CommandLine,
  commonOptionSpecs,
  type OptionSpecs,
  readOptions,
} from './options/read-options.js';
import { colorsFor } from './report/terminal.js';

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** What it does, as one line of the help. */
  readonly summary: string;
  optionSpecs(): Promise<OptionSpecs>;
  /** Runs it and returns the exit code. Throws a UsageError if the command line can't be followed. */
  run(argv: readonly string[], io: Io): Promise<number>;
}

/** All commands, in the order of the help. What a command needs is loaded when it is asked for. */
export const commands: readonly Command[] = [
  command({
    name: 'build',
    summary: 'Write courses as packages for an LMS, web pages and JSON.',
    loadCommandLine: async () => (await import('./options/build-options.js')).buildCommandLine,
    load: async () => (await import('./commands/build.js')).build,
  }),
  command({
    name: 'check',
    summary: 'Look for problems, and fix what can be fixed.',
    loadCommandLine: async () => (await import('./options/check-options.js')).checkCommandLine,
    load: async () => (await import('./commands/check.js')).check,
  }),
  command({
    name: 'verify',
    summary: 'Look for what an LMS could reject in SCORM packages.',
    loadCommandLine: async () => (await import('./options/verify-options.js')).verifyCommandLine,
    load: async () => (await import('./commands/verify.js')).verify,
  }),
  command({
    name: 'outline',
    summary: 'List the questions, with what is right and what is said.',
    loadCommandLine: async () => (await import('./options/outline-options.js')).outlineCommandLine,
    load: async () => (await import('./commands/outline.js')).outline,
  }),
  command({
    name: 'run',
    summary: 'Play a course in a simulated LMS, and tell what is recorded.',
    loadCommandLine: async () => (await import('./options/run-options.js')).runCommandLine,
    load: async () => (await import('./commands/run.js')).runCourses,
  }),
  command({
    name: 'new',
    summary: 'Start a course: a folder with two short lessons.',
    loadCommandLine: async () => (await import('./options/new-options.js')).newCommandLine,
    load: async () => (await import('./commands/new.js')).newCourse,
  }),
  command({
    name: 'cache',
    summary: 'Show or empty the cache of compiled lessons.',
    loadCommandLine: async () => (await import('./options/cache-options.js')).cacheCommandLine,
    load: async () => (await import('./commands/cache.js')).cache,
  }),
  command({
    name: 'explain',
    summary: 'Tell what a rule is about, with samples.',
    loadCommandLine: async () => (await import('./options/explain-options.js')).explainCommandLine,
    load: async () => (await import('./commands/explain.js')).explain,
  }),
  command({
    name: 'syntax',
    summary: 'Tell how a type of question is written.',
    loadCommandLine: async () => (await import('./options/syntax-options.js')).syntaxCommandLine,
    load: async () => (await import('./commands/syntax.js')).syntax,
  }),
];

interface Definition<O extends OptionSpecs, T> extends Pick<Command, 'name' | 'summary'> {
  loadCommandLine(): Promise<CommandLine<O, T>>;
  load(): Promise<(options: T, io: Io) => Promise<number>>;
}

function command<O extends OptionSpecs, T>(definition: Definition<O, T>): Command {
  const { load, loadCommandLine, name, summary } = definition;
  return {
    name,
    summary,
    optionSpecs: async () => (await loadCommandLine()).specs,
    async run(argv, io) {
      const { help, read, specs } = await loadCommandLine();
      const given = await readOptions(argv, { ...specs, ...commonOptionSpecs }, optionElsewhere);
      if (given.values.help) {
        io.stdout.write(help(colorsFor(io.stdout, io.env)));
        return exitCode.ok;
      }
      if (given.values.version) return printVersion(io);
      const options = await read(given);
      const start = await load();
      return start(options, io);
    },
  };
}

/** A hint for an option that only other commands have: `--fix` → `Did you mean hornbook check --fix?` */
export async function optionElsewhere(option: string): Promise<string | undefined> {
  const lines: string[] = [];
  for (const { name, optionSpecs } of commands) {
    const specs = Object.entries(await optionSpecs());
    if (specs.some(([long, { short }]) => option === `--${long}` || option === `-${short}`))
      lines.push(`hornbook ${name} ${option}`);
  }
  return lines.length > 0 ? `Did you mean ${lines.join(' or ')}?` : undefined;
}

export async function printVersion({ stdout }: Io): Promise<number> {
  const { manifest } = await import('./package-files.js');
  stdout.write(`${manifest().version}\n`);
  return exitCode.ok;
}
