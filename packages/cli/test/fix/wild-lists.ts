const question = (list: string): string => `# L\n\n${list}\nPick.\n\n- (x) a\n- ( ) b\n`;

/** Attribute lists as people write them, above a question. */
const slips = [
  '{: quiz}',
  '{: Quiz .wide}',
  '{: quizz}',
  '{: .quiz, .true-false}',
  '{: .quiz #my stack}',
  '{: .quiz stack}',
  '{: .quiz points=“2”}',
  '{: .quiz points=‘2’ title=“a b” data-a=«c"}',
  '{: .quiz points = 2 attempts= "3"}',
  '{: .quiz points: 2}',
  '{: quiz: true}',
  '{：.quiz points＝2}',
  '{: .quiz .Order}',
  '{: .quiz POINTS=2}',
  '{: .quiz }}',
  '{ : .quiz}',
  '{:.quiz',
  '{:toc}',
  '{% quiz %}',
];

/** Where a fix could do harm. */
const places = [
  '> {: .quiz points=2}\n> Pick.\n>\n> - (x) a\n> - ( ) b\n',
  '- One\n\n  {: data-a=1 quiz}\n  Two\n  - {: data-b=“x”} Three\n',
  '| a | b |\n|---|---|\n| *x*{: data-a=“1”} | *y*{: data-b=1\\|2} |\n',
  'Code `{: quiz points=“2”}` and\n\n    {: quiz}\n\n~~~\n{: .quiz, points=2}\n~~~\n',
  '\uFEFF{: quiz points=2}\nPick.\n\n- (x) a\n- ( ) b',
  '*a*{: data-a=“1”}{: data-b=2}{: quiz}',
  '*a*{: data-a=1\ndata-b=“2”}\n',
  '{:r: quiz points=2}\n\n{:r}\nPick.\n\n- (x) a\n- ( ) b\n',
  '<div>\n{: quiz points=“2”}\n</div>\n',
  '---\ntitel: A\ntitle: B\nlayuot: x\n---\n\n# L\n',
  '# L\n\nA\n{: .quiz points=2\n- (x) a\n',
  '# L\n\ntext\n## A?\n- [x] a\n\n~~~\n- [ ] c\n~~~\n- [ ] b\n\n![p](p.png)\n\n* [x] d\n',
];

export const wildLists: readonly string[] = [...slips.map(question), ...places];
