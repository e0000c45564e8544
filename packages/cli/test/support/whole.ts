import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { filesIn } from './files.js';

/** The contents of an artifact, in a form that can be compared; undefined where it is not there. */
export function contents(out: string, name: string): string | undefined {
  if (!existsSync(join(out, name))) return undefined;
  const files = [...filesIn(out)].filter(([path]) => path === name || path.startsWith(`${name}/`));
  return files.map(([path, bytes]) => `${path} ${bytes.toString('base64')}`).join('\n');
}

/**
 * Whether an artifact is the same as in one of other folders, the first of which was there before a build that was killed. No system
 * call swaps two folders: between two renames, and only then, neither is there and the old one waits in the stage.
 */
export function isWhole(
  out: string,
  name: string,
  [old, ...others]: readonly [string, ...string[]],
): boolean {
  const found = contents(out, name);
  if ([old, ...others].some((other) => contents(other, name) === found)) return true;
  if (name !== 'html' || found !== undefined) return false;
  const stage = readdirSync(out).find((entry) => entry.startsWith('.hornbook-')) ?? '';
  const moved = join(out, stage, '0-old-html');
  if (!existsSync(moved)) return false;
  const aside = temporaryFolder();
  cpSync(moved, join(aside, 'html'), { recursive: true });
  return contents(aside, 'html') === contents(old, 'html');
}
