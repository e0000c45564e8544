import picocolors from 'picocolors';
import type { Io, Sink } from '../io.js';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Colours where a person looks; NO_COLOR and FORCE_COLOR overrule, the former first (no-color.org). */
export function coloursFor(sink: Sink, env: Io['env']): Colors {
  const { FORCE_COLOR: forced, NO_COLOR: none, TERM: terminal } = env;
  if (none) return picocolors.createColors(false);
  if (forced !== undefined) return picocolors.createColors(forced !== '0' && forced !== 'false');
  return picocolors.createColors(sink.isTTY === true && terminal !== 'dumb');
}
