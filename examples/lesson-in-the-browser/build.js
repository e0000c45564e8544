import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// Bundles the page's script with the packages that it uses: dist/ can then be served from anywhere.
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: [here('main.js')],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  // An exporter is loaded when its format is asked for.
  splitting: true,
  outdir: here('dist'),
});
copyFileSync(here('index.html'), here('dist/index.html'));
