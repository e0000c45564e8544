import { fstatSync, writeSync } from 'node:fs';
import { exitCode, WriteError } from './errors.js';
import { type Input, type Interruptible, Interruption, type Io, type Sink } from './io.js';

interface ProcessIo extends Io {
  /** Lets the process end as the command did. */
  end(code: number): void;
}

/** This process, as a command sees it. */
export function processIo(): ProcessIo {
  const [cwd, { env }] = [process.cwd(), process];
  let hasFailed = false;
  let interruption: Interruption | undefined;
  const fail = () => {
    hasFailed = true;
    // The command may have ended already.
    process.exitCode = exitCode.output;
  };
  const stderr = openOutput(process.stderr, fail);
  const stdout = openOutput(process.stdout, (error) => {
    fail();
    void reportUnwritable(error, { cwd, env, stdout, stderr });
  });
  return {
    cwd,
    env,
    // Node opens it when it is first looked at.
    get stdin() {
      return openInput();
    },
    stdout,
    stderr,
    interruptible: (work) => withSignals(work, (reason) => (interruption ??= reason)),
    end(code) {
      // Not process.exit(): what has not reached a pipe yet would be lost.
      process.exitCode = hasFailed ? exitCode.output : code;
      // This tells a shell that its script has to end, too.
      if (interruption) process.kill(process.pid, interruption.signal);
    },
  };
}

async function reportUnwritable(error: NodeJS.ErrnoException, io: Io): Promise<void> {
  const { reportFailure } = await import('./report/failure.js');
  reportFailure(new WriteError('standard output', error), io);
}

function openInput(): Input {
  const { stdin } = process;
  return {
    isTTY: stdin.isTTY,
    async read(maxBytes) {
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of stdin) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > maxBytes) break;
      }
      return Buffer.concat(chunks);
    },
  };
}

type Stream = NodeJS.WriteStream & { fd: number };

/**
 * A stream that reports once that it can't be written to, and is then left alone. A reader that has gone away
 * (`hornbook … | head`) is not reported.
 */
function openOutput(stream: Stream, onError: (error: NodeJS.ErrnoException) => void): Sink {
  let isBroken = false;
  const handle = (error: NodeJS.ErrnoException) => {
    if (!isBroken && error.code !== 'EPIPE') onError(error);
    isBroken = true;
  };
  stream.on('error', handle);
  const write = isFile(stream) ? writeWhole : (text: string) => stream.write(text);
  return {
    isTTY: stream.isTTY,
    get columns() {
      return stream.columns;
    },
    write(text) {
      try {
        if (!isBroken) write(text, stream.fd);
      } catch (error) {
        handle(error as NodeJS.ErrnoException);
      }
    },
  };
}

function isFile({ fd }: Stream): boolean {
  try {
    return fstatSync(fd).isFile();
  } catch {
    return false;
  }
}

/** When a disk gets full, a part is written without an error, and Node's stream for files stops there. */
function writeWhole(text: string, fd: number): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
}

const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/** Listens only while the work goes on: a process with nothing to tidy up ends at once. */
async function withSignals<T>(work: Interruptible<T>, onSignal: (reason: Interruption) => void): Promise<T> {
  const controller = new AbortController();
  const listen = (name: NodeJS.Signals) => {
    const reason = new Interruption(name as Interruption['signal']);
    onSignal(reason);
    controller.abort(reason);
  };
  for (const name of signals) process.on(name, listen);
  try {
    const result = await work(controller.signal);
    // A signal that came during synchronous work is handled only now.
    await new Promise((resolve) => setImmediate(resolve));
    controller.signal.throwIfAborted();
    return result;
  } finally {
    for (const name of signals) process.off(name, listen);
  }
}
