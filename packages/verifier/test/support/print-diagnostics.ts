import { severityOf } from '@hornbook/model';
import type { VerifiedPackage } from '../../src/index.js';

/**
 * Diagnostics as a case expects them, and as docs/verify.md shows them:
 *
 *     imsmanifest.xml:8:5 error title-missing
 *       The item has no title
 *       > 8 | <item identifier="i">
 *       help: LMSs show an empty line …
 */
export function printDiagnostics({ diagnostics, sources }: VerifiedPackage): string {
  return diagnostics
    .map((diagnostic) => {
      const { column, file, line, note, reason, ruleId } = diagnostic;
      const source = line === undefined ? undefined : sources.get(file ?? '')?.split('\n')[line - 1];
      return [
        `${[file || '(package)', line, column].filter((part) => part !== undefined).join(':')} ${severityOf(diagnostic)} ${ruleId}`,
        `  ${reason}`,
        ...(source === undefined ? [] : [`  > ${line} | ${cut(source.trim())}`]),
        `  help: ${note}`,
      ]
        .map((text) => `${text}\n`)
        .join('');
    })
    .join('\n');
}

const cut = (text: string): string => (text.length > 110 ? `${text.slice(0, 110)}…` : text);
