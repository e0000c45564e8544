import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { verifyPackage } from '../src/index.js';

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
