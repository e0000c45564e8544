import picocolors from 'picocolors';
import type { Io, Sink } from '../io.js';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Colors for terminals. NO_COLOR overrules that, and then FORCE_COLOR (no-color.org). */
export function colorsFor(sink: Sink, env: Io['env']): Colors {
  const { FORCE_COLOR: forced, NO_COLOR: none, TERM: terminal } = env;
  if (none) return picocolors.createColors(false);
  if (forced !== undefined) return picocolors.createColors(forced !== '0' && forced !== 'false');
  return picocolors.createColors(sink.isTTY === true && terminal !== 'dumb');
}

/** Terminals that say they have fewer columns are not believed. */
const narrowest = 40;

/** Width of a terminal; undefined for anything else. */
export const columnsOf = ({ columns, isTTY }: Sink): number | undefined =>
  isTTY && columns !== undefined ? Math.max(columns, narrowest) : undefined;
