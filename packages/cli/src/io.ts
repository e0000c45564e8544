/** Where text goes: `process.stdout` is one, and so is an array in a test. */
export interface Sink {
  write(text: string): unknown;
  /** Whether a person looks at it. */
  readonly isTTY?: boolean | undefined;
  /** Width of the terminal. */
  readonly columns?: number | undefined;
}

/** Where text comes from, other than files. */
export interface Input {
  /** Reads to the end, or until there are more bytes than that. */
  read(maxBytes: number): Promise<Uint8Array>;
  /** Whether a person would have to type it. */
  readonly isTTY?: boolean | undefined;
}

/** What a command knows of the process that it runs in. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Is asked for only where a command line names `-`. */
  readonly stdin?: Input | undefined;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Milliseconds since 1970. Default: the clock of the system. */
  readonly now?: (() => number) | undefined;
  /**
   * Runs work that leaves something to tidy up. If the process is asked to end meanwhile, the signal is aborted; the
   * work then throws an Interruption as soon as it can. Without it, nobody interrupts.
   */
  readonly interruptible?: (<T>(work: Interruptible<T>) => Promise<T>) | undefined;
}

export type Interruptible<T> = (signal: AbortSignal) => Promise<T>;

/** The reason of such a signal: what the process received. */
export class Interruption extends Error {
  constructor(readonly signal: 'SIGHUP' | 'SIGINT' | 'SIGTERM') {
    super(signal);
  }
}

export const runInterruptible = <T>({ interruptible }: Io, work: Interruptible<T>): Promise<T> =>
  interruptible ? interruptible(work) : work(new AbortController().signal);
