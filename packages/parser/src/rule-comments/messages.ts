import { defineMessage } from '@hornbook/model';

/** What can be wrong with comments that set rules. */
export const ruleCommentMessages = {
  broken: defineMessage<{ text: string }>({
    ruleId: 'rule-comment-broken',
    severity: 'warning',
    reason: ({ text }) => `The comment \`${text}\` sets nothing`,
    note: 'Write `<!-- hornbook-disable-next-line rule-id -->`; for `disable` also `error`, `warning`, `info` or `enable`, for `-next-line` also `-line`, or nothing for all that follows.',
  }),
  tooMany: defineMessage<{ limit: number }>({
    ruleId: 'rule-comments-too-many',
    severity: 'warning',
    reason: ({ limit }) =>
      `The comments of the lesson name more than ${limit} rules; from here on they set nothing`,
    note: 'Set the rules in course.yaml.',
  }),
};
