import type { RuntimeType } from '@hornbook/questions/browser';

declare global {
  /** The question types of the page; their scripts come before this one (see `player-script.ts`). */
  const hornbookTypes: RuntimeType[];
}
