import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '@hornbook/testkit/browser';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

// Each case is a page that differs from verify-run/sco.js, which does everything right, in what its rule is about.
const folder = fileURLToPath(new URL('verify-run/', import.meta.url));
const cases = readdirSync(join(folder, 'cases')).sort();
const script = readFileSync(join(folder, 'sco.js'), 'utf8');

/** Cases in which nothing is wrong. */
const right = ['none', 'none-2004'];

function filesOf(name: string): Record<string, string> {
  const [page = ''] = readdirSync(join(folder, 'cases', name));
  const edition = page.replace('.html', '');
  return {
    [`${name}/imsmanifest.xml`]: manifest(edition, name),
    [`${name}/index.html`]: readFileSync(join(folder, 'cases', name, page), 'utf8'),
    [`${name}/sco.js`]: `const edition = '${edition}';\n${script}`,
  };
}

const manifest = (edition: string, title: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="case" version="1" ${
  edition === 'scorm12'
    ? 'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"'
    : 'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"'
}>
  <metadata><schema>ADL SCORM</schema><schemaversion>${edition === 'scorm12' ? '1.2' : '2004 4th Edition'}</schemaversion></metadata>
  <organizations default="all"><organization identifier="all"><title>${title}</title>
    <item identifier="one" identifierref="page"><title>${title}</title></item></organization></organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:${edition === 'scorm12' ? 'scormtype' : 'scormType'}="sco" href="index.html">
      <file href="index.html"/><file href="sco.js"/>
    </resource>
  </resources>
</manifest>
`;

interface Problem {
  readonly file: string;
  readonly ruleId: string;
}

describe('what launching a package shows', () => {
  let problems: readonly Problem[];

  beforeAll(async () => {
    const cwd = folderWith(Object.assign({}, ...cases.map(filesOf)));
    const env = { CHROMIUM_PATH: await findChromium() };
    const line = ['verify', '--run', '--lms', 'none', '--timeout', '6', '--format', 'json', ...cases];
    const { stdout, stderr } = await hornbook(line, { cwd, env: { ...env, HORNBOOK_DEBUG: '1' } });
    if (process.env.DBG) console.log(stderr.slice(-3000), stdout.slice(0, +process.env.DBG));
    problems = JSON.parse(stdout).problems;
  });

  test.each(cases)('%s', (name) => {
    const found = problems.filter(
      ({ file, ruleId }) => file.startsWith(`${name}/`) && ruleId.startsWith('run-'),
    );
    expect(found.map(({ ruleId }) => ruleId)).toEqual(right.includes(name) ? [] : [name]);
  });
});
