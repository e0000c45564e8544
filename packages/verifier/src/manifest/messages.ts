import { defineMessage } from '@hornbook/model';

const kinds = {
  cmi5: 'a cmi5 package',
  xapi: 'an xAPI package (Tin Can)',
  aicc: 'an AICC package',
  'common-cartridge': 'an IMS Common Cartridge',
  'content-package': 'an IMS content package without SCORM: no resource has a SCORM type',
} as const;

/** What a package is if it is not SCORM. */
export type OtherKind = keyof typeof kinds;

/** What can be wrong with a manifest before its elements are looked at. */
export const messages = {
  missing: defineMessage({
    ruleId: 'manifest-missing',
    severity: 'error',
    reason: () => 'There is no `imsmanifest.xml`: this is no SCORM package',
    note: 'Every LMS refuses it. Export it again as SCORM 1.2 or SCORM 2004.',
  }),
  notAtRoot: defineMessage<{ path: string }>({
    ruleId: 'manifest-not-at-root',
    severity: 'error',
    reason: ({ path }) => `The manifest is in a folder: \`${path}\``,
    note: 'LMSs look for `imsmanifest.xml` at the root only, and refuse the package. Zip what is in the folder, not the folder.',
  }),
  inInnerZip: defineMessage<{ path: string }>({
    ruleId: 'manifest-not-at-root',
    severity: 'error',
    reason: ({ path }) => `The package is a zip in the zip: \`${path}\``,
    note: 'LMSs look for `imsmanifest.xml` at the root only, and refuse the package. Take the inner zip.',
  }),
  nameCase: defineMessage<{ name: string }>({
    ruleId: 'manifest-name-case',
    severity: 'error',
    reason: ({ name }) => `The manifest is called \`${name}\` instead of \`imsmanifest.xml\``,
    note: 'LMSs on Linux find no manifest and refuse the package. Rename it: lower case only.',
  }),
  otherKind: defineMessage<{ kind: OtherKind }>({
    ruleId: 'package-not-scorm',
    severity: 'error',
    reason: ({ kind }) => `This is ${kinds[kind]}`,
    note: 'An LMS takes it only where it is asked for that format, and not as SCORM. Export it again as SCORM 1.2 or SCORM 2004.',
  }),
  tooLarge: defineMessage<{ megabytes: number }>({
    ruleId: 'manifest-too-large',
    severity: 'error',
    reason: ({ megabytes }) => `The manifest has ${megabytes} MB: it was not read`,
    note: 'LMSs run out of time or memory. A manifest lists files; put content into files of its own.',
  }),
  tooDeep: defineMessage<{ depth: number }>({
    ruleId: 'manifest-too-large',
    severity: 'error',
    reason: ({ depth }) => `Elements of the manifest are nested more than ${depth} deep: it was not read`,
    note: 'XML readers of LMSs stop there. Put items beside each other.',
  }),
  notWellFormed: defineMessage<{ reason: string }>({
    ruleId: 'manifest-not-well-formed',
    severity: 'error',
    reason: ({ reason }) => `The manifest is no well-formed XML: ${reason}`,
    note: 'Every LMS refuses it. In texts and addresses, write `&amp;` for `&` and `&lt;` for `<`; every start tag needs its end tag.',
  }),
  encodingBroken: defineMessage<{ encoding: string }>({
    ruleId: 'manifest-encoding-broken',
    severity: 'error',
    reason: ({ encoding }) => `The manifest is not in ${encoding}, as it says`,
    note: 'LMSs refuse it as soon as a letter has an accent. Save it again as UTF-8.',
  }),
  encoding: defineMessage<{ encoding: string }>({
    ruleId: 'manifest-encoding',
    severity: 'warning',
    reason: ({ encoding }) => `The manifest is in ${encoding}`,
    note: 'LMSs that read every manifest as UTF-8 show wrong letters or refuse it. Save it as UTF-8, and say so: `<?xml version="1.0" encoding="UTF-8"?>`.',
  }),
  doctype: defineMessage({
    ruleId: 'manifest-doctype',
    severity: 'error',
    reason: () => 'The manifest has a document type declaration (`<!DOCTYPE`)',
    note: 'LMSs refuse it, because entities that it declares could read files of the server or fill its memory. Remove it; SCORM has schemas instead. Entities were not expanded here.',
  }),
  root: defineMessage<{ name: string; namespace: string }>({
    ruleId: 'manifest-root',
    severity: 'error',
    reason: ({ name, namespace }) =>
      `The manifest begins with \`${name}\` of ${namespace === '' ? 'no namespace' : `the namespace ${namespace}`}, not with \`manifest\` of IMS Content Packaging`,
    note: 'LMSs find nothing in it. SCORM 1.2: `<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2">`; SCORM 2004: `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1">`.',
  }),
  invalid: defineMessage<{ reason: string }>({
    ruleId: 'manifest-invalid',
    severity: 'error',
    reason: ({ reason }) => `The schema of SCORM does not allow this: ${reason}`,
    note: 'LMSs that validate the manifest refuse the package; the others read it as they like. See the Content Aggregation Model of the edition for which elements go where.',
  }),
  schemaMissing: defineMessage<{ path: string; others: number }>({
    ruleId: 'schema-missing',
    severity: 'warning',
    reason: ({ others, path }) =>
      `The manifest names a schema that is not in the package: \`${path}\`${others > 0 ? ` and ${others} more` : ''}`,
    note: 'SCORM wants the schemas at the root of the package (CAM, Content Packaging). LMSs that validate manifests against them refuse it; many have their own copies.',
  }),
  schemaDiffers: defineMessage<{ path: string; others: number }>({
    ruleId: 'schema-differs',
    severity: 'info',
    reason: ({ others, path }) =>
      others > 0
        ? `\`${path}\` and ${others} more are not the schemas of this edition`
        : `\`${path}\` is not the schema of this edition`,
    note: 'An LMS that validates with the schemas of the package comes to other results than one that uses its own. The manifest was checked against those of the edition.',
  }),
};
