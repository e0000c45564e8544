import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/run.mjs';
import type { MessageEntry } from './list-messages.js';

const begin = '<!-- rules: written by pnpm write-docs -->\n';
const end = '<!-- end -->';

/** docs/verify.md with what is generated of it, the rules, as it is now. */
export function verifyPage(page: string, entries: readonly MessageEntry[]): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < 0) throw new Error('docs/verify.md has no part "rules"');
  const rules = entries.map(ruleOf);
  const text = [table(rules), ...rules.map(section)].join('\n');
  return `${page.slice(0, from)}${begin}\n${text}\n${page.slice(to)}`;
}

interface Rule {
  readonly ruleId: string;
  readonly severity: string;
  readonly reports: readonly Report[];
}

/** A problem of a case: what was found, and how to fix it. */
interface Report {
  readonly reason: string;
  /** As the command shows it, without the reason. */
  readonly shown: string;
  readonly note: string;
}

const severities = { error: 'Error', warning: 'Warning', info: 'Note', off: 'Off' };

function ruleOf({ ruleId, severity }: MessageEntry): Rule {
  // What shows only when a package is launched has its cases where it is launched.
  const cases = ruleId.startsWith('run-')
    ? 'packages/cli/test/verify-run/cases'
    : 'packages/verifier/test/cases';
  const folder = join(root, cases, ruleId);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('diagnostics.txt'))
    .sort();
  const reports = files.flatMap((file) => reportsIn(readFileSync(join(folder, file), 'utf8'))[0] ?? []);
  return { ruleId, severity: severities[severity], reports };
}

/**
 *     imsmanifest.xml:10:7 warning title-missing
 *       The item has no title
 *       > 10 | <item identifier="i" identifierref="r">
 *       help: LMSs show …
 */
const reportsIn = (text: string): Report[] =>
  text.split('\n\n').map((block) => {
    const lines = block.trimEnd().split('\n');
    const [place = '', reason = '', ...rest] = lines;
    const note = rest.find((line) => line.startsWith('  help: ')) ?? '';
    const frame = rest.filter((line) => line !== note).map((line) => line.slice(2));
    return {
      reason: reason.trim(),
      shown: [place.split(' ')[0], ...frame].join('\n'),
      note: note.slice('  help: '.length),
    };
  });

function table(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ reports, ruleId, severity }) =>
      `| [${ruleId}](#${ruleId}) | ${severity.toLowerCase()} | ${cell(reports[0]?.reason ?? '')} |`,
  );
  return `| rule | severity | such as |\n|---|---|---|\n${rows.join('\n')}\n`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function section({ reports, ruleId, severity }: Rule): string {
  const [first, ...others] = reports;
  const notes = new Set(reports.map(({ note }) => note));
  const parts = [
    `### ${ruleId}`,
    `**${severity}.** ${first?.reason ?? ''}`,
    ...(first ? sample(first) : []),
    ...others.flatMap((report) => [`Or: ${report.reason}`, ...sample(report)]),
    ...notes,
  ];
  return parts.map((part) => `${part}\n`).join('\n');
}

/** Of the package as a whole, and of a launch, there is nothing to show. */
const sample = ({ shown }: Report): string[] =>
  /^\(\w+\)$/.test(shown) ? [] : [`\`\`\`text\n${shown}\n\`\`\``];
