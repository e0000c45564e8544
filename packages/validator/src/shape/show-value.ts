const longest = 40;

/** `.nan`, `.inf`, `1e999`: JSON has no word for them. */
const isNoNumber = (value: unknown): boolean => typeof value === 'number' && !Number.isFinite(value);

/** A value from YAML as its author would recognise it: `"eighty"`, `12`, `["a",1]`. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty';
  const text = isNoNumber(value) ? String(value) : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
