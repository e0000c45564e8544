import type { BareQuestion, KeyBase, Published } from '@hornbook/model';
import { type RunningType, runningType } from '@hornbook/questions/browser';
import type { PlayerData } from '../player-data.js';

/** A question on this page with all that it takes to run it. */
export interface Item {
  readonly lesson: string;
  readonly question: BareQuestion;
  readonly key: KeyBase<Published>;
  readonly type: RunningType;
}

export const itemsOf = (data: PlayerData): Item[] =>
  data.lessons.flatMap(({ id, questions = [] }) =>
    questions.flatMap(({ question, key }) => {
      const type = runningType(question.type);
      return type ? [{ lesson: id, question, key, type }] : [];
    }),
  );
