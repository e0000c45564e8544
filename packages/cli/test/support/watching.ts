import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { onTestFailed, onTestFinished } from 'vitest';
import { bin, type Setting } from './command.js';
import { filesIn } from './files.js';
import { hornbook } from './hornbook.js';

type WatchSetting = Partial<Pick<Setting, 'env' | 'node'>>;

/** Starts to watch a course. Each round ends with a line that says that it waits. */
export function watching(folder: string, line = 'build --watch', { env = {}, node = [] }: WatchSetting = {}) {
  const child = spawn(process.execPath, [...node, bin, ...line.split(' ')], {
    cwd: folder,
    env: { ...process.env, XDG_CACHE_HOME: temporaryFolder(), ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  onTestFailed(() => console.error(text));
  let seen = 0;
  let wake = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (more) => {
      text += more;
      wake();
    });
  }
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('close', (_code, signal) => resolve(signal));
  });
  return {
    /** Waits until a further round has ended after which something is true. Returns what was printed. */
    async until(isTrue: (printed: string) => boolean | Promise<boolean>): Promise<string> {
      for (;;) {
        const woken = new Promise<void>((resolve) => (wake = resolve));
        const printed = text.slice(seen);
        // Errors come by another way, and may come later.
        if (printed.includes('Ctrl-C ends.') && (await isTrue(printed))) {
          seen += printed.length;
          return printed;
        }
        await woken;
      }
    },
    end(signal: NodeJS.Signals = 'SIGINT'): Promise<NodeJS.Signals | null> {
      child.kill(signal);
      return ended;
    },
  };
}

/** What a build of the course as it is now would write. */
async function built(folder: string, format: string) {
  const out = temporaryFolder();
  await hornbook(`build -q --no-cache ${format && `--format ${format}`} --out ${out}`, { cwd: folder });
  return filesIn(out);
}

/** Whether `dist` is what a build would write now: all formats, or one. */
export const isUpToDate = async (folder: string, format = ''): Promise<boolean> => {
  const [is, should] = [filesIn(join(folder, 'dist')), await built(folder, format)];
  return is.size === should.size && [...should].every(([path, bytes]) => is.get(path)?.equals(bytes));
};
