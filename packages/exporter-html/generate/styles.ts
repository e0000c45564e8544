import { mkdirSync, writeFileSync } from 'node:fs';
import { buildSync } from 'esbuild';

/** All styles as one minified string: `src/generated/styles.ts`. */
const { outputFiles } = buildSync({
  entryPoints: [new URL('../src/styles/index.css', import.meta.url).pathname],
  bundle: true,
  minify: true,
  write: false,
  target: ['chrome100', 'firefox100', 'safari15'],
});
const css = outputFiles[0]?.text ?? '';
const folder = new URL('../src/generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(
  new URL('styles.ts', folder),
  `/** Minified from src/styles. */\nexport const styles: string = ${JSON.stringify(css)};\n`,
);
