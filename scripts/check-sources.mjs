// Prints how the sources are cut into files, and checks it: node scripts/check-sources.mjs [root folder]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCycles } from './lib/find-cycles.mjs';
import { listImports } from './lib/list-imports.mjs';

/** Lines of a file. */
export const mostLines = 300;

/** Words that we write as Americans do. `aria-labelledby` is no word. */
const british =
  /\w*(?:(?:behavi|col|fav|harb|neighb)our|(?:initial|minim|normal|optim|organ|recogn|sanit|serial|summar)is(?:e|ing|ation)|(?:cancel|label|model)led(?!-?by)|catalogue|centre|defence|learnt|licence|misspelt)\w*/i;

/**
 * @typedef {object} Source
 * @property {string} path
 * @property {string} text
 *
 * @typedef {object} SourceFacts
 * @property {string} name The package's folder name.
 * @property {number} files
 * @property {number} lines
 * @property {number} median Lines of a file.
 * @property {number} max Lines of the longest file.
 * @property {number} cycles Groups of files that import one another, types included.
 */

/**
 * Looks at `packages/<name>/src`, what is generated left out, and at the spelling of documents.
 *
 * @param {string} root
 * @returns {{ table: SourceFacts[], problems: string[] }} One problem a line: `path rule message`.
 */
export function checkSources(root) {
  const names = readdirSync(join(root, 'packages'));
  const checked = names.map((name) => checkPackage(root, name)).filter(({ facts }) => facts.files > 0);
  const documents = documentsIn(root).flatMap((source) => britishWords(root, source));
  return {
    table: checked.map(({ facts }) => facts),
    problems: [...checked.flatMap(({ problems }) => problems), ...documents],
  };
}

/** @param {string} root @param {string} name */
function checkPackage(root, name) {
  const sources = readSources(join(root, 'packages', name, 'src'));
  const counts = sources.map(({ text }) => text.split('\n').length - 1).sort((a, b) => a - b);
  const cycles = findCycles(importGraph(sources));
  const facts = {
    name,
    files: sources.length,
    lines: counts.reduce((sum, count) => sum + count, 0),
    median: counts[Math.floor(counts.length / 2)] ?? 0,
    max: counts.at(-1) ?? 0,
    cycles: cycles.length,
  };
  /** @param {string} path */
  const shown = (path) => relative(root, path);
  const tooLong = sources.filter(({ text }) => text.split('\n').length - 1 > mostLines);
  const problems = [
    ...tooLong.map(({ path }) => `${shown(path)} too-long A file has at most ${mostLines} lines`),
    ...cycles.map((cycle) => `${shown(cycle[0] ?? '')} cycle ${cycle.map(shown).join(' → ')}`),
    ...sources.flatMap((source) => britishWords(root, source)),
  ];
  return { facts, problems };
}

/** @param {string} folder @returns {Source[]} */
function readSources(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/^generated[/\\]/.test(file))
    .map((file) => join(folder, file))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** Documents at the top, of packages, and everything in `docs`. @param {string} root @returns {Source[]} */
function documentsIn(root) {
  const packages = readdirSync(join(root, 'packages')).map((name) => join('packages', name));
  const paths = ['.', 'docs', 'docs/decisions', 'examples', ...packages]
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return paths
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** The first one: whoever fixes it looks for others. @param {string} root @param {Source} source */
function britishWords(root, { path, text }) {
  const [word] = british.exec(text) ?? [];
  return word ? [`${relative(root, path)} british-spelling ${word}`] : [];
}

/** @param {readonly Source[]} sources @returns {Map<string, string[]>} File → the files that it imports. */
function importGraph(sources) {
  return new Map(
    sources.map(({ path, text }) => {
      const relativeOnes = listImports(path, text).flatMap(({ specifier = '' }) =>
        specifier.startsWith('.') ? [specifier] : [],
      );
      return [
        path,
        relativeOnes.map((specifier) => resolve(dirname(path), specifier.replace(/\.js$/, '.ts'))),
      ];
    }),
  );
}

/** @param {SourceFacts[]} table */
function print(table) {
  const columns = /** @type {const} */ (['files', 'lines', 'median', 'max', 'cycles']);
  /** @param {string} name @param {(column: typeof columns[number]) => string | number} cell */
  const row = (name, cell) =>
    name.padEnd(24) + columns.map((column) => `${cell(column)}`.padStart(8)).join('');
  console.log(row('sources', (column) => column));
  for (const facts of table) console.log(row(facts.name, (column) => facts[column]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { problems, table } = checkSources(
    resolve(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url))),
  );
  print(table);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
