import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';

// Makes the three scripts that pages load: as strings for the exporters (src/generated/scripts.ts) and as files for the
// size budget (src/generated/*.js).

const root = new URL('../', import.meta.url);
const entries = { web: 'webPlayer', scorm12: 'scorm12Player', scorm2004: 'scorm2004Player' };

/** A classic script, because module scripts do not work from `file://`. Terser makes it 4 % smaller than esbuild does. */
async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`src/browser/${name}.ts`, root))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    conditions: ['@hornbook/source'],
  });
  const { code = '' } = await minify(outputFiles[0]?.text ?? '', {
    ecma: 2020,
    compress: { passes: 3 },
    format: { ascii_only: true },
  });
  return code;
}

function write(path: string, text: string): void {
  const file = new URL(path, root);
  mkdirSync(new URL('./', file), { recursive: true });
  writeFileSync(file, text);
}

const constants: string[] = [];
for (const [name, constant] of Object.entries(entries)) {
  const script = await bundle(name);
  write(`src/generated/${name}.js`, script);
  constants.push(`export const ${constant}: string = ${JSON.stringify(script)};\n`);
}
write('src/generated/scripts.ts', constants.join(''));
