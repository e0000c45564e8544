import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { remarkAttributeList } from '../src/index.js';

const processor = unified().use(remarkParse).use(remarkAttributeList);

/** `3:1 attribute-list-unterminated`, one for each message. */
function messagesOf(markdown: string): string[] {
  const file = new VFile(markdown);
  processor.runSync(processor.parse(file), file);
  return file.messages.map(({ column, line, ruleId }) => `${line}:${column} ${ruleId}`);
}

test.each([
  ['an extension of kramdown', '{::comment}\nHidden\n{:/comment}', ['1:1', '3:1'], 'unsupported'],
  ['an empty list', 'Text\n{:}', ['2:1'], 'unsupported'],
  ['the id of a heading', '## Ports {#ports}', ['1:10'], 'unsupported'],
  ['a list without an end', 'Text\n\n{: .quiz\n', ['3:1'], 'unterminated'],
  [
    'a list without an end in a list in a quote',
    '> - One\n>   two {: .x\n> - Three',
    ['2:9'],
    'unterminated',
  ],
  ['a list without an end behind an element', '*one*{: .x\ntwo', ['1:6'], 'unterminated'],
])('%s is told', (_, markdown, places, rule) => {
  expect(messagesOf(markdown)).toEqual(places.map((place) => `${place} attribute-list-${rule}`));
});

test.each([
  ['escaped', '\\{: .quiz and \\{#id}'],
  ['in code', '`{: .quiz` and\n\n    {::comment}'],
  ['a list', '{: .quiz}\nText with *emphasis*{: .x}'],
  ['another brace', 'A set {a, b}, a template {{ x }}, {#each items}'],
])('nothing is told of what is %s', (_, markdown) => {
  expect(messagesOf(markdown)).toEqual([]);
});
