import { defineMessage } from '@hornbook/model';

/** What can be wrong with what a manifest says. */
export const messages = {
  noVersion: defineMessage({
    ruleId: 'manifest-schemaversion',
    severity: 'error',
    reason: () => 'The manifest does not say which edition of SCORM it is: it has no `schemaversion`',
    note: 'LMSs guess or refuse it. Write in `metadata`, as its first elements: `<schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>`, or `2004 3rd Edition`, or `2004 4th Edition`.',
  }),
  wrongVersion: defineMessage<{ version: string; meant: string | undefined }>({
    ruleId: 'manifest-schemaversion',
    severity: 'error',
    reason: ({ version }) => `No edition of SCORM is called \`${version}\``,
    note: ({ meant }) =>
      `LMSs compare it character by character, and refuse the package or run it as another edition. ${meant ? `Write \`${meant}\`.` : 'It is `1.2`, `CAM 1.3` (2004 2nd Edition), `2004 3rd Edition` or `2004 4th Edition`.'}`,
  }),
  schemaName: defineMessage<{ schema: string }>({
    ruleId: 'manifest-schema-name',
    severity: 'warning',
    reason: ({ schema }) =>
      schema === '' ? '`metadata` has no `schema`' : `\`schema\` is \`${schema}\` instead of \`ADL SCORM\``,
    note: 'LMSs that look for it take the package for something else. Write `<schema>ADL SCORM</schema>`.',
  }),
  editionMismatch: defineMessage<{ version: string; used: string }>({
    ruleId: 'edition-mismatch',
    severity: 'error',
    reason: ({ used, version }) =>
      `\`schemaversion\` says ${version}, but the namespaces are those of ${used}`,
    note: 'Some LMSs go by one, some by the other, and start the course with the wrong API. Let both be of one edition.',
  }),
  identifier: defineMessage<{ identifier: string }>({
    ruleId: 'manifest-identifier',
    severity: 'error',
    reason: ({ identifier }) =>
      identifier === '' ? 'An identifier is missing' : `\`${identifier}\` cannot be an identifier`,
    note: 'LMSs that validate the manifest refuse it. An identifier begins with a letter or `_`, and goes on with letters, digits, `-`, `_` and `.`; no spaces, no colons.',
  }),
  identifierTwice: defineMessage<{ identifier: string; line: number }>({
    ruleId: 'manifest-identifier-twice',
    severity: 'error',
    reason: ({ identifier, line }) => `The identifier \`${identifier}\` is already used on line ${line}`,
    note: 'LMSs store items and progress by identifier: one of the two is lost, or the import fails. Give each its own.',
  }),
  noOrganization: defineMessage({
    ruleId: 'organization-missing',
    severity: 'error',
    reason: () => 'The manifest has no organization: there is nothing to launch',
    note: 'LMSs refuse it, or show an empty course. Add an `organization` with an `item` that refers to a resource.',
  }),
  defaultUnknown: defineMessage<{ identifier: string }>({
    ruleId: 'organization-default',
    severity: 'error',
    reason: ({ identifier }) => `There is no organization \`${identifier}\`, which should be the default`,
    note: 'LMSs refuse the package, or show its first organization. Write the `identifier` of an `organization` into `default`.',
  }),
  severalOrganizations: defineMessage<{ count: number }>({
    ruleId: 'organizations-several',
    severity: 'info',
    reason: ({ count }) => `There are ${count} organizations; the default one counts`,
    note: 'Most LMSs show only the default one; Moodle shows all as parts of one course.',
  }),
  nothingToLaunch: defineMessage({
    ruleId: 'item-none-to-launch',
    severity: 'error',
    reason: () => 'No item of the organization refers to a resource: there is nothing to launch',
    note: 'LMSs refuse it, or show an empty course. Give an `item` an `identifierref`.',
  }),
  unknownResource: defineMessage<{ identifier: string }>({
    ruleId: 'item-resource-missing',
    severity: 'error',
    reason: ({ identifier }) => `There is no resource \`${identifier}\``,
    note: 'LMSs refuse the package, or show an item that cannot be opened. Write the `identifier` of a `resource` into `identifierref`.',
  }),
  leafWithoutResource: defineMessage({
    ruleId: 'item-without-resource',
    severity: 'warning',
    reason: () => 'The item has neither a resource nor items',
    note: 'LMSs show it, but it cannot be opened, and in SCORM 2004 the course can then never be completed. Give it an `identifierref`, or remove it.',
  }),
  resourceWithoutHref: defineMessage<{ identifier: string }>({
    ruleId: 'resource-without-href',
    severity: 'error',
    reason: ({ identifier }) => `The resource \`${identifier}\` is launched, but has no \`href\``,
    note: 'LMSs show an item that cannot be opened. Write the launch page into `href`.',
  }),
  scormTypeMissing: defineMessage<{ attribute: string }>({
    ruleId: 'resource-scorm-type',
    severity: 'error',
    reason: ({ attribute }) => `The resource does not say whether it is a SCO: it has no \`${attribute}\``,
    note: ({ attribute }) =>
      `LMSs take it for an asset, and record neither score nor status. Write \`${attribute}="sco"\`.`,
  }),
  scormTypeCase: defineMessage<{ written: string; attribute: string }>({
    ruleId: 'resource-scorm-type',
    severity: 'error',
    reason: ({ attribute, written }) => `In this edition, \`${written}\` is written \`${attribute}\``,
    note: 'SCORM 1.2 has `scormtype`, SCORM 2004 `scormType`, both of the namespace of ADL. LMSs that look for the right one take the resource for an asset, and record neither score nor status.',
  }),
  scormTypeValue: defineMessage<{ attribute: string; value: string }>({
    ruleId: 'resource-scorm-type',
    severity: 'error',
    reason: ({ attribute, value }) => `\`${attribute}\` is \`sco\` or \`asset\`, not \`${value}\``,
    note: 'LMSs take the resource for an asset, and record neither score nor status. Lower case only.',
  }),
  resourceType: defineMessage<{ type: string }>({
    ruleId: 'resource-type',
    severity: 'warning',
    reason: ({ type }) => `The type of a launched resource is \`webcontent\`, not \`${type}\``,
    note: 'LMSs that know other types (assessments, links) may import it as one of these. Write `type="webcontent"`.',
  }),
  noTitle: defineMessage<{ name: string }>({
    ruleId: 'title-missing',
    severity: 'warning',
    reason: ({ name }) => `The ${name} has no title`,
    note: 'LMSs show an empty line or an identifier, and strict ones refuse it. Give it a `title`, as its first element.',
  }),
  longTitle: defineMessage<{ length: number }>({
    ruleId: 'title-too-long',
    severity: 'warning',
    reason: ({ length }) => `The title has ${length} characters`,
    note: 'LMSs cut it off, and the import into Moodle fails with more than 255. Keep it below 200.',
  }),
  numericReference: defineMessage<{ reference: string }>({
    ruleId: 'title-character-reference',
    severity: 'info',
    reason: ({ reference }) => `The title has a character as a number: \`${reference}\``,
    note: 'Moodle shows the number instead of the character. Write the character itself, in UTF-8.',
  }),
  masteryScore: defineMessage<{ score: string }>({
    ruleId: 'mastery-score',
    severity: 'info',
    reason: ({ score }) => `The LMS decides who has passed, from \`masteryscore\` ${score}`,
    note: 'At every LMSFinish, LMSs (Moodle by default) overwrite the status with passed or failed if there is a score: somebody who leaves halfway has failed. If that is not wanted, remove it and let the course decide.',
  }),
  masteryScoreValue: defineMessage<{ score: string }>({
    ruleId: 'mastery-score-value',
    severity: 'error',
    reason: ({ score }) => `\`masteryscore\` is a number from 0 to 100, not \`${score}\``,
    note: 'LMSs read another number from it, or none, so that everybody passes or nobody does.',
  }),
  completionByLms: defineMessage({
    ruleId: 'completion-by-lms',
    severity: 'info',
    reason: () => 'The LMS may complete the course whatever the course says',
    note: 'Without `<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>`, an LMS may set an activity to completed and satisfied when it ends without a status (SCORM 2004 SN 4.5.4); SuccessFactors does so on exit.',
  }),
  severalScos: defineMessage<{ count: number }>({
    ruleId: 'scos-several',
    severity: 'info',
    reason: ({ count }) => `The package has ${count} SCOs`,
    note: 'Some LMSs accept only one, others launch only the first. Where scores are averaged or the highest counts, one SCO can hide that another one was failed.',
  }),
  notFirst: defineMessage<{ first: string }>({
    ruleId: 'resource-not-first',
    severity: 'info',
    reason: ({ first }) => `The resource that is launched first is behind \`${first}\``,
    note: 'Open edX launches the first resource with an `href`. Put the launch resource first.',
  }),
};
