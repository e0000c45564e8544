import { setFlagsFromString } from 'node:v8';

/**
 * V8 optimizes a function that has run for a while. Hornbook's run is short and goes through much code, so that a third of it went into
 * optimizing what soon was not needed any more: V8 waits four times as long here (its own default is 132 kB of bytecode). Only how fast
 * code runs depends on it; V8 reads it whenever it has waited, so that it may be set at run time, and threads have it, too.
 */
export function tuneEngine(): void {
  setFlagsFromString('--interrupt-budget=528000');
}
