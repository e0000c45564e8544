import { build } from './build.mjs';
import { page } from './page.mjs';
import { profile } from './profile.mjs';
import { size } from './size.mjs';
import { start } from './start.mjs';

/**
 * What is measured together, and shown in one table.
 *
 * @template Values Plain data: they are kept in results.json.
 * @typedef {object} Section
 * @property {(bench: import('../workbench.mjs').Workbench) => Values | Promise<Values>} measure
 * @property {(values: Values) => import('../report/table.mjs').Table} table
 */

/** In the order in which they run, by the names that `pnpm bench` takes. */
export const sections = { start, build, size, page, profile };
