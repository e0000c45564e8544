import { defineMessage } from '@hornbook/model';

/** Advice on teaching: off until course.yaml or a comment asks for it. */
export const adviceMessages = {
  optionWithoutFeedback: defineMessage<{ lines: readonly number[] }>({
    ruleId: 'option-without-feedback',
    severity: 'off',
    reason: ({ lines }) =>
      `This question has options without feedback${lines.length > 0 ? `, and so have those on ${listOf(lines)}` : ''}`,
    note: 'Write it as a quote below each option, or an `.explanation` for all of them below the answers.',
  }),
  objectiveWithoutQuestion: defineMessage<{ objective: string }>({
    ruleId: 'objective-without-question',
    severity: 'off',
    reason: ({ objective }) => `No question measures the objective "${objective}"`,
    note: ({ objective }) => `Write \`objective="${objective}"\` at a question that does.`,
  }),
  passMarkUnlimited: defineMessage<{ unlimited: number }>({
    ruleId: 'pass-mark-with-unlimited-attempts',
    severity: 'off',
    reason: ({ unlimited }) =>
      `The course has a pass mark, and ${unlimited} of its questions may be answered until they are right`,
    note: 'Write `attempts: 2` in course.yaml, or `attempts="2"` at each question.',
  }),
  readingLevel: defineMessage<{ lix: number; limit: number }>({
    ruleId: 'reading-level',
    severity: 'off',
    reason: ({ limit, lix }) =>
      `The lesson is hard to read: its LIX is ${lix}, and more than ${limit} is hard`,
    note: 'Write shorter sentences and words. LIX is the words of a sentence plus the percentage of words with more than six letters.',
  }),
  longestIsRight: defineMessage<{ right: number; longest: number }>({
    ruleId: 'longest-option-is-right',
    severity: 'off',
    reason: ({ longest, right }) =>
      `The right option has ${right} characters and the longest other one ${longest}, which gives it away`,
    note: 'Shorten it, or word the wrong options as precisely.',
  }),
  rightPlace: defineMessage<{ questions: number; place: number }>({
    ruleId: 'right-answer-position',
    severity: 'off',
    reason: ({ place, questions }) =>
      `In all ${questions} questions with one right option, it is option ${place}`,
    note: 'Change the order of some options, or write `shuffle="answers"` at the questions.',
  }),
};

const most = 10;

function listOf(lines: readonly number[]): string {
  const more = lines.length > most ? ` and ${lines.length - most} more` : '';
  return `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, most).join(', ')}${more}`;
}
