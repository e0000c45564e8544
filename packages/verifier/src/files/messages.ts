import { defineMessage } from '@hornbook/model';
import { some } from '../zip/messages.js';

interface Some {
  readonly path: string;
  readonly others: number;
}

/** What can be wrong with the files of a package, whatever they hold. */
export const messages = {
  refused: defineMessage<Some>({
    ruleId: 'file-type-refused',
    severity: 'warning',
    reason: (found) => `LMSs refuse files like ${some(found)}: a server might run them`,
    note: 'Some LMSs refuse the whole package, others leave the file out. Remove it, or rename it if the course only shows it.',
  }),
  junk: defineMessage<Some>({
    ruleId: 'file-junk',
    severity: 'warning',
    reason: (found) =>
      `${some(found)} ${found.others === 0 ? 'is a leftover' : 'are leftovers'} of the system or the program that made the package`,
    note: 'It belongs to no course, and LMSs that compare the files with the manifest complain about it. Zip the files of the folder without it: `zip -r -X course.zip . -x "__MACOSX/*" "*.DS_Store"`.',
  }),
  caseCollision: defineMessage<{ path: string; other: string }>({
    ruleId: 'file-name-case',
    severity: 'warning',
    reason: ({ other, path }) => `The names of \`${path}\` and \`${other}\` differ in case alone`,
    note: 'On an LMS that runs on Windows, one replaces the other. Rename one of them.',
  }),
  characters: defineMessage<Some>({
    ruleId: 'file-name-characters',
    severity: 'warning',
    reason: (found) => `The name of ${some(found)} has characters that Windows does not allow`,
    note: 'An LMS on Windows cannot unpack it. Use letters, digits, `-`, `_` and `.`, and none of `< > : " | ? *`, no control characters, and no dot or space at the end.',
  }),
  tooLong: defineMessage<Some & { length: number }>({
    ruleId: 'file-name-too-long',
    severity: 'warning',
    reason: ({ length, ...found }) => `The path of ${some(found)} is ${length} characters long`,
    note: 'Windows takes 260 characters for a whole path, Moodle 255, and LMSs put a folder of their own in front. Keep paths below 200 and names below 100 characters.',
  }),
};
