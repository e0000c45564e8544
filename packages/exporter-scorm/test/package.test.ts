import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type EditionName, exportScorm } from '../src/index.js';
import { course, lesson } from './support/course.js';
import { type Node, readManifest } from './support/read-manifest.js';
import { validateManifest } from './support/validate.js';
import { zipEntries } from './support/zip-entries.js';

const editions: EditionName[] = ['scorm12', 'scorm2004', 'scorm2004-3'];
type Course = Parameters<typeof exportScorm>[0];

const packagesOf = (made: Course, edition: EditionName) => [...exportScorm(made, edition)];

function packageOf(made: Course, edition: EditionName): Uint8Array {
  const [only] = packagesOf(made, edition);
  return only?.bytes ?? new Uint8Array();
}

/** The elements of a package's manifest in the order in which they begin. */
const manifestOf = (made: Course, edition: EditionName): Node[] =>
  readManifest(unzipSync(packageOf(made, edition)));

const named = (nodes: readonly Node[], name: string) => nodes.filter((node) => node.name === name);

describe.each(editions)('a package of %s', (edition) => {
  test.each([
    ['no pass mark', course()],
    ['a pass mark', course({ passMark: 62.5, version: '1.2.0', description: 'All & everything' })],
    ['one lesson', course({ lessons: [lesson('ports')] })],
    ['a lesson a package', course({ passMark: 80, scorm: { packaging: 'lesson' } })],
  ])('with %s has a manifest that validates against the schemas in it', (_, made) => {
    for (const { bytes } of packagesOf(made, edition)) validateManifest(unzipSync(bytes));
  });

  test('has only files, deflated, the manifest first and the others by name', () => {
    const entries = zipEntries(packageOf(course(), edition));
    const names = entries.map(({ name }) => name);
    expect(names).toEqual(['imsmanifest.xml', ...names.slice(1).toSorted()]);
    expect(names).toEqual(expect.arrayContaining(['assets/plan.png', 'index.html']));
    expect(names.filter((name) => /\.(js|css)$/.test(name))).toEqual([]);
    for (const entry of entries) {
      expect(entry.name).toMatch(/^(?:[a-z0-9_-]+\/)?[A-Za-z0-9_-]+\.[a-z0-9]+$/);
      // No data descriptor (bit 3), no UTF-8 flag (bit 11) for names that need none; 1980-01-01.
      // Pictures are compressed by themselves.
      const method = entry.name.endsWith('.png') ? 0 : 8;
      expect(entry).toMatchObject({ flags: 0, method, date: (1 << 5) | 1, time: 0 });
    }
  });

  // Its document is put together from three parts; the middle is empty, small, and several blocks of deflate.
  test.each([0, 1, 2, 300])('of %d lessons says the right size and checksum of every file', (count) => {
    const lessons = Array.from({ length: count }, (_, n) => lesson(`l${n}`, `Ports ${n ** 7}`));
    const bytes = packageOf(course({ lessons }), edition);
    const files = unzipSync(bytes);
    for (const { crc, name, size } of zipEntries(bytes)) {
      const file = files[name] as Uint8Array;
      expect({ name, size, crc }).toEqual({ name, size: file.length, crc: crc32(file) });
    }
  });

  test('holds the player that speaks its edition', () => {
    const html = strFromU8(unzipSync(packageOf(course(), edition))['index.html'] as Uint8Array);
    expect(html.includes('LMSInitialize')).toBe(edition === 'scorm12');
    expect(html.includes('API_1484_11')).toBe(edition !== 'scorm12');
  });

  test('names every file once, the launched one first', () => {
    const nodes = manifestOf(course(), edition);
    const [resource] = named(nodes, 'resource');
    const hrefs = named(nodes, 'file').map(({ attributes }) => attributes.href);
    const packed = zipEntries(packageOf(course(), edition)).map(({ name }) => name);
    const own = packed.filter((name) => name !== 'imsmanifest.xml' && !/\.(xsd|dtd)$/.test(name));
    expect(resource?.attributes.href).toBe('index.html');
    expect(hrefs[0]).toBe('index.html');
    expect(hrefs.toSorted()).toEqual(own);
  });

  test('has one SCO; identifiers come from the course and are unique', () => {
    const nodes = manifestOf(course(), edition);
    const identifiers = nodes.flatMap(({ attributes }) => attributes.identifier ?? []);
    expect(new Set(identifiers).size).toBe(identifiers.length);
    for (const identifier of identifiers) expect(identifier).toMatch(/^[A-Za-z][A-Za-z0-9_.-]*-nets$/);
    const [item] = named(nodes, 'item');
    expect(named(nodes, 'item')).toHaveLength(1);
    expect(item?.attributes).toMatchObject({
      identifierref: named(nodes, 'resource')[0]?.attributes.identifier,
    });
    expect(item?.attributes.isvisible).toBe('true');
    expect(nodes[nodes.findIndex(({ name }) => name === 'item') + 1]?.name).toBe('title');
    const type = edition === 'scorm12' ? 'adlcp:scormtype' : 'adlcp:scormType';
    expect(named(nodes, 'resource')[0]?.attributes[type]).toBe('sco');
  });

  test('keeps a version as it is, in one line of at most 20 characters', () => {
    const unit = fc.constantFrom(...'&<>"\'#;x26]\u0000\udc00\ud800\ufffe\u0085\u200d\u0301é🐳 \t\n');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (version) => {
        const files = unzipSync(packageOf(course({ version, lessons: [] }), edition));
        validateManifest(files);
        const found = readManifest(files)[0]?.attributes.version ?? '';
        // XML 1.0, 2.2
        const line = version.replace(/[\0\ufffe\p{Surrogate}]/gu, '').split(/\s+/);
        const whole = line.filter(Boolean).join(' ');
        if (whole.length <= 20) expect(found).toBe(whole);
        else expect(whole.startsWith(found.slice(0, -1))).toBe(true);
        expect(found.length).toBeLessThanOrEqual(20);
      }),
      { numRuns: 10 },
    );
  });

  test('is the same for the same course', () => {
    expect(packageOf(course(), edition)).toEqual(packageOf(course(), edition));
  });
});

describe('a package for each lesson', () => {
  const made = course({ scorm: { packaging: 'lesson' } });
  const [ports, names] = packagesOf(made, 'scorm12');

  test('has the names of course and lesson', () => {
    expect([ports?.path, names?.path]).toEqual(['nets.ports-scorm12.zip', 'nets.names-scorm12.zip']);
  });

  test('has its lesson, and the text of links to the others', () => {
    const html = strFromU8(unzipSync(ports?.bytes ?? new Uint8Array())['index.html'] as Uint8Array);
    expect(html).toContain('data-lesson="ports"');
    expect(html).not.toContain('data-lesson="names"');
    expect(html).toContain('<a href="#ports/top">to ports</a>');
    expect(html).toContain('<a>to names</a>');
  });
});

test('an edition that does not exist is a mistake at once', () => {
  for (const edition of ['scorm13', '', undefined, null, 'constructor']) {
    expect(() => exportScorm(course(), edition as never)).toThrow(TypeError);
  }
});
