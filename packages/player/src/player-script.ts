import { allTypes, cores, types } from './generated/scripts.js';

export type PlayerName = 'web' | 'scorm12' | 'scorm2004';

/**
 * The one script that a page loads: a classic script with the core and those question types that are used on it. Each
 * type brings what it shares with others, so many together are larger than all types in one piece: then it is that.
 *
 * @param names of question types, in any order; those that do not exist are left out
 */
export function playerScript(player: PlayerName, names: Iterable<string>): string {
  const used = new Set(names);
  const parts = Object.entries(types).flatMap(([name, script]) => (used.has(name) ? [script] : []));
  const joined = parts.join('');
  const needed = joined.length < allTypes.length ? joined : allTypes;
  return `(()=>{const hornbookTypes=[];${needed}${cores[player]}})();`;
}
