import type { Html, KeyBase, PlainQuestion } from '@hornbook/model';
import type { RuntimeType } from '@hornbook/questions/browser';
import type { BankData, PlayerData } from '../player-data.js';

/** A question on this page with all that it takes to run it. */
export interface Item {
  readonly lesson: string;
  readonly question: PlainQuestion;
  readonly key: KeyBase<Html>;
  readonly type: RuntimeType;
  /** That it may be drawn from. */
  readonly bank?: BankData | undefined;
}

/** Those whose type is there: the exporter puts all types that a course uses into its script. */
export const itemsOf = (data: PlayerData, types: readonly RuntimeType[]): Item[] =>
  data.lessons.flatMap(({ banks, id, questions = [] }) =>
    questions.flatMap(({ question, key }) => {
      const type = types.find((candidate) => candidate.type === question.type);
      const bank = banks?.find((one) => one.questions.some((drawn) => drawn.id === question.id));
      return type ? [{ lesson: id, question, key, type, bank }] : [];
    }),
  );
