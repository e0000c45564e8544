// What building costs, as multiples of what can't be avoided, all taken in one run: pnpm bench. It asserts nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { writeBenchCourse } from './lib/bench-course.mjs';
import { buildPackages } from './lib/build-packages.mjs';
import { cpuTime } from './lib/cpu-time.mjs';
import { root } from './lib/run.mjs';

const lessons = 200;
const hornbook = join(root, 'packages/cli/bin/hornbook.js');

if (!(await buildPackages())) throw new Error('The build failed');
const folder = mkdtempSync(join(tmpdir(), 'hornbook-bench-'));
try {
  const [one, many] = [join(folder, 'one'), join(folder, 'many')];
  writeBenchCourse(one, 1);
  writeBenchCourse(many, lessons);
  startUp(one);
  throughput(many);
} finally {
  rmSync(folder, { recursive: true });
}

/** @param {string} course */
function startUp(course) {
  const node = cpuTime(['-e', '0'], { runs: 21 });
  const help = cpuTime([hornbook, '--help'], { runs: 21 });
  const build = cpuTime([hornbook, 'build', course, '--quiet'], { runs: 11 });
  line('node -e 0', node);
  line('hornbook --help', help, node, 1.5);
  line('one lesson, all formats', build, node, 10);
}

/** @param {string} course */
function throughput(course) {
  const parse = cpuTime([parseOnly(), course], { runs: 5 });
  const build = cpuTime([hornbook, 'build', course, '--quiet'], { runs: 5 });
  line(`remark-parse + remark-gfm, ${lessons} lessons`, parse);
  line(`${lessons} lessons, all formats`, build, parse, 2);
}

/** The parser alone, bundled as the command is, so that loading costs both the same. */
function parseOnly() {
  const outfile = join(folder, 'parse-only.mjs');
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
  return outfile;
}

/** @param {string} what @param {number} time @param {number} [base] @param {number} [aim] */
function line(what, time, base, aim) {
  const ratio = base ? `${(time / base).toFixed(2)} ×   (aim: ${aim})` : '1';
  console.log(`${what.padEnd(42)}${time.toFixed(0).padStart(6)} ms CPU   ${ratio}`);
}
