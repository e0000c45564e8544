import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runtimeTypes } from '@hornbook/questions/browser';
import { type BuildOptions, build } from 'esbuild';
import { minify } from 'terser';

// Writes the parts of the script that a page loads, as strings for the exporters: src/generated/scripts.ts. A page gets one
// core and the question types that it uses.

const root = new URL('../', import.meta.url);
const players = ['web', 'scorm12', 'scorm2004'] as const;

/** Classic scripts, because module scripts do not work from `file://`. Terser makes them 4 % smaller than esbuild does. */
async function bundle(source: Pick<BuildOptions, 'entryPoints' | 'stdin'>): Promise<string> {
  const { outputFiles } = await build({
    ...source,
    absWorkingDir: fileURLToPath(root),
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    minifySyntax: true,
    conditions: ['@hornbook/source'],
  });
  // esbuild writes `var` for constants of a module; `let` throughout compresses better.
  const text = (outputFiles[0]?.text ?? '').replace(/^( *)var /gm, '$1let ');
  const { code = '' } = await minify(text, {
    ecma: 2020,
    compress: {
      passes: 3,
      // Nothing here needs `this` or `new` of a plain function, or replaces built-in objects.
      unsafe: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      // `x===void 0` repeats more often than `void 0===x`.
      lhs_constants: false,
    },
    format: { ascii_only: true },
  });
  return code;
}

const camelCase = (name: string): string => name.replace(/-./g, (match) => match.charAt(1).toUpperCase());

const bundleCore = (name: string): Promise<string> => bundle({ entryPoints: [`src/browser/${name}.ts`] });

function bundleTypes(names: readonly string[]): Promise<string> {
  const constants = names.map(camelCase);
  const imports = names.map(
    (name, index) => `import { ${constants[index]} } from '@hornbook/questions/runtime/${name}';`,
  );
  const contents = `${imports.join('')} hornbookTypes.push(${constants.join()});`;
  return bundle({ stdin: { contents, resolveDir: fileURLToPath(root) } });
}

async function bundleAll(names: readonly string[], make: (name: string) => Promise<string>): Promise<string> {
  const scripts = await Promise.all(names.map(async (name) => [name, await make(name)]));
  return JSON.stringify(Object.fromEntries(scripts), undefined, 2);
}

const cores = await bundleAll(players, bundleCore);
const names = runtimeTypes.map(({ type }) => type);
const types = await bundleAll(names, (name) => bundleTypes([name]));
const allTypes = JSON.stringify(await bundleTypes(names));
const folder = new URL('src/generated/', root);
mkdirSync(folder, { recursive: true });
writeFileSync(
  new URL('scripts.ts', folder),
  `export const cores = ${cores};

export const types: Record<string, string> = ${types};

export const allTypes: string = ${allTypes};
`,
);

// Whole scripts, for the size budget: for a page with choices only, and for one with every question type.
const { playerScript } = await import('../src/index.js');
const choices = ['single-choice', 'multiple-choice', 'true-false'];
for (const player of players) {
  writeFileSync(new URL(`${player}-choices.js`, folder), playerScript(player, choices));
  writeFileSync(new URL(`${player}-all.js`, folder), playerScript(player, names));
}
