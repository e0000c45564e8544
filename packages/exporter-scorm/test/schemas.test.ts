import { describe, expect, test } from 'vitest';
import { fromPackage, readSchemas } from '../generate/read-schemas.js';

const paths: string[] = [];
const schemas = readSchemas((path) => {
  paths.push(path);
  return fromPackage(path);
});

describe('the schemas', () => {
  test('are those that the manifests of each edition need', () => {
    expect(Object.keys(schemas.scorm12)).toEqual([
      'adlcp_rootv1p2.xsd',
      'ims_xml.xsd',
      'imscp_rootv1p1p2.xsd',
      'imsmd_rootv1p2p1.xsd',
    ]);
    for (const edition of ['scorm2004', 'scorm2004-3'] as const) {
      expect(Object.keys(schemas[edition]), edition).toEqual([
        ...['XMLSchema.dtd', 'adlcp_v1p3.xsd', 'datatypes.dtd', 'imscp_v1p1.xsd', 'imsss_v1p0.xsd'],
        ...['auxresource', 'control', 'delivery', 'limit', 'objective', 'random', 'rollup', 'seqrule'].map(
          (part) => `imsss_v1p0${part}.xsd`,
        ),
        ...['imsss_v1p0util.xsd', 'xml.xsd'],
      ]);
    }
    expect(schemas.scorm2004['imsss_v1p0.xsd']).not.toBe(schemas['scorm2004-3']['imsss_v1p0.xsd']);
  });

  test('have one kind of line ending', () => {
    const texts = Object.values(schemas).flatMap((files) => Object.values(files));
    expect(texts.filter((text) => text.includes('\r'))).toEqual([]);
    expect(paths.some((path) => new TextDecoder().decode(fromPackage(path)).includes('\r'))).toBe(true);
  });

  test.each(paths)('are refused where one byte of %s has changed', (changed) => {
    const read = (path: string): Uint8Array => {
      const bytes = fromPackage(path);
      return path === changed ? Uint8Array.from([...bytes, 0x20]) : bytes;
    };
    expect(() => readSchemas(read)).toThrow(changed);
  });

  test('are refused where one is that of another edition', () => {
    const read = (path: string): Uint8Array => fromPackage(path.replace('4thedition', '3rdedition'));
    expect(() => readSchemas(read)).toThrow('scorm20044thedition/adlcp_v1p3.xsd');
  });
});
