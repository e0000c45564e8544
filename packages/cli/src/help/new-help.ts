import type { Colors } from '../report/colours.js';

/** What `hornbook new --help` prints. */
export const newHelp = ({
  bold,
}: Colors): string => `${bold('hornbook new')} begins a course: two short lessons, ready to build.

${bold('Usage')}
  hornbook new DIR

${bold('DIR')}
  The folder to write into. It is made; one that is there must be empty.
  The course is called as the folder is.

${bold('Options')}
  -q, --quiet     Do not say what was written.
  -h, --help      Print this.
  -v, --version   Print the version.

${bold('Exit codes')}
  0   written
  2   wrong usage, or the folder is not empty: nothing was written
  74  the files cannot be written
`;
