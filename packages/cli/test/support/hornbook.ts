import { type Input, type Io, run, type Sink } from '../../src/index.js';

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

interface Setting {
  cwd: string;
  env?: Record<string, string>;
  /** Whether both streams are a terminal, and how wide it is. */
  columns?: number;
  /** What comes from standard input. */
  stdin?: string | Uint8Array;
  interruptible?: Io['interruptible'];
  /** By default, no file is old enough for what was found in it to be kept: how old files are is chance. */
  now?: Io['now'];
  /** Is called whenever something is written to standard error. */
  onProgress?: () => void;
}

/** Runs a command line in this process: `hornbook('build lesson.md', { cwd })`; as a list where words hold spaces. */
export async function hornbook(
  line: string | readonly string[],
  { columns, cwd, env = {}, interruptible, now = () => 0, onProgress, stdin }: Setting,
): Promise<Outcome> {
  const [stdout, stderr] = [sink(columns), sink(columns, onProgress)];
  const words = typeof line === 'string' ? line.split(' ').filter(Boolean) : line;
  const input = stdin === undefined ? undefined : inputOf(stdin);
  const code = await run(words, { cwd, env, stdin: input, stdout, stderr, interruptible, now });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

const inputOf = (text: string | Uint8Array): Input => ({ read: async () => Buffer.from(text) });

function sink(columns?: number, onWrite = () => {}): Sink & { text: string } {
  return {
    text: '',
    isTTY: columns !== undefined,
    columns,
    write(text: string) {
      this.text += text;
      onWrite();
    },
  };
}
