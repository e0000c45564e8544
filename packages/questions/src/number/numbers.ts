/**
 * A number as people type it, as a decimal string without exponent; `undefined` if it isn't one.
 *
 *     1.5  1,5  .5  −3  1 500  1'500.25  1,500,000  2e-3  ٣
 *
 * A single comma or point before three digits separates thousands, unless it is the decimal sign of the language: `1,500`
 * is 1500 in English and 1.5 in German.
 */
export function readNumber(typed: string, lang: string): string | undefined {
  const text = typed
    .trim()
    .replace(/[٠-٩۰-۹０-９]/g, (digit) => `${digit.charCodeAt(0) & 15}`)
    .replace(/[٫．]/g, '.')
    .replace(/，/g, ',')
    .replace(/[−–]/g, '-')
    .replace(/[\s’٬]/g, "'");
  const [, sign = ''] = grouped.exec(text) ?? [];
  // In this order: the first number formatted in a language takes as long as reading a lesson.
  const isDecimal = sign && text.split(/[.,]/).length === 2 && sign === decimalSign(lang);
  return withoutExponent((isDecimal ? text : text.replaceAll(sign, '')).replace(',', '.'));
}

/** As many as an answer may have. */
const mostDigits = 160;

const grouped = /^[-+]?[1-9]\d{0,2}(['.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d*)?$/;

/** A decimal string with the decimal sign of a language. */
export const showNumber = (decimal: string, lang: string): string => decimal.replace('.', decimalSign(lang));

export function decimalSign(lang: string): string {
  try {
    return (1.5).toLocaleString(lang).includes(',') ? ',' : '.';
  } catch {
    return '.';
  }
}

function withoutExponent(text: string): string | undefined {
  const [, minus = '', whole = '', fraction = '', exponent = ''] =
    /^(?:\+|(-))?(\d*)\.?(\d*)(?:e([-+]?\d\d?))?$/i.exec(text) ?? [];
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const zeros = Math.max(0, 1 - point);
  const all = '0'.repeat(zeros) + digits.padEnd(point, '0');
  if (!digits || all.length > mostDigits) return undefined;
  const rest = all.slice(point + zeros);
  return minus + all.slice(0, point + zeros).replace(/^0+(?=\d)/, '') + (rest && `.${rest}`);
}

/** As many decimal places as an answer may have. */
const places = 160;

/** A decimal string as a whole number, so that it never becomes a binary fraction: 0.1 + 0.2 is 0.3. */
export function toFixedPoint(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}

export function fromFixedPoint(value: bigint): string {
  const digits = `${value < 0n ? -value : value}`.padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return (value < 0n ? '-' : '') + digits.slice(0, -places) + (fraction && `.${fraction}`);
}
