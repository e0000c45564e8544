import { eachElement } from '@hornbook/model';
import type { Element } from 'hast';
import type { KatexOptions } from 'katex';

/** Tokens that the macros of one formula may expand to: a screen has room for a tenth. KaTeX itself only counts expansions. */
const maxExpanded = 20_000;

/** KaTeX's expander; its tokens that wait to be read are on the stack. */
interface Expander {
  readonly stack: readonly unknown[];
}

type Macros = NonNullable<KatexOptions['macros']>;

interface Macro {
  readonly tokens: readonly { readonly text: string }[];
  readonly numArgs: number;
  readonly unexpandable?: boolean;
}

/** Thrown out of KaTeX. */
export class TooMuchExpansion extends Error {}

/**
 * Where KaTeX keeps the macros that a formula defines. They expand until there would be too many tokens: a definition may
 * repeat its argument, whose definition may do the same.
 *
 * @param length of the formula, in characters
 */
export function limitedMacros(length: number): Macros {
  let expanded = 0;
  let waiting = 0;
  const expand = (macro: Macro) => {
    const repeats = macro.numArgs > 0 ? macro.tokens.filter(({ text }) => text === '#').length : 0;
    return ({ stack }: Expander): Macro => {
      expanded += macro.tokens.length + Math.max(0, stack.length - waiting);
      waiting = stack.length;
      // An argument is at most all that follows.
      if (expanded + repeats * (stack.length + length) > maxExpanded) throw new TooMuchExpansion();
      return macro;
    };
  };
  return new Proxy<Macros>(
    {},
    {
      set(macros, name: string, value: object | string) {
        macros[name] = isMacro(value) && !value.unexpandable ? expand(value) : value;
        return true;
      },
    },
  );
}

const isMacro = (value: unknown): value is Macro =>
  typeof value === 'object' && value !== null && 'tokens' in value;

/** Tokens and elements of formulas that any lesson may hold: a second's work. */
const fewest = 50_000;
/** Long lessons may hold more. */
const charactersPerElement = 5;
/** What a formula takes besides. */
const elementsPerFormula = 5;

/** Counts the formulas of a lesson. `length`: of its source, in characters. */
export function mathAllowance(length: number) {
  let left = Math.max(fewest, length / charactersPerElement);
  return {
    /** Whether there is room for a formula, which is counted. */
    take(tex: string): boolean {
      if (left >= 0) left -= elementsPerFormula + countTokens(tex);
      return left >= 0;
    },
    /** Macros may have made more elements than there were tokens. */
    addElements(math: Element, tex: string): void {
      let elements = 0;
      eachElement(math, () => {
        elements++;
      });
      left -= Math.max(0, elements - countTokens(tex));
    },
  };
}

const countTokens = (tex: string): number => tex.match(/\\[A-Za-z]+|[^\s{}]/g)?.length ?? 0;
