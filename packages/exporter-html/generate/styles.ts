import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

// The stylesheets as minified strings: src/generated/styles.ts.

const root = new URL('../src/', import.meta.url);

function bundle(name: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(`styles/${name}.css`, root))],
    bundle: true,
    minify: true,
    write: false,
    target: ['chrome100', 'firefox100', 'safari15'],
  });
  return JSON.stringify(outputFiles[0]?.text ?? '');
}

const folder = new URL('generated/', root);
mkdirSync(folder, { recursive: true });
writeFileSync(
  new URL('styles.ts', folder),
  `/** Of a folder of pages, and of a document with all lessons in it. */
export const styles: Readonly<Record<'pages' | 'document', string>> = {
  pages: ${bundle('index')},
  document: ${bundle('document')},
};
`,
);
