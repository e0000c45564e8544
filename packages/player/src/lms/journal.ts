import type { Pair } from './edition.js';
import type { Link } from './link.js';

/** Interactions on their way to an LMS, each under the next free index of `cmi.interactions`. */
export interface Journal {
  add(interaction: readonly Pair[]): void;
  /** A new session: where the LMS's own journal ends has to be asked again. */
  restart(): void;
  /** `false`: not everything has been written; the next call goes on with the interaction that failed. */
  flush(link: Link): boolean;
}

export function createJournal(): Journal {
  const pending: (readonly Pair[])[] = [];
  let next: number | undefined;
  return {
    add(interaction) {
      pending.push(interaction);
    },
    restart() {
      next = undefined;
    },
    flush(link) {
      next ??= countOf(link);
      if (next === undefined) return pending.length === 0;
      for (let first = pending[0]; first; first = pending[0]) {
        const result = write(link, `cmi.interactions.${next}`, first);
        if (result === 'failed') return false;
        if (result === 'set') next += 1;
        pending.shift();
      }
      return true;
    },
  };
}

/** An LMS without a journal, which SCORM 1.2 allows, says nothing here and refuses the ids. */
function countOf(link: Link): number | undefined {
  const count = link.get('cmi.interactions._count');
  return count === undefined ? undefined : Number(count) || 0;
}

/** What the LMS refuses is left out; without the id, all of it is. */
function write(link: Link, parent: string, pairs: readonly Pair[]): 'set' | 'refused' | 'failed' {
  for (const [element, value] of pairs) {
    const result = link.set(`${parent}.${element}`, value);
    if (result === 'failed' || (result === 'refused' && element === 'id')) return result;
  }
  return 'set';
}
