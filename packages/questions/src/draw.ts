/** A bank as in `lessons/<id>.json`, as far as drawing goes. */
interface Bank<Q> {
  readonly draw: number;
  readonly shuffle: boolean;
  readonly questions: readonly Q[];
}

/**
 * The questions of a bank that one attempt gets, in the order in which they are shown. The same seed gives the same
 * questions in any JavaScript runtime. Each question has a rank of its own, made from the seed and its id, and the lowest
 * ranks are drawn: adding or removing a question changes no more than one of the others.
 *
 * @param seed of the attempt: a whole number
 * @param priority of a question, by its id: what was drawn before the bank changed goes first
 */
export function draw<Q extends { readonly id: string }>(
  { draw: size, questions, shuffle }: Bank<Q>,
  seed: number,
  priority: (id: string) => number = () => 0,
): Q[] {
  const ranks = new Map(questions.map(({ id }) => [id, hash(`${seed} ${id}`)]));
  const rank = ({ id }: Q): number => ranks.get(id) ?? 0;
  const ranked = [...questions].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  const drawn = [...ranked].sort((a, b) => priority(b.id) - priority(a.id)).slice(0, size);
  return (shuffle ? ranked : questions).filter((question) => drawn.includes(question));
}

/** A 32-bit number for a text: FNV-1a over its UTF-16 code units, its bits mixed at the end. */
export function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193);
  }
  return mix(bits);
}

/** Spreads every bit of a number over all bits of the result (the last steps of MurmurHash3). */
export function mix(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
