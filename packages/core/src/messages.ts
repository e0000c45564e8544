import { defineMessage } from '@hornbook/model';

/** What can be found only where a course is put together. */
export const messages = {
  unreadable: defineMessage<{ path: string }>({
    ruleId: 'file-unreadable',
    severity: 'error',
    reason: ({ path }) => `\`${path}\` cannot be read`,
    note: 'Check that it is a file, that you may read it, and that it is no larger than 16 MB.',
  }),
  ruleUnknown: defineMessage<{ ruleId: string; nearest: string | undefined }>({
    ruleId: 'rule-unknown',
    severity: 'warning',
    reason: ({ ruleId }) => `There is no rule \`${ruleId}\`, so this has no effect`,
    note: ({ nearest }) =>
      nearest ? `Did you mean \`${nearest}\`?` : 'Each problem is printed with the name of its rule.',
  }),
  ruleFixed: defineMessage<{ ruleId: string }>({
    ruleId: 'rule-always-error',
    severity: 'warning',
    reason: ({ ruleId }) => `\`${ruleId}\` is always an error, so it stays one`,
    note: 'Errors have to be fixed. You can change the severity of warnings and notes.',
  }),
};
