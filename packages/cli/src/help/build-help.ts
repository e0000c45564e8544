import type { Colors } from '../report/colours.js';
import { paths } from './paths.js';

/** What `hornbook build --help` prints. */
export const buildHelp = (colors: Colors): string => {
  const { bold, dim } = colors;
  return `${bold('hornbook build')} writes courses as packages for an LMS, web pages and JSON.

${bold('Usage')}
  hornbook build [path…] [options]

${paths(colors)}
${bold('Options')}
  -o, --out DIR         Where to write. ${dim('Default: dist in the course.')}
                        Several courses get a folder each: DIR/<id>.
  -f, --format LIST     What to write, separated by commas. ${dim('Default: all.')}
                          scorm12       SCORM 1.2 package
                          scorm2004     SCORM 2004 4th Edition package
                          scorm2004-3   SCORM 2004 3rd Edition package
                          html          a page a lesson, and all in one file
                          json          lessons, keys and their schemas
      --strict          Warnings count as errors.
  -q, --quiet           Print problems only.
  -h, --help            Print this.
  -v, --version         Print the version.

Problems are printed to standard error, what was written to standard output.

${bold('Exit codes')}
  0   written
  1   errors in the content: nothing was written, what was there is untouched
  2   wrong usage
  74  the artifacts cannot be written
`;
};
