import { sections } from '../rows/sections.mjs';
import { renderTable } from './table.mjs';

/**
 * What one run of a section measured.
 *
 * @typedef {object} Result
 * @property {string} command What to type for it.
 * @property {string} date `2026-11-30`.
 * @property {string} node Version of Node.
 * @property {number} cores
 * @property {any} values What the section's `measure` returned.
 *
 * @typedef {Partial<Record<keyof typeof sections, Result>>} Results
 */

/**
 * docs/performance.md with the tables that the results give, between markers; everything else stays as it is.
 *
 *     <!-- bench start -->
 *     <!-- /bench start -->
 *
 * Throws an Error if a section has no place on the page, or no result.
 *
 * @param {string} page
 * @param {Results} results
 */
export function fillPage(page, results) {
  return Object.keys(sections).reduce((text, key) => {
    const name = /** @type {keyof Results} */ (key);
    const [begin, end] = [`<!-- bench ${name} -->\n`, `<!-- /bench ${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    const result = results[name];
    if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for ${name}`);
    if (!result) throw new Error(`${name} was never measured: pnpm bench ${name}`);
    return `${text.slice(0, from)}${begin}\n${renderResult(name, result)}\n\n${text.slice(to)}`;
  }, page);
}

/** A section's table, and how it came about. @param {keyof Results} name @param {Result} result */
export function renderResult(name, { command, cores, date, node, values }) {
  const origin = `\`${command}\`, ${date}, Node ${node} on ${cores} cores:`;
  return `${origin}\n\n${renderTable(sections[name].table(values))}`;
}
