import { mkdirSync, writeFileSync } from 'node:fs';
import { deflate } from '../src/deflate.js';
import { readSchemas } from './read-schemas.js';

// The XML schemas at the root of a package, deflated as they are in it: src/generated/schemas.ts. They come from an npm
// package, so there are no copies of them in this repository.

const packed = Object.entries(readSchemas()).map(([edition, texts]) => {
  const files = Object.entries(texts).map(([name, text]) => [name, pack(text)]);
  return [edition, Object.fromEntries(files)];
});

function pack(text: string): object {
  const { crc, data, size } = deflate(new TextEncoder().encode(text));
  return { size, crc, base64: Buffer.concat(data).toString('base64') };
}

const names = packed.map(([edition]) => JSON.stringify(edition));
const folder = new URL('../src/generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(
  new URL('schemas.ts', folder),
  `interface PackedSchema {
  /** Bytes, before. */
  size: number;
  /** CRC-32, before. */
  crc: number;
  base64: string;
}

/** Deflated, by edition and file name. */
export const schemas: Record<${names.join(' | ')}, Record<string, PackedSchema>> = ${JSON.stringify(Object.fromEntries(packed))};
`,
);
