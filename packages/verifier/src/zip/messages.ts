import { defineMessage } from '@hornbook/model';
import type { ZipFault } from './read-directory.js';

const faults: Readonly<Record<ZipFault, string>> = {
  empty: 'The file is empty',
  'other-format': 'This is no zip',
  truncated: 'The zip is cut off: its end is missing',
  'several-disks': 'The zip is one of several parts',
  directory: 'The list of files at the end of the zip is damaged',
};

/** A file, and how many others have the same problem. */
interface Some {
  readonly path: string;
  readonly others: number;
}

/** `a.js` and 2 others. */
export const some = ({ others, path }: Some): string =>
  others === 0 ? `\`${path}\`` : `\`${path}\` and ${others} other${others === 1 ? '' : 's'}`;

const broken = {
  header: 'the zip has no file where its list says',
  data: 'its data cannot be unpacked',
  size: 'it has another size than the zip says',
  crc: 'its checksum is wrong',
} as const;

/** What can be wrong with a zip as such. */
export const messages = {
  unreadable: defineMessage<{ fault: ZipFault }>({
    ruleId: 'zip-unreadable',
    severity: 'error',
    reason: ({ fault }) => faults[fault],
    note: 'No LMS can unpack it. Export the package again, or download it again: a zip whose upload or download broke off looks like this.',
  }),
  encrypted: defineMessage<Some>({
    ruleId: 'zip-encrypted',
    severity: 'error',
    reason: (found) => `A password is needed to unpack ${some(found)}`,
    note: 'No LMS can ask for it. Zip the package again without a password.',
  }),
  method: defineMessage<Some & { method: string }>({
    ruleId: 'zip-method',
    severity: 'error',
    reason: ({ method, ...found }) => `${method} packs ${some(found)}`,
    note: 'Most LMSs can unpack deflated and stored files only. Zip the package again, with the method “deflate”.',
  }),
  broken: defineMessage<{ path: string; problem: keyof typeof broken }>({
    ruleId: 'zip-file-broken',
    severity: 'error',
    reason: ({ path, problem }) => `\`${path}\` is damaged: ${broken[problem]}`,
    note: 'LMSs refuse the package, or unpack it without this file. Export it again.',
  }),
  bomb: defineMessage<{ unpacked: string; packed: string }>({
    ruleId: 'zip-bomb',
    severity: 'error',
    reason: ({ packed, unpacked }) => `${packed} of zip become ${unpacked} when unpacked`,
    note: 'LMSs take this for an attack and refuse it, or fill their disk. The files were not read. Zip the package anew.',
  }),
  overlap: defineMessage<{ path: string }>({
    ruleId: 'zip-bomb',
    severity: 'error',
    reason: ({ path }) => `\`${path}\` shares its bytes with another file of the zip`,
    note: 'LMSs take this for an attack and refuse it. The files were not read. Zip the package anew.',
  }),
  descriptor: defineMessage<Some>({
    ruleId: 'zip-data-descriptor',
    severity: 'info',
    reason: (found) => `The sizes of ${some(found)} are written behind the data`,
    note: 'Zips that are written as a stream look like this. LMSs that read zips as a stream, too, cannot unpack stored files of this kind; if an import fails without a reason, zip the folder again with another program.',
  }),
  zip64: defineMessage<Some>({
    ruleId: 'zip-zip64',
    severity: 'warning',
    reason: (found) => `The zip uses the format for more than 4 GB (zip64) for ${some(found)}`,
    note: 'Older LMSs cannot read it, and it is not needed below 4 GB and 65,535 files. Zip the folder again with another program.',
  }),
  manifestNotFirst: defineMessage<{ first: string }>({
    ruleId: 'zip-manifest-not-first',
    severity: 'info',
    reason: ({ first }) => `\`imsmanifest.xml\` is not the first file of the zip: \`${first}\` is`,
    note: 'LMSs that guess what a zip is from its beginning may take it for something else. Zip the manifest first.',
  }),
  nameAmbiguous: defineMessage<Some>({
    ruleId: 'zip-name-encoding',
    severity: 'warning',
    reason: (found) => `The zip does not say how the name of ${some(found)} is encoded`,
    note: 'LMSs unpack it under another name, and the course does not find it. Use ASCII letters, digits, `-`, `_` and `.` in file names, or a zip program that sets the flag for UTF-8.',
  }),
  unsafe: defineMessage<Some>({
    ruleId: 'zip-name-unsafe',
    severity: 'error',
    reason: (found) => `${some(found)} would be unpacked outside of the package`,
    note: 'LMSs take names with `..`, a drive or a slash at the beginning for an attack and refuse the package. Zip the folder again, with relative names.',
  }),
  backslash: defineMessage<Some>({
    ruleId: 'zip-name-backslash',
    severity: 'error',
    reason: (found) => `The name of ${some(found)} has backslashes`,
    note: 'An LMS on Linux unpacks a file with backslashes in its name instead of a folder, and the course does not find it. Zip the folder again with a program that writes `/`, as the zip format wants it.',
  }),
  duplicate: defineMessage<Some>({
    ruleId: 'zip-name-duplicate',
    severity: 'error',
    reason: (found) => `${some(found)} is in the zip more than once`,
    note: 'Which one an LMS keeps is a matter of luck. Zip the folder again into a new file.',
  }),
};
