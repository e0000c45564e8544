interface Point {
  readonly line: number;
  readonly column: number;
}

/** What tests look at of a diagnostic; testkit depends on no other package. */
interface Found {
  readonly ruleId: string;
  readonly place?: Point | { readonly start: Point; readonly end: Point } | undefined;
  readonly fix?: { readonly start: number; readonly end: number; readonly text: string };
}

/**
 * Diagnostics as the file of a case, without their prose, which is free to change:
 *
 *     4:1-4:12 error choice-mixed-markers
 *       fix "(x)" → "[x]"
 *
 * @param text the source that they are about
 */
export const diagnosticLines = <D extends Found>(
  text: string,
  diagnostics: readonly D[],
  severityOf: (diagnostic: D) => string,
): string =>
  diagnostics
    .map((diagnostic) => {
      const { fix, place, ruleId } = diagnostic;
      const range = place && ('start' in place ? [place.start, place.end] : [place]);
      const at = range?.map(({ column, line }) => `${line}:${column}`).join('-') ?? '';
      const edit = fix && [text.slice(fix.start, fix.end), fix.text].map((part) => JSON.stringify(part));
      return `${at} ${severityOf(diagnostic)} ${ruleId}\n${edit ? `  fix ${edit.join(' → ')}\n` : ''}`;
    })
    .join('');

/** The reasons and notes of diagnostics that are empty, or lack what they name: `There is no file undefined`. */
export const brokenWords = (
  diagnostics: readonly { readonly reason: string; readonly note?: string | undefined }[],
): string[] =>
  diagnostics
    .flatMap(({ note = '', reason }) => [reason, note])
    .filter((words) => /^\s*$|\bundefined\b|\bNaN\b|\[object |(?<!`)(?<!` )``(?!`)(?! `)/.test(words));
