import type { Colors } from '../report/colours.js';
import { paths } from './paths.js';

/** What `hornbook check --help` prints. */
export const checkHelp = (colors: Colors): string => {
  const { bold, dim } = colors;
  return `${bold('hornbook check')} looks for problems in courses, and mends what can be mended.

${bold('Usage')}
  hornbook check [path…] [options]

${paths(colors)}
${bold('Options')}
  -f, --format NAME     How to print problems. ${dim('Default: pretty.')}
                          pretty   for people
                          json     for programs
                          github   as annotations of GitHub Actions
                          sarif    SARIF 2.1.0, for code scanning and editors
      --fix             Write what mends a problem into the lessons: quotes
                        around values, the ids of questions, [x] where two
                        answers are right, the name that was meant. What is left
                        is printed.
      --strict          Warnings count as errors.
      --max-warnings N  More than N warnings count as an error.
  -q, --quiet           Print problems only.
  -h, --help            Print this.
  -v, --version         Print the version.

The report goes to standard output, in every format.

${bold('Exit codes')}
  0   no errors
  1   errors, or more warnings than are allowed
  2   wrong usage
  74  a fix or the report cannot be written
`;
};
