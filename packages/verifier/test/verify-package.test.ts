import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { verifyPackage } from '../src/index.js';
import { readCase } from './support/read-case.js';

const manifest = `<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="o">
    <organization identifier="o">
      <title>Ports &amp; sockets</title>
      <item identifier="i" identifierref="r" parameters="?a=1">
        <title>First</title>
        <adlcp:masteryscore>80</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="r" type="webcontent" adlcp:scormtype="sco" xml:base="first%20part/" href="index.html">
      <file href="index.html"/>
    </resource>
  </resources>
</manifest>`;

test('a package tells what can be launched', async () => {
  const zip = zipSync({ 'imsmanifest.xml': strToU8(manifest), 'first part/index.html': strToU8('<p>') });
  const { facts, files } = await verifyPackage({ zip });
  expect(files.map(({ path }) => path)).toEqual(['imsmanifest.xml', 'first part/index.html']);
  expect(facts).toMatchObject({
    edition: 'scorm12',
    title: 'Ports & sockets',
    organization: 'o',
    items: [
      {
        identifier: 'i',
        title: 'First',
        url: 'first%20part/index.html?a=1',
        path: 'first part/index.html',
        scormType: 'sco',
        masteryScore: '80',
        scaledPassingScore: undefined,
      },
    ],
  });
});

test.each([
  ['./imsmanifest.xml', './first part/index.html'],
  ['imsmanifest.xml', 'first part\\index.html'],
])('names like %s and %s are found', async (manifestName, pageName) => {
  const zip = zipSync({ [manifestName]: strToU8(manifest), [pageName]: strToU8('<p>') });
  const { facts, files } = await verifyPackage({ zip });
  expect(files.map(({ path }) => path)).toEqual(['imsmanifest.xml', 'first part/index.html']);
  expect(facts?.items).toHaveLength(1);
});

test('a file that cannot be read is no exception', async () => {
  const files = ['imsmanifest.xml', 'first part/index.html'].map((path) => ({
    path,
    size: 9,
    read: () => undefined,
  }));
  const { diagnostics } = await verifyPackage({ files });
  expect(diagnostics.map(({ ruleId }) => ruleId)).toContain('manifest-not-well-formed');
});

test.each([
  ['CAM 1.3', 'scorm2004-2'],
  ['2004 3rd Edition', 'scorm2004-3'],
  ['2004 4th Edition', 'scorm2004'],
])('%s is an edition', async (version, edition) => {
  const { files = [] } = readCase(fileURLToPath(new URL('base/scorm2004', import.meta.url)));
  const changed = files.map((file) => {
    const text = new TextDecoder().decode(file.read()).replace('2004 4th Edition', version);
    return { ...file, read: () => strToU8(text) };
  });
  const { diagnostics, facts } = await verifyPackage({ files: changed });
  expect({ edition: facts?.edition, found: diagnostics.map(({ ruleId }) => ruleId) }).toEqual({
    edition,
    found: [],
  });
});
