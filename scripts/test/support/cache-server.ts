import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { temporaryFolder } from '@hornbook/testkit';
import { environment } from '../../lib/run.mjs';

export interface CacheServer {
  /** What Turborepo has to know of the server. */
  readonly env: NodeJS.ProcessEnv;
  readonly close: () => Promise<unknown>;
}

/** Starts turborepo-remote-cache on a free port of this machine, with nothing stored. */
export async function startCacheServer(): Promise<CacheServer> {
  const settings = {
    HOST: '127.0.0.1',
    PORT: '0',
    STORAGE_PATH: temporaryFolder(),
    STORAGE_PATH_USE_TMP_FOLDER: 'false',
    TURBO_TOKEN: 'secret',
  };
  const server = spawn('turborepo-remote-cache', [], {
    env: { ...environment(), ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const close = () => {
    server.kill();
    return ended;
  };
  const url = await Promise.race([addressOf(server), ended]);
  if (typeof url !== 'string') throw new Error(`turborepo-remote-cache ended with ${url}`);
  return { env: { TURBO_API: url, TURBO_TOKEN: settings.TURBO_TOKEN, TURBO_TEAM: 'courses' }, close };
}

/** Finds it in the log: `{"level":30,"message":"Server listening at http://127.0.0.1:39277"}`. */
function addressOf({ stdout }: ChildProcess): Promise<string> {
  const lines = createInterface(stdout ?? process.stdin);
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      const [, url] = /Server listening at (http:[^"]+)/.exec(line) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}
