const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'a file is in the way',
  EISDIR: 'a folder is in the way',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'a file is in the way',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
};

/** An artifact can't be written, for a reason outside of Hornbook and of the course. */
export class WriteError extends Error {
  constructor(folder: string, { code = '', message }: NodeJS.ErrnoException) {
    super(`cannot write to ${folder}: ${reasons[code] ?? message}`);
  }
}

/** Whether the operating system refused something. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;
