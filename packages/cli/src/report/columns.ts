import type { Sink } from '../io.js';

/** Fewer are not taken seriously. */
const narrowest = 40;

/** How wide a terminal is; undefined for what is none. */
export const columnsOf = ({ columns, isTTY }: Sink): number | undefined =>
  isTTY && columns !== undefined ? Math.max(columns, narrowest) : undefined;
