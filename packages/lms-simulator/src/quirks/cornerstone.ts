import type { Quirk } from '../lms.js';

export const cornerstone: readonly Quirk[] = [
  {
    id: 'cornerstone-commit-while-leaving',
    says: 'Commit returns null while the page goes away; Terminate stores what is there.',
    source: 'https://support.articulate.com/article/cornerstone-lms',
    editions: ['scorm2004', 'scorm2004-3'],
    intercept:
      () =>
      ({ name, session }, proceed) =>
        name === 'commit' && session.isUnloading ? null : proceed(),
  },
];
