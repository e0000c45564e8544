import type { Alternative } from './guessers.js';
import { oneOf, type Random } from './random.js';

/** Generated questions whose answers nobody can know, and what there is to be guessed in them. */
export interface Riddle {
  /**
   * Markdown of one question. `random` makes what a learner sees and `secret` the key, so that another `secret` gives the
   * same question with another key.
   */
  write(random: Random, secret: Random): string;
  /** What there is to be guessed, by the question in `lessons/*.json` and `correct` in `keys/*.json`. */
  secrets(question: never, correct: never): Secret[];
}

/** One choice among alternatives, and the ids of those that are right. */
export interface Secret {
  /** In the order in which they are stored. */
  alternatives: readonly Alternative[];
  right: readonly string[];
}

/** `count` options, of which `right` are right; both kinds have feedback here and there. */
export const choiceRiddle = (count: number, right: number, name = ''): Riddle => ({
  write(random, secret) {
    const options = distinct(count, () => phrase(random));
    const chosen = distinct(right, () => oneOf(options, secret));
    const [yes, no] = right > 1 ? ['[x]', '[ ]'] : ['(x)', '( )'];
    const items = options.map((option) => {
      const feedback = random(3) === 0 ? `\n  > ${phrase(random)}` : '';
      return `- ${chosen.includes(option) ? yes : no} ${option}${feedback}`;
    });
    return [tag(name, random), `${phrase(random)}?`, '', ...items].join('\n');
  },
  secrets: ({ options }: { options: Alternative[] }, right: string[]) => [{ alternatives: options, right }],
});

/** The answer is one of what the prompt names, so that there is something to guess. */
export const typedRiddle = (
  name: string,
  make: (random: Random) => string,
  accepted: (correct: never) => string[],
): Riddle => ({
  write(random, secret) {
    const candidates = distinct(4, () => make(random));
    return [tag(name, random), `Which? ${named(candidates)}`, '', `- (x) ${oneOf(candidates, secret)}`].join(
      '\n',
    );
  },
  secrets: ({ prompt }: Prompted, correct) => [
    { alternatives: namedIn(prompt.text), right: accepted(correct) },
  ],
});

/** A question that names its alternatives where a browser would show none. */
export interface Prompted {
  prompt: { text: string };
}

export const named = (texts: readonly string[]): string => texts.map((text) => `«${text}»`).join(' ');

export const namedIn = (prompt: string): Alternative[] =>
  [...prompt.matchAll(/«(.*?)»/g)].map(([, text = '']) => ({ id: text, text }));

export const tag = (name: string, random: Random): string =>
  `{: .quiz ${name} points="${1 + random(4)}" attempts="${1 + random(4)}"}`;

/** One to four words of one to three syllables. */
export const phrase = (random: Random): string => times(1 + random(4), () => word(random)).join(' ');

const word = (random: Random): string =>
  times(1 + random(3), () => oneOf('bdfgklmnprst', random) + oneOf('aeiou', random)).join('');

export function distinct(count: number, make: () => string): string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make());
  return [...made];
}

const times = (count: number, make: () => string): string[] => Array.from({ length: count }, make);
