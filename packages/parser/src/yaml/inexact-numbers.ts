import { type Document, visit } from 'yaml';
import { messages } from '../messages.js';
import type { Problem } from './nodes-to-data.js';

/** Numbers that would be published as other ones, or not at all. As keys they are text. */
export function inexactNumbers(document: Document.Parsed): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar(key, { range, source, value }) {
      if (key === 'key' || typeof value !== 'number' || source === undefined || isExact(source, value))
        return;
      problems.push({
        range: (range ?? [0]).slice(0, 2),
        message: (place) => messages.yamlNumberInexact({ source, value: `${value}` }, place),
      });
    },
  });
  return problems;
}

/** Whether the number says what was written: `1.50` and `0x1F` are fine, `12345678901234567890` has no number. */
function isExact(source: string, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  if (/^0[ox]/.test(source)) return BigInt(source) === BigInt(value);
  return decimalOf(source) === decimalOf(`${value}`);
}

/** `-1.50` → `15e-1`; the sign is always kept. */
function decimalOf(text: string): string {
  const [, whole = '', fraction = '', exponent = '0'] =
    /^[-+]?(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i.exec(text) ?? [];
  const digits = whole + fraction;
  let [start, end] = [0, digits.length];
  while (digits[start] === '0') start++;
  while (end > start && digits[end - 1] === '0') end--;
  if (start === end) return '0';
  return `${digits.slice(start, end)}e${Number(exponent) + whole.length - start}`;
}
