import { severityOf } from '@hornbook/model';
import type { CheckReport, Finding } from './findings.js';
import { fixRegions, regionOf } from './region.js';

/** Version of the report's shape, which README.md documents. Within a major version, fields are only added. */
const schemaVersion = '1.0.0';

type RegionOfFix = ReturnType<typeof fixRegions>;

/** Problems as all reports for programs have them. */
export function problemsOf(findings: readonly Finding[]): object[] {
  const regionOfFix = fixRegions();
  return findings.map((finding) => problemOf(finding, regionOfFix));
}

/** For programs. Fields that a problem doesn't have are left out. */
export function jsonReport({ counts, findings, fixes: fixed, runs }: CheckReport): string {
  const report = { schemaVersion, counts, fixed, problems: problemsOf(findings), ...(runs && { runs }) };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function problemOf(finding: Finding, regionOfFix: RegionOfFix): object {
  const { diagnostic, file, lms, source } = finding;
  const { fix, note, reason, ruleId } = diagnostic;
  return {
    file,
    ...regionOf(finding),
    ruleId,
    severity: severityOf(diagnostic),
    ...(lms !== undefined && { lms }),
    message: reason,
    note,
    ...(fix && source !== undefined && { fix: { ...regionOfFix(fix, source), text: fix.text } }),
  };
}
