import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a Chromium: `$CHROMIUM_PATH`, else one on PATH, else, as root where there is apt-get, the
 * system's package, installed now, else the build in the npm package `@sparticuz/chromium`, fetched now.
 * Says on stderr what it installs.
 */
export async function findChromium(): Promise<string> {
  return process.env.CHROMIUM_PATH || findOnPath() || installPackage() || downloadChromium();
}

function findOnPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installPackage(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  console.error('No Chromium found: installing the package "chromium" by apt-get');
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', 'chromium');
  return findOnPath();
}

/** What apt-get reports goes to stderr; whether it worked shows in what is on PATH afterwards. */
function aptGet(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 2, 2] });
}

// 66 MB that hardly any machine needs, so it isn't an ordinary dependency.
const chromiumPackage = '@sparticuz/chromium@143.0.4';
const cache = new URL('../../../node_modules/.cache/chromium/', import.meta.url);

/** Fetches a Chromium with its libraries and fonts from the npm registry; returns the path to start. */
async function downloadChromium(): Promise<string> {
  console.error(`No Chromium found or installed: fetching ${chromiumPackage} from npm`);
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', ['install', ...options, '--prefix', fileURLToPath(cache), chromiumPackage], {
    stdio: ['ignore', 2, 2],
  });
  // With this variable the package unpacks its shared libraries and, while it is imported, points
  // LD_LIBRARY_PATH and FONTCONFIG_PATH to them, which the browser inherits.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const entry = new URL('node_modules/@sparticuz/chromium/build/esm/index.js', cache);
  const { default: chromium } = await import(entry.href);
  return chromium.executablePath();
}
