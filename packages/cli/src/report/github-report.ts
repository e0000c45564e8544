import { resolve } from 'node:path';
import { severityOf } from '@hornbook/model';
import type { Io } from '../io.js';
import { type CheckReport, type Finding, pathFrom } from './findings.js';
import { printable } from './printable.js';
import { regionOf } from './region.js';

const commands = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * As workflow commands of GitHub Actions, which become annotations at the lines of a pull request:
 *
 *     ::warning file=ports.md,line=11,endLine=11,col=1,endColumn=19,title=asset-missing::There is no file `plan.svg`
 */
export function githubReport({ findings }: CheckReport, { cwd, env }: Io): string {
  // Annotations name files from the root of the repository, wherever a step was started.
  const inRepository = (file: string) => pathFrom(env.GITHUB_WORKSPACE || cwd, resolve(cwd, file));
  return findings.map((finding) => `${annotation(finding, inRepository(finding.file))}\n`).join('');
}

function annotation(finding: Finding, file: string): string {
  const { note = '', reason, ruleId } = finding.diagnostic;
  const properties = Object.entries({ file, ...placeOf(finding), title: ruleId });
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  const text = [reason, note].map(printable).join('\n').trimEnd();
  return `::${commands[severityOf(finding.diagnostic)]} ${list}::${escapeData(text)}`;
}

/** GitHub accepts columns only if the place ends on the line where it begins. */
function placeOf(finding: Finding): Record<string, number> {
  const region = regionOf(finding);
  if (!region) return {};
  const { column: col, endColumn, endLine, line } = region;
  return line === endLine ? { line, endLine, col, endColumn } : { line, endLine };
}

/** As @actions/core does. `%` goes first, so that nothing is escaped twice. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
