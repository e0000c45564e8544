import { defineMessage } from '@hornbook/model';

/** What can be wrong with a manifest. */
export const messages = {
  missing: defineMessage({
    ruleId: 'manifest-missing',
    severity: 'error',
    reason: () => 'There is no `imsmanifest.xml`: this is no SCORM package',
    note: 'Every LMS refuses it. Export it again as SCORM 1.2 or SCORM 2004.',
  }),
  notWellFormed: defineMessage<{ reason: string }>({
    ruleId: 'manifest-not-well-formed',
    severity: 'error',
    reason: ({ reason }) => `The manifest is no well-formed XML: ${reason}`,
    note: 'Every LMS refuses it. In texts and addresses, write `&amp;` for `&` and `&lt;` for `<`.',
  }),
};
