/** As many places as an answer may have. */
const places = 160;

/** A decimal string as a whole number, so that no binary fraction is taken for it: 0.1 + 0.2 is 0.3. */
export function toFixedPoint(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}

export const one: bigint = toFixedPoint('1');

export function fromFixedPoint(value: bigint): string {
  const digits = `${value < 0n ? -value : value}`.padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return (value < 0n ? '-' : '') + digits.slice(0, -places) + (fraction && `.${fraction}`);
}
