// Compiles the schemas, so that a start of the command compiles nothing: src/generated/
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { course, courseSettings, frontMatter } from '@hornbook/model/schema';
import { lessonAsHast, typedKeyAsHast } from '@hornbook/questions/schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build, type Plugin } from 'esbuild';
import { thirdPartyNotices } from '../../../third-party-notices.js';
import { describeObjects } from './describe-objects.js';
import { shareParts } from './share-parts.js';

const folder = fileURLToPath(new URL('../src/generated/', import.meta.url));
const write = (name: string, text: string): void => writeFileSync(`${folder}${name}`, text);

/** All that is wrong with settings is reported at once; of a course in memory, which a program made, the first error will do. */
const settings = { courseSettings, frontMatter };
const inMemory = { course, lessonAsHast, typedKeyAsHast };
const names = Object.keys({ ...settings, ...inMemory });

mkdirSync(folder, { recursive: true });
write('validators.js', await bundle([compile(settings, true), compile(inMemory, false)]));
write('validators.d.ts', declarations());
write('settings-shape.ts', settingsShape());

/** An ES module, which still `require`s parts of Ajv. */
function compile(schemas: Record<string, object>, allErrors: boolean): string {
  const ajv = new Ajv2020({ allErrors, inlineRefs: false, code: { source: true, esm: true } });
  // JSON leaves out what TypeBox keeps for itself.
  for (const [name, schema] of Object.entries(schemas))
    ajv.addSchema(shareParts(JSON.parse(JSON.stringify(schema), closeRecords)), name);
  return standalone.default(ajv, Object.fromEntries(Object.keys(schemas).map((name) => [name, name])));
}

/** A record by id has ids for keys and no others; published schemas leave that open. Maps with any keys are another matter. */
function closeRecords(_name: string, schema: unknown): unknown {
  const { patternProperties } = (schema ?? {}) as { patternProperties?: object };
  const isById = patternProperties && !Object.hasOwn(patternProperties, '^.*$');
  return isById ? { additionalProperties: false, ...(schema as object) } : schema;
}

async function bundle(modules: string[]): Promise<string> {
  const resolveDir = fileURLToPath(new URL('.', import.meta.url));
  const entry = modules.map((_, index) => `export * from "module:${index}";`).join('');
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir },
    outdir: folder,
    plugins: [fromMemory(modules, resolveDir), thirdPartyNotices],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Makes `module:0` the first of the modules. */
function fromMemory(modules: string[], resolveDir: string): Plugin {
  return {
    name: 'in-memory',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^module:/ }, ({ path }) => ({ path, namespace: 'memory' }));
      onLoad({ filter: /.*/, namespace: 'memory' }, ({ path }) => ({
        contents: modules[Number(path.slice('module:'.length))] ?? '',
        resolveDir,
      }));
    },
  };
}

function declarations(): string {
  return `export interface ShapeError {
  /** JSON Pointer (RFC 6901) to what is wrong. */
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}
export interface Validate {
  (data: unknown): boolean;
  errors?: ShapeError[] | null;
}
${names.map((name) => `export const ${name}: Validate;`).join('\n')}
`;
}

function settingsShape(): string {
  const shapes = { courseShape: courseSettings, frontMatterShape: frontMatter };
  const constants = Object.entries(shapes).map(
    ([name, schema]) =>
      `export const ${name}: SettingsShape = ${JSON.stringify(describeObjects(schema), null, 2)};`,
  );
  return `import type { SettingsShape } from '../settings/validate-settings.js';\n\n${constants.join('\n\n')}\n`;
}
