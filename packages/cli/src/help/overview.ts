import type { Command } from '../commands.js';
import type { Colors } from '../report/colours.js';

/** What `hornbook --help` prints. */
export const overview = (
  commands: readonly Command[],
  { bold }: Colors,
): string => `${bold('hornbook')} turns Markdown lessons with quizzes into courses for an LMS, a browser
or another app.

${bold('Usage')}
  hornbook <command> [options]
  hornbook <command> --help    what the command does, and its options

${bold('Commands')}
${commands.map(({ name, summary }) => `  ${name.padEnd(7)} ${summary}\n`).join('')}
${bold('Options')}
  -h, --help      Print this.
  -v, --version   Print the version.

${bold('Exit codes')}
  0   done
  1   problems in the content
  2   wrong usage
  70  an error in hornbook itself
  74  files cannot be written

${bold('Environment')}
  NO_COLOR, FORCE_COLOR   without colours, with colours
  HORNBOOK_DEBUG=1        show where in hornbook an internal error happened

${bold('To begin')}
  hornbook new my-course && hornbook build my-course
`;
