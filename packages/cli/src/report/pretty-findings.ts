import { severityOf } from '@hornbook/model';
import type { Colors } from './colours.js';
import { amount } from './counts.js';
import type { Finding } from './finding.js';
import { pretty } from './pretty.js';
import { printable } from './printable.js';

/** Problems of the same rule in a file; whoever has mended so many knows how. */
const maxOfARule = 20;
/** Problems of all kinds in all files. */
const maxInAll = 500;

/** Problems as a person reads them, up to as many as a person reads, and how many more there are. */
export function* prettyFindings(
  findings: readonly Finding[],
  page: { readonly colors: Colors; readonly columns: number | undefined },
): Iterable<string> {
  const lines = new Map<string, readonly string[]>();
  const linesOf = (source: string) => {
    const known = lines.get(source) ?? source.split('\n');
    lines.set(source, known);
    return known;
  };
  const { hidden, shown } = choose(findings);
  for (const finding of shown) yield pretty(finding, { ...page, linesOf });
  yield* hiddenOnes(hidden, page.colors);
}

/** Errors go first: they are what has to be mended. */
function choose(findings: readonly Finding[]): { shown: readonly Finding[]; hidden: readonly Finding[] } {
  const counts = new Map<string, number>();
  const chosen = findings.filter((finding) => {
    const count = (counts.get(kindOf(finding)) ?? 0) + 1;
    counts.set(kindOf(finding), count);
    return count <= maxOfARule;
  });
  const isError = ({ diagnostic }: Finding) => severityOf(diagnostic) === 'error';
  const inOrder = [...chosen.filter(isError), ...chosen.filter((finding) => !isError(finding))];
  const shown = new Set(inOrder.slice(0, maxInAll));
  return {
    shown: findings.filter((finding) => shown.has(finding)),
    hidden: findings.filter((finding) => !shown.has(finding)),
  };
}

/** No rule has several severities in one file, but where comments set them. */
const kindOf = ({ diagnostic, file }: Finding): string =>
  `${severityOf(diagnostic)} ${diagnostic.ruleId} ${file}`;

/** Kinds that are named; after those their number has to do. */
const maxKinds = 20;

/**
 *     … and 24950 more of attribute-list-malformed in lesson.md
 *     `hornbook check --format json` lists all of them.
 */
function* hiddenOnes(hidden: readonly Finding[], { bold, dim }: Colors): Iterable<string> {
  const kinds = new Map<string, Finding[]>();
  for (const finding of hidden) {
    const alike = kinds.get(kindOf(finding)) ?? [];
    alike.push(finding);
    kinds.set(kindOf(finding), alike);
  }
  const groups = [...kinds.values()];
  for (const [first, ...others] of groups.slice(0, maxKinds)) {
    if (!first) continue;
    const what = `${others.length + 1} more of ${dim(first.diagnostic.ruleId)} in ${bold(printable(first.file))}`;
    yield `… and ${what}\n`;
  }
  const rest = groups.slice(maxKinds).flat().length;
  if (rest > 0) yield `… and ${amount(rest, 'more problem')} of other kinds\n`;
  if (hidden.length > 0) yield '`hornbook check --format json` lists all of them.\n\n';
}
