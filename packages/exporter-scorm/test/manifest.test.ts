import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type EditionName, exportScorm } from '../src/index.js';
import { course } from './support/course.js';
import { readManifest } from './support/read-manifest.js';

type Course = Parameters<typeof exportScorm>[0];

/** An element: where it is, its attributes, its text. Elements come in the order of the document. */
type Row = [path: string, attributes: Record<string, string>, text?: string];

function manifestOf(made: Course, edition: EditionName): Row[] {
  const [file] = exportScorm(made, edition);
  const nodes = readManifest(unzipSync(file?.bytes ?? new Uint8Array()));
  return nodes.map(({ attributes, path, text }) =>
    text.trim() === '' ? [path, attributes] : [path, attributes, text],
  );
}

const versioned = { version: '1.2.0' };
const passing = { ...versioned, passMark: 62.5 };
const xsi = 'http://www.w3.org/2001/XMLSchema-instance';
const organization = 'manifest > organizations > organization';
const resource = 'manifest > resources > resource';

/** SCORM 1.2 CAM 2.3. There is no `adlcp:masteryscore`, whatever the pass mark: an LMS would judge by it. */
const scorm12: Row[] = [
  [
    'manifest',
    {
      identifier: 'manifest-nets',
      version: '1.2.0',
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      'xmlns:xsi': xsi,
      'xsi:schemaLocation':
        'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
    },
  ],
  ['manifest > metadata', {}],
  ['manifest > metadata > schema', {}, 'ADL SCORM'],
  ['manifest > metadata > schemaversion', {}, '1.2'],
  ['manifest > organizations', { default: 'organization-nets' }],
  [organization, { identifier: 'organization-nets' }],
  [`${organization} > title`, {}, 'Networks'],
  [`${organization} > item`, { identifier: 'item-nets', identifierref: 'sco-nets', isvisible: 'true' }],
  [`${organization} > item > title`, {}, 'Networks'],
  ['manifest > resources', {}],
  [resource, { identifier: 'sco-nets', type: 'webcontent', 'adlcp:scormtype': 'sco', href: 'index.html' }],
  [`${resource} > file`, { href: 'index.html' }],
  [`${resource} > file`, { href: 'assets/plan.png' }],
];

test.each([versioned, passing])('the manifest of SCORM 1.2 with %j is this', (settings) => {
  expect(manifestOf(course(settings), 'scorm12')).toEqual(scorm12);
});

/** SCORM 2004 CAM 5.1.7: a measure from 0 to 1, and an objective that is satisfied by it. */
const objectives: Row[] = [
  [`${organization} > item > imsss:sequencing > imsss:objectives`, {}],
  [
    `${organization} > item > imsss:sequencing > imsss:objectives > imsss:primaryObjective`,
    { objectiveID: 'objective-nets', satisfiedByMeasure: 'true' },
  ],
  [
    `${organization} > item > imsss:sequencing > imsss:objectives > imsss:primaryObjective > imsss:minNormalizedMeasure`,
    {},
    '0.625',
  ],
];

/** SCORM 2004 CAM 3.4. */
const scorm2004 = (schemaVersion: string, goals: readonly Row[]): Row[] => [
  [
    'manifest',
    {
      identifier: 'manifest-nets',
      version: '1.2.0',
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
      'xmlns:xsi': xsi,
      'xsi:schemaLocation':
        'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd',
    },
  ],
  ['manifest > metadata', {}],
  ['manifest > metadata > schema', {}, 'ADL SCORM'],
  ['manifest > metadata > schemaversion', {}, schemaVersion],
  ['manifest > organizations', { default: 'organization-nets' }],
  [organization, { identifier: 'organization-nets' }],
  [`${organization} > title`, {}, 'Networks'],
  [`${organization} > item`, { identifier: 'item-nets', identifierref: 'sco-nets', isvisible: 'true' }],
  [`${organization} > item > title`, {}, 'Networks'],
  [`${organization} > item > imsss:sequencing`, {}],
  ...goals,
  // CAM 5.1.9: the SCO reports completion and success itself.
  [
    `${organization} > item > imsss:sequencing > imsss:deliveryControls`,
    { completionSetByContent: 'true', objectiveSetByContent: 'true' },
  ],
  [`${organization} > imsss:sequencing`, {}],
  // CAM 5.1.2, SN 4.6.1: a learner can choose the item, and an LMS can start it.
  [`${organization} > imsss:sequencing > imsss:controlMode`, { choice: 'true', flow: 'true' }],
  ['manifest > resources', {}],
  [resource, { identifier: 'sco-nets', type: 'webcontent', 'adlcp:scormType': 'sco', href: 'index.html' }],
  [`${resource} > file`, { href: 'index.html' }],
  [`${resource} > file`, { href: 'assets/plan.png' }],
];

test.each([
  ['scorm2004', '2004 4th Edition'],
  ['scorm2004-3', '2004 3rd Edition'],
] as const)(
  'the manifest of %s is this, with an objective only where there is a pass mark',
  (edition, version) => {
    expect(manifestOf(course(versioned), edition)).toEqual(scorm2004(version, []));
    expect(manifestOf(course(passing), edition)).toEqual(scorm2004(version, objectives));
  },
);

test.each([
  [0, '0'],
  [100, '1'],
  [66.666, '0.6667'],
])('a pass mark of %d is a measure of %s', (passMark, measure) => {
  const rows = manifestOf(course({ passMark }), 'scorm2004');
  expect(rows.find(([path]) => path.endsWith('imsss:minNormalizedMeasure'))?.[2]).toBe(measure);
});

test('a course without a version has a manifest without one', () => {
  expect(manifestOf(course(), 'scorm12')[0]?.[1]).not.toHaveProperty('version');
});

test('a version is cut to 20 characters', () => {
  const versionOf = (version: string) => manifestOf(course({ version }), 'scorm12')[0]?.[1].version;
  expect(versionOf('1'.repeat(20))).toBe('1'.repeat(20));
  expect(versionOf('1'.repeat(21))).toBe(`${'1'.repeat(19)}…`);
});
