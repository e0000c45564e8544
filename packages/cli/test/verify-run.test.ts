import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectFile } from '@hornbook/testkit';
import { findChromium } from '@hornbook/testkit/browser';
import { runMessages } from '@hornbook/verifier';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

// Each case is a page that differs from verify-run/sco.js, which does everything right, in what its rule is about.
const folder = fileURLToPath(new URL('verify-run/', import.meta.url));
const names = readdirSync(join(folder, 'cases')).sort();
const script = readFileSync(join(folder, 'sco.js'), 'utf8');

/** Cases in which nothing is wrong, those with an LMS that fails, and those that show in one LMS alone. */
const right = ['none', 'none-2004'];
const withFaults = names.filter((name) => name.startsWith('run-fault-'));
const inMoodle = ['run-record-differs'];
const strict = names.filter((name) => !withFaults.includes(name) && !inMoodle.includes(name));

function filesOf(name: string): Record<string, string> {
  const path = join(folder, 'cases', name);
  const page = readdirSync(path).find((file) => file.endsWith('.html')) ?? '';
  const edition = page.replace('.html', '');
  const html = readFileSync(join(path, page), 'utf8');
  const [, passMark] = /<meta name="pass-mark" content="(.*?)">/.exec(html) ?? [];
  return {
    [`${name}/imsmanifest.xml`]: manifest(edition, name, passMark),
    [`${name}/index.html`]: html,
    [`${name}/sco.js`]: `const edition = '${edition}';\n${script}`,
  };
}

const sequencing = (
  passMark: string,
): string => `<imsss:sequencing xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
      <imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true">
        <imsss:minNormalizedMeasure>${passMark}</imsss:minNormalizedMeasure>
      </imsss:primaryObjective></imsss:objectives></imsss:sequencing>`;

const manifest = (
  edition: string,
  title: string,
  passMark?: string,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="case" version="1" ${
  edition === 'scorm12'
    ? 'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"'
    : 'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"'
}>
  <metadata><schema>ADL SCORM</schema><schemaversion>${edition === 'scorm12' ? '1.2' : '2004 4th Edition'}</schemaversion></metadata>
  <organizations default="all"><organization identifier="all"><title>${title}</title>
    <item identifier="one" identifierref="page"><title>${title}</title>${passMark ? sequencing(passMark) : ''}</item></organization></organizations>
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
  readonly severity: string;
  readonly message: string;
  readonly note: string;
  readonly lms?: string;
}

let env: { CHROMIUM_PATH: string };
let found: Record<'strict' | 'faults' | 'moodle', readonly Problem[]>;
beforeAll(async () => {
  env = { CHROMIUM_PATH: await findChromium() };
  // Pages mostly wait.
  const [inStrict, inFaults, moodle] = await Promise.all([
    launch('--run --lms none', strict),
    launch('--faults', withFaults),
    launch('--run --lms moodle', inMoodle),
  ]);
  found = { strict: inStrict, faults: inFaults, moodle };
});

/** What launching packages finds. */
async function launch(options: string, packages: readonly string[]): Promise<readonly Problem[]> {
  const cwd = folderWith(Object.assign({}, ...packages.map(filesOf)));
  const line = ['verify', ...options.split(' '), '--timeout', '5', '--format', 'json', ...packages];
  const problems: readonly Problem[] = JSON.parse((await hornbook(line, { cwd, env })).stdout).problems;
  return problems.filter(({ ruleId }) => ruleId.startsWith('run-'));
}

const textOf = ({ lms, message, note, ruleId, severity }: Problem): string =>
  `(launch) ${severity} ${ruleId}${lms ? ` in ${lms}` : ''}\n  ${message}\n  help: ${note}\n`;

function expectCase(name: string, problems: readonly Problem[]): void {
  const found = problems.filter(({ file }) => file.startsWith(`${name}/`));
  expect(new Set(found.map(({ ruleId }) => ruleId))).toEqual(new Set(right.includes(name) ? [] : [name]));
  if (found.length > 0)
    expectFile(join(folder, 'cases', name), 'diagnostics.txt', found.map(textOf).join('\n'));
}

test.each(strict)('a strict LMS: %s', (name) => expectCase(name, found.strict));
test.each(withFaults)('an LMS that fails now and then: %s', (name) => expectCase(name, found.faults));
test.each(inMoodle)('Moodle: %s', (name) => expectCase(name, found.moodle));

test('every message has a case', () => {
  const rules = Object.values(runMessages).map(({ ruleId }) => ruleId);
  expect(rules.filter((rule) => !names.includes(rule))).toEqual([]);
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
