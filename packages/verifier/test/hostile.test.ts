import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { verifyPackage } from '../src/index.js';

const read = (name: string) => readFileSync(new URL(`base/scorm2004/${name}`, import.meta.url));
const manifest = read('imsmanifest.xml');
const page = read('index.html');
const zip = zipSync({ 'imsmanifest.xml': manifest, 'index.html': page, 'img/a.png': new Uint8Array(300) });

/** Bytes that are set, cut out or repeated. */
const damages = (length: number) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom('set', 'cut', 'repeat'),
      // Half of them in the last bytes, where a zip says what is in it.
      at: fc.oneof(fc.nat(length - 1), fc.integer({ min: Math.max(0, length - 200), max: length - 1 })),
      value: fc.oneof(fc.nat(255), fc.constantFrom(0, 255)),
    }),
    { minLength: 1, maxLength: 4 },
  );

type Damage = { kind: string; at: number; value: number };

function damage(bytes: Uint8Array, all: readonly Damage[]): Uint8Array {
  let result = Uint8Array.from(bytes);
  for (const { at, kind, value } of all) {
    const cut = result.slice(0, at);
    if (kind === 'set') result[at] = value;
    else if (kind === 'cut') result = Uint8Array.from([...cut, ...result.slice(at + value)]);
    else result = Uint8Array.from([...cut, ...result.slice(at, at + value), ...result.slice(at)]);
  }
  return result;
}

test('a damaged zip is a report, never an exception', async () => {
  await fc.assert(
    fc.asyncProperty(damages(zip.length), async (all) => {
      const { diagnostics } = await verifyPackage({ zip: damage(zip, all) });
      for (const { note, reason, ruleId } of diagnostics) expect([ruleId, reason, note]).not.toContain('');
    }),
    { numRuns: 300 },
  );
});

test('a damaged manifest is a report, never an exception', async () => {
  await fc.assert(
    fc.asyncProperty(damages(manifest.length), async (all) => {
      await verifyPackage({ zip: zipSync({ 'imsmanifest.xml': damage(manifest, all), 'index.html': page }) });
    }),
    { numRuns: 100 },
  );
});

test('any bytes are a report', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const { diagnostics } = await verifyPackage({ zip: bytes });
      expect(diagnostics).not.toEqual([]);
    }),
  );
});

const namespaces =
  'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"';

test.each([
  ['as deep as it is long', '<item>'.repeat(50_000) + '</item>'.repeat(50_000), 'manifest-too-large'],
  ['of one long line of errors', '<title/>'.repeat(20_000), 'manifest-invalid'],
  ['of many missing files', '<file href="a"/>'.repeat(20_000), 'file-missing'],
])('a manifest %s is read', async (_, inside, ruleId) => {
  const text = `<manifest identifier="m" ${namespaces}><organizations/><resources><resource identifier="r" type="webcontent" href="b">${inside}</resource></resources></manifest>`;
  const bytes = new TextEncoder().encode(text);
  const files = [{ path: 'imsmanifest.xml', size: bytes.length, read: () => bytes }];
  const { diagnostics } = await verifyPackage({ files });
  expect(diagnostics.map((diagnostic) => diagnostic.ruleId)).toContain(ruleId);
});
