import { hash } from './shared/hash.js';

/** A bank as in `lessons/<id>.json`, as far as drawing goes. */
interface Bank<Q> {
  readonly draw: number;
  readonly shuffle: boolean;
  readonly questions: readonly Q[];
}

/**
 * The questions of a bank that one attempt has, in the order in which they are shown. The same seed gives the same
 * questions in any JavaScript runtime. Each question has a rank of its own, made from the seed and its id, and the lowest
 * ranks are drawn: a question that is added or taken away changes no more than one of the others.
 *
 * @param seed of the attempt: a whole number
 * @param kept ids of questions that stay drawn, the most important first: those that were drawn before the bank changed
 */
export function draw<Q extends { readonly id: string }>(
  bank: Bank<Q>,
  seed: number,
  kept: readonly string[] = [],
): Q[] {
  const { questions, shuffle } = bank;
  const ranks = new Map(questions.map(({ id }) => [id, hash(`${seed} ${id}`)]));
  const rankOf = ({ id }: Q): number => ranks.get(id) ?? 0;
  const ranked = [...questions].sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
  const before = kept.flatMap((id) => questions.find((question) => question.id === id) ?? []);
  const drawn = [...new Set([...before, ...ranked])].slice(0, bank.draw);
  return (shuffle ? ranked : questions).filter((question) => drawn.includes(question));
}
