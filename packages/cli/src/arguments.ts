import { parseArgs } from 'node:util';
import { exporters, type Format, formats } from './exporters.js';
import { didYouMean, UsageError } from './usage-error.js';

/** What `hornbook build` was asked to do. */
export interface BuildOptions {
  readonly paths: readonly string[];
  readonly out?: string;
  readonly formats: readonly Format[];
  readonly strict: boolean;
  readonly quiet: boolean;
}

export type Request = { command: 'help' | 'version' } | { command: 'build'; options: BuildOptions };

const options = {
  out: { type: 'string', short: 'o' },
  format: { type: 'string', short: 'f', multiple: true },
  strict: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Reads the command line. Throws a UsageError where it can't be followed. */
export async function readArguments(argv: readonly string[]): Promise<Request> {
  // Not strict: its messages name the option, but not the one that was meant.
  const parsed = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  await checkOptions(parsed.tokens);
  const values = parsed.values as Values;
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };
  const paths = await pathsOf(parsed.positionals);
  return { command: 'build', options: await buildOptions(paths, values) };
}

interface Values {
  out?: string;
  format?: string[];
  strict?: boolean;
  quiet?: boolean;
  help?: boolean;
  version?: boolean;
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

async function checkOptions(tokens: readonly Token[]): Promise<void> {
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.entries(options).find(([name]) => name === token.name)?.[1];
    if (!known) throw await unknownOption(token.rawName);
    checkValue(known.type, token);
  }
}

async function unknownOption(name: string): Promise<UsageError> {
  const known = Object.keys(options).map((option) => `--${option}`);
  return new UsageError(`unknown option ${name}`, await didYouMean(name, known));
}

/** `--out --strict` is a forgotten value, not a folder named `--strict`; `--out=--strict` is one. */
function checkValue(type: 'string' | 'boolean', token: Extract<Token, { kind: 'option' }>): void {
  const { inlineValue, rawName, value } = token;
  if (type === 'boolean' && value !== undefined) throw new UsageError(`${rawName} takes no value`);
  if (type === 'string' && (!value || (!inlineValue && value.startsWith('-')))) {
    throw new UsageError(`${rawName} needs a value`);
  }
}

async function pathsOf([command, ...paths]: readonly string[]): Promise<readonly string[]> {
  if (command === undefined)
    throw new UsageError('no command', 'To build the course in this folder: hornbook build');
  if (command !== 'build') {
    const hint = (await didYouMean(command, ['build'])) ?? `To build a course: hornbook build ${command}`;
    throw new UsageError(`unknown command ${command}`, hint);
  }
  return paths.length > 0 ? paths : ['.'];
}

async function buildOptions(paths: readonly string[], values: Values): Promise<BuildOptions> {
  const asked = values.format?.flatMap((list) => list.split(',')).map((name) => name.trim());
  for (const name of asked ?? []) await checkFormat(name);
  return {
    paths,
    ...(values.out !== undefined && { out: values.out }),
    formats: exporters.map(({ format }) => format).filter((format) => !asked || asked.includes(format)),
    strict: values.strict === true,
    quiet: values.quiet === true,
  };
}

async function checkFormat(name: string): Promise<void> {
  if (formats.some((format) => format === name)) return;
  const hint = (await didYouMean(name, formats)) ?? `Formats: ${formats.join(', ')}.`;
  throw new UsageError(`unknown format ${name || '""'}`, hint);
}
