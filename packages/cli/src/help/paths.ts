import type { Colors } from '../report/colours.js';

/** What the paths of a command line may be. */
export const paths = ({ bold }: Colors): string => `${bold('Paths')}
  A course folder, its course.yaml, or one Markdown file: a course of one.
  Without a path: the current folder. Each path is a course of its own.
`;
