import { didYouMeanPart, exitCode, UsageError } from '../errors.js';
import { rules } from '../generated/rules.js';
import type { Io } from '../io.js';
import type { ExplainOptions } from '../options/explain-options.js';
import { paintOf, printRule } from '../report/rule-page.js';
import { colorsFor, columnsOf } from '../report/terminal.js';

/** `hornbook explain`: prints what there is to know about a rule, or lists all of them. Throws a UsageError if there is no such rule. */
export async function explain({ ruleId }: ExplainOptions, io: Io): Promise<number> {
  io.stdout.write(ruleId === undefined ? listOfRules(io) : printRule(await ruleNamed(ruleId), io));
  return exitCode.ok;
}

async function ruleNamed(name: string) {
  const found = rules.find(({ ruleId }) => ruleId === name.toLowerCase());
  if (found) return found;
  const known = rules.map(({ ruleId }) => ruleId);
  throw new UsageError(
    `there is no rule ${name}`,
    (await didYouMeanPart(name.toLowerCase(), known)) ?? 'All rules: hornbook explain',
  );
}

/** By area, a line each. Terminals would break longer ones anywhere. */
function listOfRules({ env, stdout }: Io): string {
  const colors = colorsFor(stdout, env);
  const width = Math.max(...rules.map(({ ruleId }) => ruleId.length));
  const left = (columnsOf(stdout) ?? Number.POSITIVE_INFINITY) - width - 12;
  const areas = [...new Set(rules.map(({ area }) => area))].map((area) => {
    const lines = rules
      .filter((rule) => rule.area === area)
      .map(({ reason, ruleId, severity }) => {
        const text = reason.length > left ? `${reason.slice(0, Math.max(0, left - 1))}…` : reason;
        return `  ${ruleId.padEnd(width)} ${paintOf(severity, colors)(severity.padEnd(7))} ${text}\n`;
      });
    return `${colors.bold(area)}\n${lines.join('')}`;
  });
  return `${areas.join('\n')}\n${colors.bold('More:')} hornbook explain RULE\n`;
}
