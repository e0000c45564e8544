/** A number without exponent, and with a digit before the point, as both editions want it. */
export function decimal(number: number, places: number): string {
  return String(Number(number.toFixed(places)));
}

/**
 * A decimal string as an LMS takes it: `.5` → `0.5`, `+7` → `7`. `undefined` for what is no plain decimal and for more than
 * 5 digits before the point, which Moodle refuses.
 */
export function plainDecimal(text: string): string | undefined {
  const [, minus, whole = '', fraction = ''] = /^\s*(?:\+|(-))?(\d*)(?:\.(\d*))?\s*$/.exec(text) ?? [];
  if (!whole && !fraction) return undefined;
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  if (digits.length > 5) return undefined;
  return (minus ?? '') + digits + (fraction && `.${fraction}`);
}
