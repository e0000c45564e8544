import type { Pair } from './edition.js';
import type { Link } from './link.js';

/** Interactions on their way to an LMS, each under the next free index of `cmi.interactions`. */
export interface Journal {
  add(interaction: readonly Pair[]): void;
  /** A new session: where the LMS's own journal ends has to be asked again. */
  restart(): void;
  /**
   * `false`: not everything has been written; the next call goes on with the interaction that failed.
   *
   * @param count of interactions that the LMS has, should it not say; `undefined`: ask again
   */
  flush(link: Link, count: number | undefined): boolean;
}

export function createJournal(): Journal {
  const pending: (readonly Pair[])[] = [];
  let next: number | undefined;
  /** Whether the LMS has a part of the interaction at that index. */
  let isBegun = false;
  return {
    add(interaction) {
      pending.push(interaction);
    },
    restart() {
      next = undefined;
      isBegun = false;
    },
    flush(link, count) {
      if (pending.length === 0) return true;
      // Another page of the same session may have added some.
      const held = isBegun ? next : (countOf(link, 'cmi.interactions') ?? next ?? count);
      if (held === undefined) return false;
      next = Math.max(held, next ?? 0);
      for (let first = pending[0]; first; first = pending[0]) {
        const result = write(link, `cmi.interactions.${next}`, first);
        isBegun = result === 'failed';
        if (isBegun) return false;
        if (result === 'set') next += 1;
        pending.shift();
      }
      return true;
    },
  };
}

/** An LMS without a journal, which SCORM 1.2 allows, says nothing here and refuses the ids. */
export function countOf(link: Link, parent: string): number | undefined {
  const count = link.get(`${parent}._count`);
  return count === undefined ? undefined : Number(count) || 0;
}

/**
 * What the LMS refuses is left out; without the id, all of it is. A `#` stands for the number of responses that the LMS has
 * taken: no index may be left out.
 */
function write(link: Link, parent: string, pairs: readonly Pair[]): 'set' | 'refused' | 'failed' {
  let responses = 0;
  for (const [element, value] of pairs) {
    const name = element.replace('#', String(responses));
    const result = link.set(`${parent}.${name}`, value);
    if (result === 'failed' || (result === 'refused' && element === 'id')) return result;
    if (result === 'set' && name !== element) responses += 1;
  }
  return 'set';
}
