import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { type Ended, runCommand } from './run-command.js';

/** A user's project: a folder outside of the workspace, in which packages are installed with plain npm. */
export interface Consumer {
  readonly folder: string;
  /** npm's, which other consumers can share. */
  readonly cache: string;
  /** Runs a command there. */
  run(command: string, ...args: string[]): Promise<Ended>;
}

export function createConsumer(registry: string, cache = temporaryFolder()): Consumer {
  const home = temporaryFolder();
  const folder = join(home, 'project');
  mkdirSync(folder);
  const env = {
    ...withoutPackageManager(process.env),
    npm_config_registry: registry,
    npm_config_cache: cache,
    npm_config_prefer_offline: 'true',
    npm_config_userconfig: join(home, 'npmrc'),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
  const run: Consumer['run'] = (command, ...args) => runCommand(command, args, { cwd: folder, env });
  return { folder, cache, run };
}

/** npm takes settings of a pnpm that runs the tests for its own, and warns of those that it doesn't know. */
function withoutPackageManager(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^p?npm_|^NODE_(ENV|OPTIONS)$/i.test(name)),
  );
}
