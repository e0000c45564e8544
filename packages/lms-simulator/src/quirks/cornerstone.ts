import type { Quirk } from '../lms.js';

export const cornerstone: readonly Quirk[] = [
  {
    id: 'cornerstone-commit-while-leaving',
    says: 'Commit returns null while the page goes away; Terminate stores what is there.',
    source: 'https://github.com/adaptlearning/adapt_framework/issues/2222',
    editions: ['scorm2004', 'scorm2004-3'],
    intercept:
      () =>
      ({ fail, name, session }, proceed) => {
        if (name !== 'commit' || !session.isUnloading) return proceed();
        fail(391, 'What is left is stored by Terminate.');
        return null;
      },
  },
];
