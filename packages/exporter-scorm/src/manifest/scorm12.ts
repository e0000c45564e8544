import type { Edition } from '../edition.js';

/** SCORM 1.2 CAM 2.3. */
export const scorm12: Edition = {
  player: 'scorm12',
  version: '1.2',
  namespaces: [
    { name: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2', schema: 'imscp_rootv1p1p2.xsd' },
    { prefix: 'adlcp', name: 'http://www.adlnet.org/xsd/adlcp_rootv1p2', schema: 'adlcp_rootv1p2.xsd' },
  ],
  scormType: 'adlcp:scormtype',
  organization: [],
  // No `adlcp:masteryscore`: with it an LMS makes the status from the score at every LMSFinish, also of who leaves half-way.
  item: () => [],
};
