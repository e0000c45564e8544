import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from '../../lib/run.mjs';

/**
 * Writes a program that only parses the lessons in the folder that it is given, with remark-parse and remark-gfm: the least that a build
 * has to do. It is bundled as the command is, so that loading costs both the same.
 *
 * @param {string} outfile
 */
export function bundleParser(outfile) {
  const contents = `
    import { readdirSync, readFileSync } from 'node:fs';
    import remarkGfm from 'remark-gfm';
    import remarkParse from 'remark-parse';
    import { unified } from 'unified';
    const folder = process.argv[2];
    const processor = unified().use(remarkParse).use(remarkGfm);
    for (const name of readdirSync(folder)) {
      if (name.endsWith('.md')) processor.parse(readFileSync(folder + '/' + name, 'utf8'));
    }`;
  const stdin = { contents, resolveDir: join(root, 'packages/parser') };
  buildSync({ stdin, outfile, bundle: true, platform: 'node', format: 'esm', minifySyntax: true });
}
