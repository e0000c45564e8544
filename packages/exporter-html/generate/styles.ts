import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

// The stylesheets as minified strings: src/generated/styles.ts.

/** In the order of the cascade. */
const sheets = [
  'base',
  'bar',
  'frame',
  'lesson',
  'cover',
  'content',
  'code',
  'media',
  'question',
  'options',
  'controls',
  'rows',
  'dialog',
  'room',
  'print',
];

/** A document of all lessons has no cover. */
const styles = { pages: sheets, document: sheets.filter((name) => name !== 'cover') };

const source = new URL('../src/', import.meta.url);

function bundle(names: readonly string[]): string {
  const { outputFiles } = buildSync({
    stdin: {
      contents: names.map((name) => `@import "./${name}.css";`).join('\n'),
      loader: 'css',
      resolveDir: fileURLToPath(new URL('styles/', source)),
    },
    bundle: true,
    minify: true,
    write: false,
    target: ['chrome100', 'firefox100', 'safari15'],
  });
  return JSON.stringify(outputFiles[0]?.text ?? '');
}

const folder = new URL('generated/', source);
mkdirSync(folder, { recursive: true });
writeFileSync(
  new URL('styles.ts', folder),
  `/** Of a folder of pages, and of a document with all lessons in it. */
export const styles: Readonly<Record<'pages' | 'document', string>> = {
  pages: ${bundle(styles.pages)},
  document: ${bundle(styles.document)},
};
`,
);
