import { contentBlocks, footnote } from './content.mjs';
import { picture } from './pictures.mjs';
import { paragraph } from './prose.mjs';
import { questionBlocks } from './questions.mjs';
import { randomFrom } from './random.mjs';

const bytes = 6000;

/**
 * A lesson with every construct that authors have: about 6 kB with 10 questions. The same number gives the same lesson.
 *
 * @param {number} number From 1.
 * @param {{ neighbor: string, questions: number }} options The file of a lesson to link to.
 * @returns {{ text: string, picture: ReturnType<typeof picture> }}
 */
export function lesson(number, { neighbor, questions }) {
  const random = randomFrom(number);
  const image = picture(number, random);
  const content = contentBlocks(number, random, { neighbor, picture: image.path });
  const quizzes = questionBlocks(number, random, questions);
  const fixed = [head(number), ...quizzes, footnote(random)];
  let size = [...fixed, ...content].join('\n\n').length;
  const prose = [];
  while (size < bytes) {
    const text = paragraph(random);
    prose.push(text);
    size += text.length + 2;
  }
  const blocks = [head(number), ...withProse(content, prose), ...quizzes, footnote(random)];
  return { text: `${blocks.join('\n\n')}\n`, picture: image };
}

/** @param {number} number */
const head = (number) => `---
description: What lesson ${number} is about, in a sentence.
objectives:
  - Know what step ${number} does
duration: PT${5 + (number % 20)}M
---

# Lesson ${number}: ports and volumes`;

/** Each block followed by its share of the prose. @param {string[]} blocks @param {string[]} prose */
function withProse(blocks, prose) {
  const share = Math.ceil(prose.length / blocks.length);
  return blocks.flatMap((block, index) => [block, ...prose.slice(index * share, (index + 1) * share)]);
}
