import type { Content, Html, PlainText } from '@hornbook/model';
import { mapContent } from '@hornbook/model';
import type { Key, Question } from '@hornbook/questions';
import type { QuestionData } from '../../src/index.js';

const content = (text: string): Content => ({
  type: 'root',
  children: [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: text }] }],
});

const textOf = (root: Content): string => JSON.stringify(root).match(/"value":"([^"]*)"/)?.[1] ?? '';

/** A question with its key, as the parser makes them. */
export interface Sample {
  question: Question;
  key: Key;
}

type Extras = Partial<
  Pick<Question, 'points' | 'attempts' | 'scoring' | 'shuffle' | 'required' | 'objective'>
>;

function choice(
  type: 'single-choice' | 'multiple-choice',
  id: string,
  options: string[],
  right: string[],
  extras: Extras,
): Sample {
  return {
    question: {
      type,
      id,
      prompt: content(`Prompt of ${id}`),
      points: 1,
      scoring: 'all',
      shuffle: false,
      required: true,
      hints: [],
      options: options.map((option) => ({ id: option, content: content(`Option ${option}`) })),
      ...extras,
    },
    key: {
      correct: right,
      optionFeedback: Object.fromEntries(options.map((option) => [option, content(`About ${option}`)])),
      feedback: { correct: content('Well done'), incorrect: content('Think again') },
      explanation: content('Because it is so'),
    },
  };
}

/** One right option. */
export const single = (id: string, options: string[], right: string, extras: Extras = {}): Sample =>
  choice('single-choice', id, options, [right], extras);

export const multiple = (id: string, options: string[], right: string[], extras: Extras = {}): Sample =>
  choice('multiple-choice', id, options, right, extras);

/** A free text that nobody grades. */
export const essay = (id: string): Sample => ({
  question: {
    type: 'essay',
    id,
    prompt: content(`Prompt of ${id}`),
    points: 0,
    scoring: 'all',
    shuffle: false,
    required: false,
    hints: [],
  } as Question,
  key: {},
});

/** A question in a page's data. */
export const questionData = ({ question, key }: Sample): QuestionData => ({
  question: mapContent(question, (root) => ({ text: textOf(root as Content) })) as Question<PlainText>,
  key: mapContent(key, (root) => {
    const text = textOf(root as Content);
    return { html: `<p>${text}</p>`, text };
  }) as Key<Html>,
});
