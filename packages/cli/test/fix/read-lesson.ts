import { compileLesson } from '@hornbook/core';
import { type Fix, isOff, mapContent, severityOf } from '@hornbook/model';
import { wordsOf, wordsOfText } from '../support/words.js';

export interface ReadLesson {
  readonly fixes: readonly Fix[];
  /** Rule ids. */
  readonly errors: readonly string[];
  /** Rule ids of all problems. */
  readonly rules: readonly string[];
  /** What fixes replace that make markup of what was text: an address, the name of a container, the halves of a word. */
  readonly markup: readonly string[];
  /** How many there are. */
  readonly questions: number;
  /** All words that somebody may see, feedback included. */
  words(): string[];
  /** Words of keys that are no content: typed answers. */
  typedWords(): string[];
}

const becomesMarkup =
  /^(?:dialect-|pasted-|link-with-space|alert-unknown|attribute-list-without-colon|quiz-broken-item)/;

type Settings = Parameters<typeof compileLesson>[1];

export async function readLesson(
  text: string,
  { withHidden = false, ...settings }: Partial<Settings> & { withHidden?: boolean } = {},
): Promise<ReadLesson> {
  const { diagnostics, lesson } = await compileLesson(
    { path: 'input.md', text },
    { lang: 'en', lessons: [{ path: 'input.md', id: 'input' }], ...settings },
    () => undefined,
  );
  const errors = diagnostics.filter((diagnostic) => severityOf(diagnostic) === 'error');
  return {
    fixes: diagnostics.flatMap((one) => (isOff(one) && !withHidden ? [] : (one.fix ?? []))),
    errors: errors.map(({ ruleId }) => ruleId),
    markup: diagnostics.flatMap(({ fix, ruleId }) => {
      const source = text.replaceAll('\r\n', '\n');
      // The language of a fence.
      if (fix && ruleId === 'quiz-fence-after-marker') return source.slice(fix.start).split('\n', 1);
      return fix && becomesMarkup.test(ruleId) ? source.slice(fix.start, fix.end) : [];
    }),
    rules: diagnostics.map(({ ruleId }) => ruleId),
    questions: lesson.keys.size,
    typedWords: () => wordsOfText(JSON.stringify(mapContent([...lesson.keys.values()], () => ({})))),
    words() {
      const words: string[] = [];
      mapContent([lesson.blocks, lesson.banks, lesson.glossary, [...lesson.keys]], (content) => {
        for (const word of wordsOf(content)) words.push(word);
        return {};
      });
      return words;
    },
  };
}
