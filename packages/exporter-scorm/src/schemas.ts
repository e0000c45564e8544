import { oncePer } from '@hornbook/model';
import type { EditionName } from './editions.js';
import { schemas } from './generated/schemas.js';
import type { ZipEntry } from './zip.js';

/** The XML schemas of an edition, by file name. They were deflated when this package was built. */
export const schemaEntries = (edition: EditionName): ReadonlyMap<string, ZipEntry> =>
  entriesOf(schemas[edition]);

const entriesOf = oncePer(
  (packed: (typeof schemas)[EditionName]): ReadonlyMap<string, ZipEntry> =>
    new Map(
      Object.entries(packed).map(([path, { base64, crc, size }]) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        return [path, { path, method: 8, size, crc, packed: bytes.length, data: [bytes] }];
      }),
    ),
);
