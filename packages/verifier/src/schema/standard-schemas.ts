import { schemaEntries } from '@hornbook/exporter-scorm/schemas';
import { oncePer } from '@hornbook/model';
import type { PackageEdition } from '../facts.js';
import { inflateRaw } from '../zip/inflate.js';
import type { SchemaSet } from './validate-xml.js';

/**
 * The schemas of an edition. Those of 2004 3rd Edition have all that the 2nd has. Metadata is not validated: the schema of IMS for
 * it in 1.2 is not deterministic, so that a strict processor refuses the schema.
 */
export const standardSchemas = (edition: PackageEdition): SchemaSet => ({
  files: unpacked(schemaEntries(edition === 'scorm2004-2' ? 'scorm2004-3' : edition)),
  roots: edition === 'scorm12' ? roots12 : roots2004,
});

const roots12 = {
  'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
  'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
};

const roots2004 = {
  'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
  'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
};

const unpacked = oncePer((entries: ReturnType<typeof schemaEntries>): ReadonlyMap<string, Uint8Array> => {
  const files = new Map<string, Uint8Array>();
  for (const [path, { data, size }] of entries) {
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const packed of data) {
      inflateRaw(packed, size, (piece) => {
        bytes.set(piece, at);
        at += piece.length;
      });
    }
    files.set(path, bytes);
  }
  return files;
});
