const longest = 40;

/** A value from YAML as its author would recognise it: `"eighty"`, `12`, `["a",1]`. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty';
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
