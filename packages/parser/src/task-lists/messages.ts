import { defineMessage } from '@hornbook/model';

/** What there is to say about task lists that nobody tagged as questions. */
export const taskListMessages = {
  taskListsFound: defineMessage<{ count: number }>({
    ruleId: 'quizzes-task-lists-found',
    severity: 'info',
    reason: ({ count }) => `The lesson has ${count} task lists like this one, and shows them as lists`,
    note: 'If they are questions, write `quizzes: task-lists` in course.yaml or in the front matter. To tag each of them, run `hornbook check --fix --quizzes task-lists`.',
  }),
  taskListRead: defineMessage({
    ruleId: 'quiz-from-task-list',
    severity: 'off',
    reason: () => 'The task list below is read as the answers to this, because of `quizzes: task-lists`',
    note: '`hornbook check --fix` writes `{: .quiz}` here, so that the setting is no longer needed.',
  }),
};
