import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { environment, pnpmCommand, root } from '../../lib/run.mjs';
import { type Ended, runCommand } from './run-command.js';

/** What Turborepo says of a task: where its result came from, or that it was not stored yet. */
export interface TaskRun {
  /** `@hornbook-content/hornbook-guide#build` */
  readonly taskId: string;
  /** `content/hornbook-guide` */
  readonly directory: string;
  readonly cache: { readonly status: 'HIT' | 'MISS'; readonly source?: 'LOCAL' | 'REMOTE' };
}

/** A clone of the repository with its dependencies, in which nothing has been built. */
export interface Machine {
  readonly folder: string;
  /** Runs a shell script in the clone. Throws if it fails, else returns the tasks that Turborepo ran. */
  readonly run: (script: string, env?: NodeJS.ProcessEnv) => Promise<TaskRun[]>;
}

/** What machines are made from, without a network. */
export interface Origin {
  /** A repository whose branch `main` is this workspace as it lies there, with what has not been committed. */
  readonly repository: string;
  /** Where pnpm keeps packages. Clones on another disk would not find it by themselves. */
  readonly store: string;
}

export async function createOrigin(): Promise<Origin> {
  const repository = temporaryFolder();
  git(repository, 'init', '--quiet', '--initial-branch=main');
  commit(repository, `--work-tree=${root}`);
  const { stdout } = await runPnpm(root, {}, 'store', 'path');
  return { repository, store: stdout.trim() };
}

/** Commits all that has changed in the repository's work tree. */
export function commit(repository: string, ...options: string[]): void {
  const place = [`--git-dir=${join(repository, '.git')}`, ...options];
  const author = '-c user.name=Author -c user.email=author@example.com'.split(' ');
  git(repository, ...place, 'add', '--all');
  git(repository, ...place, ...author, 'commit', '--quiet', '--message=Change');
}

export async function createMachine({ repository, store }: Origin, env: NodeJS.ProcessEnv): Promise<Machine> {
  const folder = join(temporaryFolder(), 'clone');
  git(repository, 'clone', '--quiet', repository, folder);
  await runPnpm(folder, env, 'install', '--frozen-lockfile', '--offline', `--store-dir=${store}`);
  const run: Machine['run'] = async (script, more) => {
    const summaries = join(folder, '.turbo/runs');
    rmSync(summaries, { recursive: true, force: true });
    mkdirSync(summaries, { recursive: true });
    await runPnpm(folder, { ...env, ...more, TURBO_RUN_SUMMARY: 'true' }, 'exec', 'sh', '-euc', script);
    return readdirSync(summaries).flatMap(
      (name) => JSON.parse(readFileSync(join(summaries, name), 'utf8')).tasks,
    );
  };
  return { folder, run };
}

async function runPnpm(cwd: string, env: NodeJS.ProcessEnv, ...args: string[]): Promise<Ended> {
  const [command, ...before] = pnpmCommand();
  const ended = await runCommand(command, [...before, ...args], { cwd, env: { ...environment(), ...env } });
  if (ended.code !== 0) throw new Error(`pnpm ${args.join(' ')}\n${ended.stdout}${ended.stderr}`);
  return ended;
}

function git(cwd: string, ...args: string[]): void {
  // Without the user's own settings, which may ask for hooks or signatures.
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' };
  execFileSync('git', args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
}
