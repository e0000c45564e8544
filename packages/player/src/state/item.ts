import type { BareQuestion, KeyBase, Published } from '@hornbook/model';
import type { RunningType } from '@hornbook/questions/browser';
import type { PlayerData } from '../player-data.js';

/** A question on this page with all that it takes to run it. */
export interface Item {
  readonly lesson: string;
  readonly question: BareQuestion;
  readonly key: KeyBase<Published>;
  readonly type: RunningType;
}

/** Those whose type is there: the exporter puts all types that a course uses into its script. */
export const itemsOf = (data: PlayerData, types: readonly RunningType[]): Item[] =>
  data.lessons.flatMap(({ id, questions = [] }) =>
    questions.flatMap(({ question, key }) => {
      const type = types.find((candidate) => candidate.type === question.type);
      return type ? [{ lesson: id, question, key, type }] : [];
    }),
  );
