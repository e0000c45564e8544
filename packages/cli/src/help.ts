import type { Colors } from './report/colours.js';

/** What `--help` prints. */
export const help = ({
  bold,
  dim,
}: Colors): string => `${bold('hornbook')} turns Markdown lessons with quizzes into courses for an LMS, a browser or another app.

${bold('Usage')}
  hornbook build [path…] [options]

${bold('Paths')}
  A course folder, its course.yaml, or one Markdown file: a course of one lesson.
  Without a path: the current folder. Each path is a course of its own.

${bold('Options')}
  -o, --out DIR         Where to write. ${dim('Default: dist in the folder of the course.')}
                        Several courses get a folder each: DIR/<course id>.
  -f, --format LIST     What to write, separated by commas. ${dim('Default: all.')}
                          scorm12       SCORM 1.2 package
                          scorm2004     SCORM 2004 4th Edition package
                          scorm2004-3   SCORM 2004 3rd Edition package
                          html          a page for each lesson, and the course in one file
                          json          lessons, keys and their schemas
      --strict          Warnings count as errors.
  -q, --quiet           Print problems only.
  -h, --help            Print this.
  -v, --version         Print the version.

${bold('Exit codes')}
  0   written
  1   errors in the content: nothing was written, what was there before is untouched
  2   wrong usage
  70  an error in hornbook itself
  74  the artifacts cannot be written

${bold('Environment')}
  NO_COLOR, FORCE_COLOR   without colours, with colours
  HORNBOOK_DEBUG=1        show where in hornbook an internal error happened
`;
