import type { Content } from '@hornbook/model';
import type { Key, Question } from '@hornbook/questions';
import { content, text } from './content.js';

/** A question with its key. */
export interface Sample {
  question: Question;
  key: Key;
}

type Fields = Partial<
  Pick<Question, 'points' | 'attempts' | 'scoring' | 'shuffle' | 'hints' | 'lang' | 'prompt'>
>;

function choice(
  type: 'single-choice' | 'multiple-choice',
  id: string,
  right: readonly string[],
  fields: Fields,
): Sample {
  const options = ['red', 'green', 'blue'];
  return {
    question: {
      id,
      type,
      prompt: text(`Prompt of ${id}`),
      points: 1,
      scoring: 'all',
      shuffle: false,
      required: true,
      hints: [text(`Hint of ${id}`)],
      ...fields,
      options: options.map((option) => ({ id: option, content: content(`Option ${option} of ${id}`) })),
    },
    key: {
      correct: [...right],
      optionFeedback: Object.fromEntries(options.map((option) => [option, text(`About ${option} of ${id}`)])),
      feedback: { correct: text(`Well done with ${id}`), incorrect: text(`Think again about ${id}`) },
      explanation: text(`Explanation of ${id}`),
    },
  } as Sample;
}

/** Of red, green and blue one is right. */
export const single = (id: string, right: string, fields: Fields = {}): Sample =>
  choice('single-choice', id, [right], fields);

/** Of red, green and blue some are right. */
export const multiple = (id: string, right: readonly string[], fields: Fields = {}): Sample =>
  choice('multiple-choice', id, right, fields);

/** A text of any length, whose words the page counts. */
export const essay = (id: string): Sample => ({
  question: {
    ...single(id, 'red').question,
    type: 'essay',
    points: 0,
    required: false,
    words: 50,
  } as unknown as Question,
  key: {},
});

/** Items that are moved by buttons. */
export const order = (id: string, items: readonly string[]): Sample =>
  ({
    question: {
      ...single(id, 'red').question,
      type: 'order',
      items: items.map((item) => ({ id: item, content: text(`Item ${item}`) })),
    },
    key: { correct: [...items] },
  }) as unknown as Sample;

/** The same question with something else in its key. */
export const explained = ({ key, question }: Sample, explanation: Content): Sample => ({
  question,
  key: { ...key, explanation },
});
