const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'a file is in the way',
  EFBIG: 'the file would get larger than is allowed',
  EIO: 'the device does not work',
  EISDIR: 'a folder is in the way',
  ELOOP: 'links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'a file is in the way',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
};

/** An artifact or a report can't be written, for a reason outside of Hornbook and of the course. */
export class WriteError extends Error {
  constructor(place: string, { code = '', message }: Pick<NodeJS.ErrnoException, 'code' | 'message'>) {
    super(`cannot write to ${place}: ${reasons[code] ?? message}`);
  }
}

/** Whether the operating system refused something. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;

/** How systems say that a folder is in the way of a rename: Linux, macOS, Windows. */
export const isOccupied = (error: unknown): boolean =>
  isSystemError(error) && ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code ?? '');
