// Checks what packages import: node scripts/check-imports.mjs [root folder]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listImports } from './lib/list-imports.mjs';

/**
 * Package → the packages that it may import, by name only. A package may import only packages above it,
 * so that there is no cycle. Tests may import testkit as well.
 *
 * @type {Record<string, string[]>}
 */
export const allowedImports = {
  model: [],
  'remark-attribute-list': [],
  'lms-simulator': [],
  questions: ['model'],
  parser: ['model', 'questions', 'remark-attribute-list'],
  assets: ['model'],
  validator: ['model', 'questions'],
  player: ['model', 'questions'],
  'exporter-json': ['model', 'questions'],
  'exporter-html': ['model', 'questions', 'player'],
  'exporter-scorm': ['model', 'exporter-html'],
  verifier: ['model', 'lms-simulator', 'exporter-scorm'],
  core: [
    'model',
    'questions',
    'parser',
    'assets',
    'validator',
    'exporter-json',
    'exporter-html',
    'exporter-scorm',
  ],
  cli: [
    'core',
    'verifier',
    'lms-simulator', // `hornbook run` plays courses in it, `hornbook verify --run` packages
    'model',
    'questions',
    'parser',
    'assets',
    'validator',
    'exporter-json',
    'exporter-html',
    'exporter-scorm',
    'player', // the same, as pages do; its scripts are the exporters' business
  ],
  testkit: [],
};

/**
 * What tests of a package may import besides. Cases of questions are lessons that the parser reads; it depends on questions,
 * so it is an alias of their tests and no dependency.
 *
 * @type {Record<string, string[]>}
 */
const allowedInTests = { questions: ['parser'], player: ['lms-simulator'] };

/** The packages whose sources may import Node's own modules. All others are pure and run in any runtime. */
const mayUseNode = new Set([
  'cli', // reads, writes and talks to the process, for all others
  'testkit', // starts browsers and servers
]);

/** The folders of a package that hold code; tests and generators run on a developer's machine only. */
const codeFolders = ['src', 'generate', 'test'];

/**
 * @typedef {object} Origin
 * @property {string} root The workspace.
 * @property {string} name The package's folder name.
 * @property {string} folder One of `codeFolders`.
 * @property {string} path The importing file.
 */

/**
 * The problems of a workspace's packages, one line each: `path:line rule message`.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function checkImports(root) {
  return folders(join(root, 'packages')).flatMap((name) => {
    if (!(name in allowedImports)) return [`packages/${name} unlisted-package Add a row to allowedImports`];
    return codeFolders.flatMap((folder) => checkFolder(root, name, folder));
  });
}

/** @param {string} root @param {string} name @param {string} folder */
function checkFolder(root, name, folder) {
  return sources(join(root, 'packages', name, folder)).flatMap((path) =>
    listImports(path, readFileSync(path, 'utf8')).flatMap((found) => {
      const problem = judge(found, { root, name, folder, path });
      return problem ? [`${relative(root, path)}:${found.line} ${problem}`] : [];
    }),
  );
}

/**
 * @param {import('./lib/list-imports.mjs').Import} found
 * @param {Origin} origin
 * @returns {string | undefined} The rule that the import breaks, and how.
 */
function judge({ specifier, typeOnly }, origin) {
  if (specifier === undefined) return judgeComputed(origin);
  if (specifier.startsWith('.')) return judgeRelative(specifier, origin);
  if (isBuiltin(specifier)) return judgeBuiltin(specifier, typeOnly, origin);
  const target = /^@hornbook\/([^/]+)/.exec(specifier)?.[1];
  return target === undefined ? undefined : judgePackage(target, origin);
}

/** @param {Origin} origin */
function judgeComputed({ name, folder }) {
  return isPure(name, folder) ? 'computed-import An import that code computes cannot be checked' : undefined;
}

/**
 * Generators may use the tools at the root, as the build does.
 *
 * @param {string} specifier @param {Origin} origin
 */
function judgeRelative(specifier, { root, name, folder, path }) {
  const target = resolve(dirname(path), specifier);
  if (target.startsWith(join(root, 'packages', name) + sep)) return undefined;
  if (folder === 'generate' && dirname(target) === root) return undefined;
  return `by-name ${specifier} leaves the package: import other packages by name`;
}

/** @param {string} specifier @param {boolean} typeOnly @param {Origin} origin */
function judgeBuiltin(specifier, typeOnly, { name, folder }) {
  if (typeOnly || !isPure(name, folder)) return undefined;
  return `pure ${name} may not use ${specifier}: only ${[...mayUseNode].join(', ')} may`;
}

/** @param {string} target @param {Origin} origin */
function judgePackage(target, { name, folder }) {
  const allowed = allowedImports[name] ?? [];
  const alsoInTests = folder === 'test' ? ['testkit', name, ...(allowedInTests[name] ?? [])] : [];
  return [...allowed, ...alsoInTests].includes(target)
    ? undefined
    : `allowed ${name} may not import ${target}`;
}

/** @param {string} name @param {string} folder */
function isPure(name, folder) {
  return folder === 'src' && !mayUseNode.has(name);
}

/** @param {string} folder */
function folders(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** @param {string} folder */
function sources(folder) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.ts')).map((file) => join(folder, file));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = resolve(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url)));
  const problems = checkImports(root);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
