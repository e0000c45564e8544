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

/** The command line can't be followed. Thrown anywhere, reported by `run`. */
export class UsageError extends Error {
  /** @param hint What to do instead, as a sentence. */
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}

/** The name that was probably meant, as a hint. */
export async function didYouMean(name: string, known: readonly string[]): Promise<string | undefined> {
  const { nearest } = await import('@hornbook/model');
  const meant = nearest(name, known);
  return meant && `Did you mean ${meant}?`;
}

/** The same for names of several words, of which somebody may remember a part. */
export async function didYouMeanPart(name: string, known: readonly string[]): Promise<string | undefined> {
  const containing = known.filter((one) => one.includes(name)).slice(0, 5);
  return containing.length > 0 ? `Did you mean ${containing.join(' or ')}?` : didYouMean(name, known);
}

/** An artifact or a report can't be written, for a reason that is neither Hornbook's nor the course's. */
export class WriteError extends Error {
  constructor(place: string, { code = '', message }: Pick<NodeJS.ErrnoException, 'code' | 'message'>) {
    super(`cannot write to ${place}: ${reasons[code] ?? message}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'a file is in the way',
  EFBIG: 'the file would be larger than allowed',
  EIO: 'the device reports an error',
  EISDIR: 'a folder is in the way',
  ELOOP: 'symbolic links form a loop',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no folder can be created there',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'a file is in the way',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
};

/** Whether the operating system refused something. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;
