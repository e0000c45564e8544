import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectFile } from '@hornbook/testkit';
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

function filesOf(name: string, path = join(folder, 'cases', name)): Record<string, string> {
  const [page = ''] = readdirSync(path);
  const edition = page.replace('.html', '');
  return {
    [`${name}/imsmanifest.xml`]: manifest(edition, name),
    [`${name}/index.html`]: readFileSync(join(path, page), 'utf8'),
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

let env: { CHROMIUM_PATH: string };
beforeAll(async () => {
  env = { CHROMIUM_PATH: await findChromium() };
});

describe('what launching a package shows', () => {
  let problems: readonly Problem[];

  beforeAll(async () => {
    const cwd = folderWith(Object.assign({}, ...cases.map((name) => filesOf(name))));
    const line = ['verify', '--run', '--lms', 'none', '--timeout', '5', '--format', 'json', ...cases];
    const { stdout } = await hornbook(line, { cwd, env });
    problems = JSON.parse(stdout).problems;
  });

  test.each(cases)('%s', (name) => {
    const found = problems.filter(
      ({ file, ruleId }) => file.startsWith(`${name}/`) && ruleId.startsWith('run-'),
    );
    expect(found.map(({ ruleId }) => ruleId)).toEqual(right.includes(name) ? [] : [name]);
  });
});

test('an LMS that fails now and then', async () => {
  const cwd = folderWith(filesOf('faults', join(folder, 'faults')));
  const { code, stdout } = await hornbook('verify --faults --timeout 5 --format json faults', { cwd, env });
  const found: readonly Problem[] = JSON.parse(stdout).problems;
  const ids = new Set(found.map(({ ruleId }) => ruleId).filter((id) => id.startsWith('run-')));
  expect([...ids].sort()).toEqual(['run-fault-exception', 'run-fault-lost', 'run-fault-stuck']);
  expect(code).toBe(1);
});

describe('the report', () => {
  test('tells people what a SCO told the LMS', async () => {
    const cwd = folderWith(filesOf('none'));
    const { stdout } = await hornbook('verify --run --lms none none', { cwd, env });
    expectFile(
      folder,
      'report.txt',
      stdout.replace(/^.*?: .*$/m, (line) => line.trimEnd()),
    );
  });
});

describe('the command line', () => {
  test.each([
    '--lms none',
    '--timeout 5',
    '--run --timeout 0',
    '--run --timeout soon',
    '--run --lms nowhere',
  ])('refuses %s', async (options) => {
    const { code, stderr } = await hornbook(`verify none ${options}`, { cwd: folderWith(filesOf('none')) });
    expect(code).toBe(2);
    expect(stderr).toMatch(/--lms|--timeout|nowhere/);
  });

  test('says what to do where Chromium does not start', async () => {
    const { code, stderr } = await hornbook('verify --run none', {
      cwd: folderWith(filesOf('none')),
      env: { CHROMIUM_PATH: '/none/such' },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('CHROMIUM_PATH');
  });
});
