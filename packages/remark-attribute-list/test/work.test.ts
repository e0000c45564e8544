import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { attributeListFromMarkdown, attributeListSyntax } from '../src/index.js';
import { read } from './support/process.js';

type Constructs = NonNullable<ReturnType<typeof attributeListSyntax>['text']>;

/** The characters that the constructs read while this text is parsed, again where they read them again. */
function countWork(markdown: string): number {
  let count = 0;
  const counted = (constructs: Constructs = {}): Constructs =>
    Object.fromEntries(
      Object.entries(constructs).map(([code, construct]) => {
        if (!construct || Array.isArray(construct)) throw new Error('one construct for each character');
        const { tokenize } = construct;
        const counting: typeof tokenize = function (effects, ok, nok) {
          const consume: typeof effects.consume = (character) => {
            count += 1;
            effects.consume(character);
          };
          return tokenize.call(this, { ...effects, consume }, ok, nok);
        };
        return [code, { ...construct, tokenize: counting }];
      }),
    );
  const { flow, text } = attributeListSyntax();
  fromMarkdown(markdown, {
    extensions: [{ flow: counted(flow), text: counted(text) }],
    mdastExtensions: [attributeListFromMarkdown()],
  });
  return count;
}

describe('work grows with the text and no faster', () => {
  test.each([
    ['braces', '{'],
    ['lists without an end in a row', '{: '],
    ['lists without an end behind asterisks', '*{: '],
    ['lists without an end behind emphasis', '*a*{: '],
    ['lists without an end behind code', '`a`{: k="v\\'],
    ['lists behind emphasis', '*a*{: .x} '],
    ['lines without an end', '{: .x\n'],
    ['lines that go on', '{: .x} a\n'],
    ['lines without an end in a quote', '> {: .x\n'],
    ['lists that go on in the next line', '*a*{: .x\n'],
    ['lists that are too long', `*a*{: ${'x'.repeat(9_990)} `],
  ])('%s', (_, piece) => {
    const length = 20_000;
    expect(countWork(piece.repeat(Math.ceil(length / piece.length)))).toBeLessThan(4 * length);
  });
});

describe('hostile text', () => {
  const length = 100_000;
  const repeat = (piece: (index: number) => string): string => {
    let text = '';
    for (let index = 0; text.length < length; index++) text += piece(index);
    return text;
  };

  test.each<[string, string]>([
    ['braces', repeat(() => '{')],
    ['braces and colons', repeat(() => '{:')],
    ['lists without an end', repeat(() => '{: ')],
    ['lists without an end behind code', repeat(() => '`a`{: ')],
    ['quotes without an end', `*a*{: ${repeat((index) => `k="v${index} l='w`)}}`],
    ['lists of such', repeat(() => `*a*{: ${'k="v l=\'w '.repeat(500)}}\n`)],
    ['curly quotes', repeat(() => `*a*{: ${'k=“v l=‘w m=«x '.repeat(600)}}\n`)],
    ['one curly quote each', repeat((index) => `*a*{: ${`k${index}=‘v `.repeat(1200)}}\n`)],
    ['straight quotes that curly ones close', repeat(() => `*a*{: ${'k="v” '.repeat(1500)}}\n`)],
    ['spaces and no value', repeat(() => `*a*{: ${'k   =   '.repeat(1200)}}\n`)],
    ['spaces', repeat(() => `*a*{: a${' '.repeat(9000)}b${' '.repeat(900)}}\n`)],
    ['colons', repeat(() => `*a*{: ${'k: '.repeat(3000)}${'::k'.repeat(300)}}\n`)],
    ['commas', repeat(() => `*a*{: ${','.repeat(9000)} .a${','.repeat(900)}}\n`)],
    ['words behind ids', repeat(() => `*a*{: ${'#a b c '.repeat(1400)}}\n`)],
    ['words that are nearly known', repeat((index) => `*a*{: ${`quizz${index} `.repeat(1000)}}\n`)],
    ['braces with a space', repeat(() => '{ : .a\n')],
    ['braces with a space on one line', repeat(() => '{ : .a ')],
    ['two braces', repeat(() => '{{: .a')],
    ['braces of templates', repeat(() => '{% .a ')],
    ['backslashes', `*a*{: ${'\\'.repeat(length)}`],
    ['definitions of themselves', `a\n{:a}\n\n${repeat(() => '{:a: a}\n')}`],
    ['a chain of definitions', `a\n{:a0}\n\n${repeat((index) => `{:a${index}: a${index + 1}}\n`)}`],
    [
      'definitions that go to and fro',
      `a\n{:a5}\n\n${repeat((index) => `{:a${index}: a${index + 1} a${index - 1}}\n`)}`,
    ],
    [
      'two references in each of 60 definitions',
      `a\n{:a0}\n\n${repeat((index) => `{:a${index % 60}: a${index + 1} a${index + 1}}\n`)}`,
    ],
    ['lists below one another', `a\n${repeat((index) => `{: .a${index}}\n`)}`],
    ['lists beside one another', `*a*${repeat((index) => `{: .a${index}}`)}`],
  ])('%s', (_, text) => {
    const nearest = (word: string, all: readonly string[]) => all.find((name) => word.startsWith(name));
    const known = { classes: ['quiz', 'order'], keys: ['k'], nearest };
    expect(read(text, known).tree.children).not.toEqual([]);
  });

  test('what many references to the same definitions say is said once', () => {
    const definitions = Array.from(
      { length: 60 },
      (_, index) => `{:a${index}: .a${index} a${index + 1} a${index + 1}}\n`,
    );
    const { tree } = read(`a\n{:a0}\n\n${definitions.join('')}`);
    expect(tree.children[0]?.data?.attributes?.classes).toEqual(
      Array.from({ length: 60 }, (_, index) => `a${59 - index}`),
    );
  });
});
