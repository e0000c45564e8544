import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// Writes the simulator as one classic script for an LMS's page, as a string: src/generated/simulator-script.ts.

const root = new URL('../', import.meta.url);
const { outputFiles } = await build({
  absWorkingDir: fileURLToPath(root),
  entryPoints: ['src/index.ts'],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'hornbookLms',
  target: 'es2022',
  minify: true,
  charset: 'ascii',
});
const folder = new URL('src/generated/', root);
mkdirSync(folder, { recursive: true });
writeFileSync(
  new URL('simulator-script.ts', folder),
  `export const script: string = ${JSON.stringify(outputFiles[0]?.text ?? '')};\n`,
);
