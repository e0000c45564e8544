import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// 66 MB that hardly a machine needs: for that reason no ordinary dependency.
const chromiumPackage = '@sparticuz/chromium@143.0.4';
const cache = new URL('../../../node_modules/.cache/chromium/', import.meta.url);

/** Fetches a Chromium with its libraries and fonts from the npm registry; returns the path to start. */
export async function downloadChromium(): Promise<string> {
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
