// Builds the toolchain and every course, then prints where to look: pnpm demo.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listArtifacts } from './lib/list-artifacts.mjs';
import { root, run } from './lib/run.mjs';

if (await run('turbo', ['run', 'build', '--output-logs=errors-only'])) {
  for (const course of readdirSync(join(root, 'content')).sort()) printCourse(course);
} else {
  process.exitCode = 1;
}

/** @param {string} course */
function printCourse(course) {
  const dist = join('content', course, 'dist');
  if (!existsSync(join(root, dist))) return;
  console.log(`\n${dist}/`);
  for (const { name, bytes, hint } of listArtifacts(join(root, dist))) {
    const size = `${Math.ceil(bytes / 1000)} kB`;
    console.log(`  ${name.padEnd(48)}${size.padStart(8)}   ${hint}`.trimEnd());
  }
}
