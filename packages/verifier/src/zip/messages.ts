import { defineMessage } from '@hornbook/model';
import type { ZipFault } from './read-directory.js';

const faults: Readonly<Record<ZipFault, string>> = {
  empty: 'The file is empty',
  'other-format': 'This is no zip',
  truncated: 'The zip is cut off: its end is missing',
  'several-disks': 'The zip is one of several parts',
  directory: 'The list of files at the end of the zip is damaged',
};

/** What can be wrong with a zip as such. */
export const messages = {
  unreadable: defineMessage<{ fault: ZipFault }>({
    ruleId: 'zip-unreadable',
    severity: 'error',
    reason: ({ fault }) => faults[fault],
    note: 'No LMS can unpack it. Export the package again, or download it again: a zip whose upload or download broke off looks like this.',
  }),
};
