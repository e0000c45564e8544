import type { Element } from 'xast';
import { x } from 'xastscript';
import type { ScoFacts } from './manifest-facts.js';

/** Everything in which the manifests of the editions differ. */
export interface Edition {
  /** The player's script for it. */
  readonly player: 'scorm12' | 'scorm2004';
  /** `schemaversion`: exactly these characters. */
  readonly version: string;
  /** Namespaces by prefix, and the schema file at the package's root that defines each. */
  readonly namespaces: readonly { prefix?: string; name: string; schema: string }[];
  /** `adlcp:scormtype` in 1.2, `adlcp:scormType` in 2004. */
  readonly scormType: string;
  /** The elements of an organization besides its title and items. */
  readonly organization: readonly Element[];
  /** The elements of an item besides its title. */
  item(sco: ScoFacts): Element[];
}

export type EditionName = 'scorm12' | 'scorm2004' | 'scorm2004-3';

/** SCORM 1.2 CAM 2.3. */
const scorm12: Edition = {
  player: 'scorm12',
  version: '1.2',
  namespaces: [
    { name: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2', schema: 'imscp_rootv1p1p2.xsd' },
    { prefix: 'adlcp', name: 'http://www.adlnet.org/xsd/adlcp_rootv1p2', schema: 'adlcp_rootv1p2.xsd' },
  ],
  scormType: 'adlcp:scormtype',
  organization: [],
  // No `adlcp:masteryscore`: with it an LMS sets the status from the score at every LMSFinish, even when a learner leaves
  // halfway.
  item: () => [],
};

/** What the 3rd and the 4th edition share (SCORM 2004 CAM 3.4, 5.1). */
const scorm2004: Omit<Edition, 'version'> = {
  player: 'scorm2004',
  namespaces: [
    { name: 'http://www.imsglobal.org/xsd/imscp_v1p1', schema: 'imscp_v1p1.xsd' },
    { prefix: 'adlcp', name: 'http://www.adlnet.org/xsd/adlcp_v1p3', schema: 'adlcp_v1p3.xsd' },
    { prefix: 'imsss', name: 'http://www.imsglobal.org/xsd/imsss', schema: 'imsss_v1p0.xsd' },
  ],
  scormType: 'adlcp:scormType',
  // Without flow, a strict LMS has nothing to deliver when it starts the course (SN 4.6.1).
  organization: [x('imsss:sequencing', [x('imsss:controlMode', { choice: 'true', flow: 'true' })])],
  item: (sco) => [
    x('imsss:sequencing', [
      ...rollupControls(sco),
      ...objectives(sco),
      // The SCO reports completion and success; an LMS that sets them itself completes a course on exit.
      x('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' }),
    ]),
  ],
};

/**
 * What an item counts in the organization (SN 3.8). The score is that of all points. For the rest there are the default rules (SN
 * 4.6): completed when all items are, satisfied when all that earn points are, not satisfied when all of these are decided.
 */
function rollupControls({ weight }: ScoFacts): Element[] {
  if (weight === undefined) return [];
  const controls = { rollupObjectiveSatisfied: `${weight > 0}`, objectiveMeasureWeight: `${weight}` };
  return [x('imsss:rollupRules', controls)];
}

function objectives({ id, passMark }: ScoFacts): Element[] {
  if (passMark === undefined) return [];
  const primary = x(
    'imsss:primaryObjective',
    { objectiveID: `objective-${id}`, satisfiedByMeasure: 'true' },
    // 0 to 1.
    [x('imsss:minNormalizedMeasure', String(Number((passMark / 100).toFixed(4))))],
  );
  return [x('imsss:objectives', [primary])];
}

export const editions: Readonly<Record<EditionName, Edition>> = {
  scorm12,
  scorm2004: { ...scorm2004, version: '2004 4th Edition' },
  'scorm2004-3': { ...scorm2004, version: '2004 3rd Edition' },
};
