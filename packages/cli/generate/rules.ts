// Cuts docs/diagnostics.md and docs/verify.md into a section for each rule, which `hornbook explain` prints: src/generated/
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RulePage } from '../src/report/rule-page.js';

/** The words of docs/diagnostics.md. */
const severities: Readonly<Record<string, RulePage['severity']>> = {
  Error: 'error',
  Warning: 'warning',
  Note: 'info',
  Off: 'off',
};

const readPage = (name: string): string =>
  readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
const courseRules = sections(readPage('diagnostics.md'), '## ').flatMap((area) => rulesIn(area, 'course'));
const packageRules = sections(readPage('verify.md'), '## ')
  .filter((area) => firstLine(area) === 'Rules')
  .flatMap((area) => rulesIn(area.replace(/<!--.*?-->\n/g, ''), 'package'))
  .map((rule) => ({ ...rule, area: 'SCORM packages' }));
const folder = fileURLToPath(new URL('../src/generated/', import.meta.url));

mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}rules.ts`, moduleOf([...courseRules, ...packageRules]));

/**
 *     ## Lessons
 *
 *     ### bank-in-bank
 *
 *     **Error.** This section is part of …
 */
function rulesIn(area: string, subject: RulePage['subject']): RulePage[] {
  return sections(area, '### ').map((section) => {
    const [, severity = '', reason = ''] = /^\*\*(\w+)\.\*\* (.*)$/m.exec(section) ?? [];
    return {
      subject,
      area: firstLine(area),
      ruleId: firstLine(section),
      severity: severities[severity] ?? 'error',
      reason,
      text: section.slice(section.indexOf(reason) + reason.length).trim(),
    };
  });
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** What follows each heading that begins like that, up to the next one. Samples have headings of their own. */
function sections(text: string, heading: string): string[] {
  const found: string[][] = [];
  let fence = '';
  for (const line of text.split('\n')) {
    const [ticks = ''] = /^`{3,}/.exec(line) ?? [];
    if (ticks && !fence) fence = ticks;
    else if (line === fence) fence = '';
    if (!fence && line.startsWith(heading)) found.push([line.slice(heading.length)]);
    else found.at(-1)?.push(line);
  }
  return found.map((lines) => lines.join('\n'));
}

function moduleOf(rules: readonly RulePage[]): string {
  return `import type { RulePage } from '../report/rule-page.js';

export const rules: readonly RulePage[] = ${JSON.stringify(rules, null, 2)};
`;
}
