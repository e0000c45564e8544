import type { AnyCourse } from '@hornbook/model';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Edition } from '../edition.js';

/** What the 3rd and the 4th edition share (SCORM 2004 CAM 3.4, 5.1). */
export const scorm2004: Omit<Edition, 'version'> = {
  player: 'scorm2004',
  namespaces: [
    { name: 'http://www.imsglobal.org/xsd/imscp_v1p1', schema: 'imscp_v1p1.xsd' },
    { prefix: 'adlcp', name: 'http://www.adlnet.org/xsd/adlcp_v1p3', schema: 'adlcp_v1p3.xsd' },
    { prefix: 'imsss', name: 'http://www.imsglobal.org/xsd/imsss', schema: 'imsss_v1p0.xsd' },
  ],
  scormType: 'adlcp:scormType',
  // Without flow a strict LMS has nothing to deliver when it starts the course (SN 4.6.1).
  organization: [x('imsss:sequencing', [x('imsss:controlMode', { choice: 'true', flow: 'true' })])],
  item: (course) => [
    x('imsss:sequencing', [
      ...objectives(course),
      // The SCO tells completion and success; an LMS that sets them itself completes a course on exit.
      x('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' }),
    ]),
  ],
};

function objectives({ id, passMark }: AnyCourse): Element[] {
  if (passMark === undefined) return [];
  const primary = x(
    'imsss:primaryObjective',
    { objectiveID: `objective-${id}`, satisfiedByMeasure: 'true' },
    // 0 to 1.
    [x('imsss:minNormalizedMeasure', String(Number((passMark / 100).toFixed(4))))],
  );
  return [x('imsss:objectives', [primary])];
}
