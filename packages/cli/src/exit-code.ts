/** How `hornbook` ends. `internal` and `output` are those of sysexits.h. */
export const exitCode = {
  ok: 0,
  /** Errors in the content, or warnings with --strict: nothing was written. */
  content: 1,
  /** Wrong usage. */
  usage: 2,
  /** A bug in Hornbook. */
  internal: 70,
  /** The system refuses: a full disk, a read-only folder. */
  output: 74,
} as const;
