import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';

const fileName = 'THIRD-PARTY-NOTICES.txt';

/**
 * Writes THIRD-PARTY-NOTICES.txt beside a bundle: the licenses of all packages that are part of it, also as parts of sources
 * that were generated and have such a file beside them. A bundle without any gets no file.
 */
export const thirdPartyNotices: Plugin = {
  name: 'third-party-notices',
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      const { outdir } = build.initialOptions;
      const text = metafile && notices(metafile);
      if (!text || !outdir) return;
      mkdirSync(outdir, { recursive: true });
      writeFileSync(join(outdir, fileName), text);
    });
  },
};

function notices({ outputs }: Metafile): string {
  const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  const folders = new Set(inputs.flatMap((path) => packageFolder(path) ?? []));
  const ofGenerated = new Set(inputs.map((path) => join(dirname(path), fileName)).filter(existsSync));
  return [...[...folders].map(notice), ...[...ofGenerated].map((path) => readFileSync(path, 'utf8'))]
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** `../../node_modules/.pnpm/yaml@2/node_modules/yaml/dist/index.js` → the folder of the package `yaml`. */
const packageFolder = (path: string): string | undefined =>
  /^.*\/node_modules\/(@[^/]+\/)?[^/]+(?=\/)/.exec(path.replaceAll('\\', '/'))?.[0];

function notice(folder: string): string {
  const { author, license, licenses, name, version } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file
    ? readFileSync(join(folder, file), 'utf8').trim()
    : `By ${author?.name ?? author ?? 'its authors'}.`;
  return `${name} ${version} (${license ?? licenses?.[0]?.type})\n\n${text}\n`;
}
