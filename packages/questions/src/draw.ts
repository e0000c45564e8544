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
 * @param priority of a question, by its id: what was drawn before the bank changed goes before all else
 */
export function draw<Q extends { readonly id: string }>(
  { draw: size, questions, shuffle }: Bank<Q>,
  seed: number,
  priority: (id: string) => number = () => 0,
): Q[] {
  const rank = ({ id }: Q): number => hash(`${seed} ${id}`);
  const ranked = [...questions].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  const drawn = [...ranked].sort((a, b) => priority(b.id) - priority(a.id)).slice(0, size);
  return (shuffle ? ranked : questions).filter((question) => drawn.includes(question));
}
