import { parseArgs } from 'node:util';
import { didYouMean, UsageError } from '../errors.js';
import type { Colors } from '../report/terminal.js';

/** The options of a command, by name without dashes. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** Whether it may be given several times. */
  readonly multiple?: boolean;
}

/** The options of every command. */
export const commonOptionSpecs = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const satisfies OptionSpecs;

/** The values of options: texts, lists of texts, or `true`. */
type OptionValues<O extends OptionSpecs> = {
  readonly [name in keyof O]?: O[name] extends { multiple: true }
    ? readonly string[]
    : O[name]['type'] extends 'string'
      ? string
      : boolean;
};

/** A parsed command line. */
export interface Given<O extends OptionSpecs> {
  readonly paths: readonly string[];
  readonly values: OptionValues<O>;
}

/** What a command makes of its command line. */
export interface CommandLine<O extends OptionSpecs, T> {
  readonly specs: O;
  /** Throws a UsageError if a value is wrong. */
  read(given: Given<O>): T | Promise<T>;
  /** What `--help` prints. */
  help(colors: Colors): string;
}

/**
 * Parses a command line. Throws a UsageError if an argument is empty, or an option is unknown, lacks its value, or takes none.
 *
 * @param hintFor What to say about an option that is unknown here, if it is known elsewhere.
 */
export async function readOptions<O extends OptionSpecs>(
  argv: readonly string[],
  specs: O,
  hintFor: HintFor,
): Promise<Given<O>> {
  // Not strict: its messages don't suggest the option that was probably meant.
  const { positionals, tokens, values } = parseArgs({
    args: [...argv],
    options: specs,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') await checkOption(token, specs, hintFor);
  if (positionals.includes(''))
    throw new UsageError('an argument is empty', 'Is a variable in a script not set?');
  return { paths: positionals, values: values as OptionValues<O> };
}

type HintFor = (rawName: string) => Promise<string | undefined>;

interface OptionToken {
  readonly name: string;
  /** As given: `-o` or `--out`. */
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

async function checkOption(token: OptionToken, specs: OptionSpecs, hintFor: HintFor): Promise<void> {
  const spec = Object.entries(specs).find(([name]) => name === token.name)?.[1];
  if (!spec) {
    const known = Object.keys(specs).map((name) => `--${name}`);
    const hint = (await hintFor(token.rawName)) ?? (await didYouMean(token.rawName, known));
    throw new UsageError(`unknown option ${token.rawName}`, hint);
  }
  checkValue(spec, token);
}

/** `--out --strict` is a forgotten value, not a folder named `--strict`; `--out=--strict` is one. */
function checkValue({ type }: OptionSpec, { inlineValue, rawName, value }: OptionToken): void {
  if (type === 'boolean' && value !== undefined) throw new UsageError(`${rawName} takes no value`);
  if (type === 'string' && (!value || (!inlineValue && value.startsWith('-')))) {
    throw new UsageError(`${rawName} needs a value`);
  }
}

/** The format of that name. Throws a UsageError if there is none. */
export async function readFormat<T extends string>(name: string, known: readonly T[]): Promise<T> {
  const found = known.find((one) => one === name);
  if (found) return found;
  const hint = (await didYouMean(name, known)) ?? `Formats: ${known.join(', ')}.`;
  throw new UsageError(`unknown format ${name || '""'}`, hint);
}
