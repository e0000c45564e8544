import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { knownRules } from '@hornbook/core';
import { type Fix, type RuleSetting, severityOf } from '@hornbook/model';
import type * as Sarif from 'sarif';
import { messages } from '../messages.js';
import { manifest } from '../package-files.js';
import type { CheckReport, Finding } from './findings.js';
import { fixRegions, type Region, regionOf } from './region.js';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Files are named from the folder in which hornbook was started. Its own path is not published. */
const base = '%SRCROOT%';

/** SARIF 2.1.0, which code scanning and editors read. */
export function sarifReport({ findings, rules = knownRules(messages) }: CheckReport): string {
  const ruleIds = [...new Set(findings.map(({ diagnostic }) => diagnostic.ruleId))].sort();
  const regionOfFix = fixRegions();
  const run: Sarif.Run = {
    tool: {
      driver: {
        name: 'hornbook',
        semanticVersion: manifest().version,
        rules: ruleIds.map((id) => ruleOf(id, rules.get(id))),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [base]: { description: { text: 'The folder in which hornbook was started.' } } },
    results: findings.map((finding) => resultOf(finding, ruleIds, regionOfFix)),
  };
  const log: Sarif.Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** A rule that is off by default is described by its level when it is on. */
function ruleOf(id: string, setting: RuleSetting = 'info'): Sarif.ReportingDescriptor {
  const enabled = setting !== 'off';
  return {
    id,
    shortDescription: { text: id.replaceAll('-', ' ') },
    defaultConfiguration: { enabled, level: levels[enabled ? setting : 'info'] },
  };
}

function resultOf(
  finding: Finding,
  ruleIds: readonly string[],
  regionOfFix: ReturnType<typeof fixRegions>,
): Sarif.Result {
  const { diagnostic, file, source } = finding;
  const { fix, note, reason, ruleId } = diagnostic;
  const region = regionOf(finding);
  const physicalLocation: Sarif.PhysicalLocation = {
    artifactLocation: artifactLocation(file),
    ...(region && { region: sarifRegion(region) }),
  };
  return {
    ruleId,
    ruleIndex: ruleIds.indexOf(ruleId),
    level: levels[severityOf(diagnostic)],
    message: { text: note ? `${reason}. ${note}` : reason },
    locations: [{ physicalLocation }],
    ...(fix && source !== undefined && { fixes: [fixOf(fix, file, sarifRegion(regionOfFix(fix, source)))] }),
  };
}

function fixOf({ text }: Fix, file: string, deletedRegion: Sarif.Region): Sarif.Fix {
  const replacement: Sarif.Replacement = { deletedRegion, insertedContent: { text } };
  return {
    artifactChanges: [{ artifactLocation: artifactLocation(file), replacements: [replacement] }],
  };
}

/** SARIF 2.1.0, 3.4.3: a URI, relative to its base or absolute. */
const artifactLocation = (file: string): Sarif.ArtifactLocation =>
  isAbsolute(file)
    ? { uri: pathToFileURL(file).href }
    : { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: base };

const sarifRegion = ({ column, endColumn, endLine, line }: Region): Sarif.Region => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});
