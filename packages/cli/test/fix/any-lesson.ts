import fc from 'fast-check';

/** A piece of an attribute list: right, or wrong in a way that a fix knows. */
const token = fc.oneof(
  fc.constantFrom('points=2', 'points="2"', "attempts='3'", 'atempts=3', 'scorng="partial"', 'lang=en'),
  fc.constantFrom('data-a=1', 'data-b="two words"', 'shuffle=answers', '.wide', 'word'),
  fc.constantFrom(
    'points = 2',
    'attempts=“3”',
    'scoring: all',
    ',',
    'data-h=‘b c’',
    'Quiz',
    'order,',
    '#one two',
  ),
  fc.constantFrom('title=a\\}b', 'data-c=a\\\\', 'data-d=a\\"b', 'data-e=&quot;', 'data-f=a|b', 'data-g=a"b'),
);

const list = (own: string) =>
  fc.array(token, { maxLength: 4 }).map((tokens) => `{: ${[own, ...tokens].join(' ')}}`);

const words = fc.constantFrom(
  'port 80',
  '🎉 (x) party',
  '*emphasis* (x)',
  '`(x)`',
  'שלום',
  '[x](#here)',
  'a "b" c',
  'Map<K> and <your name>',
  'press <Enter>, \\\\<Tab> </end>',
);

const option = fc
  .record({
    marker: fc.constantFrom('(x) ', '( ) ', '(X) ', '() ', '(x)', '[x] ', '[ ] ', ''),
    tag: fc.constantFrom('', '', '{: .fixed} ', '{: data-a=1} '),
    text: words,
    below: fc.constantFrom('', '\n  > (x) feedback', '\n  second line', '\n\n  ```\n  (x)\n  ```'),
  })
  .map(({ below, marker, tag, text }) => `- ${tag}${marker}${text}${below}`);

const question = fc
  .record({
    id: fc.option(fc.constantFrom('one', 'two', '2bad'), { freq: 2 }),
    prompt: words,
    options: fc.array(option, { minLength: 1, maxLength: 5 }),
    comment: fc.constantFrom('', '<!-- hornbook-disable-next-line quiz-unknwon-key -->\n'),
  })
  .chain(({ comment, id, options, prompt }) =>
    list(id ? `.quiz #${id}` : '.quiz').map(
      (tags) => `${comment}${tags}\nWhich, ${prompt}?\n\n${options.join('\n')}`,
    ),
  );

const content = fc.oneof(
  words,
  list('.wide').map((tags) => `${tags}\nA paragraph.`),
  list('data-x=1').map((tags) => `Some *emphasis*${tags} and text.`),
  fc.constantFrom(
    '# Ports',
    '```\n{: data-x=1}\n(x)\n```',
    '> {: a=b}\n> quoted',
    '<div>\nin <here>\n</div>',
    '<Enter>\n<b>x</b> <Tab>',
    '- (x) not asked\n- (x) anything',
  ),
);

const frontMatter = fc.constantFrom(
  '',
  '---\ntitle: Ports\n---\n\n',
  '---\ntitel: "Ports"\ndescripton: none\n---\n\n',
  '---\n"titel": Ports\ntitel2: Ports\n---\n\n',
);

/** A lesson of which much can be fixed; its lines end with `\n`. */
export const anyLesson: fc.Arbitrary<string> = fc
  .tuple(frontMatter, fc.array(fc.oneof(question, question, content), { minLength: 1, maxLength: 6 }))
  .map(([front, blocks]) => `${front}${blocks.join('\n\n')}\n`);
