import { checkChoice } from '@hornbook/model';
import { allTypes, cores, types } from './generated/scripts.js';

export type { BankData, BankQuestion, LessonData, PlayerData, QuestionData } from './player-data.js';

export type PlayerName = 'web' | 'scorm12' | 'scorm2004';

/**
 * Returns the one script that a page loads: a classic script with the core and the question types used on the page. Each
 * type brings the code it shares with others, so many types together can be larger than all types in one bundle; that
 * bundle is used then.
 *
 * @param player another name throws a TypeError
 * @param names of question types, in any order; unknown names are ignored
 */
export function playerScript(player: PlayerName, names: Iterable<string>): string {
  checkChoice('player', Object.keys(cores), player);
  const used = new Set(names);
  const parts = Object.entries(types).flatMap(([name, script]) => (used.has(name) ? [script] : []));
  const joined = parts.join('');
  const needed = joined.length < allTypes.length ? joined : allTypes;
  return `(()=>{const hornbookTypes=[];${needed}${cores[player]}})();`;
}
