import { parseArgs } from 'node:util';
import { didYouMean, UsageError } from '../usage-error.js';

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

/** What was given for options: texts, lists of texts, or `true`. */
type OptionValues<O extends OptionSpecs> = {
  readonly [name in keyof O]?: O[name] extends { multiple: true }
    ? readonly string[]
    : O[name]['type'] extends 'string'
      ? string
      : boolean;
};

/** A command line, taken apart. */
export interface Given<O extends OptionSpecs> {
  readonly paths: readonly string[];
  readonly values: OptionValues<O>;
}

/** Takes a command line apart. Throws a UsageError where an option is unknown, lacks its value, or takes none. */
export async function readOptions<O extends OptionSpecs>(
  argv: readonly string[],
  specs: O,
): Promise<Given<O>> {
  // Not strict: its messages name the option, but not the one that was meant.
  const { positionals, tokens, values } = parseArgs({
    args: [...argv],
    options: specs,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') await checkOption(token, specs);
  return { paths: positionals, values: values as OptionValues<O> };
}

interface OptionToken {
  readonly name: string;
  /** As it was written: `-o` or `--out`. */
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

async function checkOption(token: OptionToken, specs: OptionSpecs): Promise<void> {
  const spec = Object.entries(specs).find(([name]) => name === token.name)?.[1];
  if (!spec) {
    const known = Object.keys(specs).map((name) => `--${name}`);
    throw new UsageError(`unknown option ${token.rawName}`, await didYouMean(token.rawName, known));
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
