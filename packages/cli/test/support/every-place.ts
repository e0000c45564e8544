/**
 * A lesson with the same words in every place where an author writes content: every field of every type of question.
 *
 * @param words one line, without `|`, quotes, braces and backquotes
 */
export const everyPlace = (words: string): string => `# Title

Text ${words}

![Picture](x.png) [here](#part) [there](https://example.com/)

## Part ${words}

- item ${words}
  1. inner ${words}

> quote ${words}

| head ${words} | b |
|---|---|
| cell ${words} | b |

<div>block ${words}

between ${words}

</div>

term ${words}
: meaning ${words}

- [ ] task ${words}

{: .quiz #one}
Which ${words}

- (x) one ${words}
  > said ${words}
- ( ) two ${words}

{: .hint}
> hint ${words}

{: .explanation}
> because ${words}

{: .correct}
> right ${words}

{: .quiz #some}
Which ones ${words}

<div>above ${words}</div>

- [x] one ${words}
- [ ] two ${words}

{: .quiz .order #sorted}
Sort ${words}

1. one ${words}
   > said ${words}
2. two ${words}
3. three ${words}

{: .quiz .match #pairs}
Match ${words}

- one ${words}
  - first
  > said ${words}
- two ${words}
  - second
- ( ) third

{: .quiz .matrix #table}
Table ${words}

| corner ${words} | left ${words} | right ${words} |
|---|---|---|
| one ${words} | (x) | ( ) |
| two ${words} | ( ) | (x) |

{: .quiz .cloze #gaps}
Fill ${words} \`____\` and ${words} \`____\` ${words}

1. one
   > said ${words}
2. two

{: .quiz .cloze .select #chosen}
Fill ${words} \`____\` and \`____\`

1. one
2. two

{: .quiz .text #written}
Write ${words}

- (x) one
- ( ) two
  > said ${words}

{: .quiz .number #counted unit="m"}
Count ${words}

- (x) 1
- ( ) 2
  > said ${words}

{: .quiz .scale #rated}
Rate ${words}

- one ${words}
- two ${words}

{: .quiz .essay #essay}
Tell ${words}

{: .quiz .true-false #said}
It is so ${words}

- (x) True
- ( ) False

The end ${words}
`;
