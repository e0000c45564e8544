import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserType } from 'playwright-core';
import { UsageError } from '../errors.js';
import type { Io } from '../io.js';

/** Packages that bring the same API, the smallest first. */
const drivers = ['playwright-core', 'playwright', '@playwright/test'];
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge'];

const args = [
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
  // Nothing gets out by ways that requests don't take: names that are looked up ahead, and WebRTC.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** Starts a Chromium; close it. Throws a UsageError that tells what to install where there is none. */
export async function openChromium(io: Pick<Io, 'cwd' | 'env'>): Promise<Browser> {
  const chromium = await loadDriver(io.cwd);
  const executablePath = findChromium(io.env, chromium);
  if (executablePath === undefined) {
    throw new UsageError(
      'found no Chromium to launch the package in',
      'Install one (npx playwright-core install chromium), or name one: CHROMIUM_PATH=/path/to/chrome.',
    );
  }
  // Chromium has no sandbox for root.
  const own = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  try {
    return await chromium.launch({ executablePath, args: [...args, ...own] });
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n', 1);
    throw new UsageError(`cannot start ${executablePath}: ${line}`, 'Name another one with CHROMIUM_PATH.');
  }
}

/** Looks in the project first, then beside this command. It isn't a dependency: few need it, and it is large. */
async function loadDriver(cwd: string): Promise<BrowserType> {
  for (const from of [pathToFileURL(join(cwd, 'package.json')), import.meta.url]) {
    const { resolve } = createRequire(from);
    for (const name of drivers) {
      const path = attempt(() => resolve(name));
      if (path === undefined) continue;
      const module = await import(pathToFileURL(path).href);
      return (module.default ?? module).chromium;
    }
  }
  throw new UsageError(
    'launching a package needs playwright-core',
    'Install it: npm install --save-dev playwright-core',
  );
}

function findChromium(env: Io['env'], chromium: BrowserType): string | undefined {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH;
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const own = attempt(() => chromium.executablePath());
  return onPath.find(isExecutable) ?? (own && existsSync(own) ? own : undefined);
}

const isExecutable = (path: string): boolean =>
  attempt(() => accessSync(path, constants.X_OK) ?? true) !== undefined;

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
