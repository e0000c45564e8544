// How figures are written. All of them are rounded: more digits would say more about the machine than about the build.

/** `1,000` @param {number} value */
export const count = (value) => value.toLocaleString('en');

/** `2.8 ×` @param {number} ratio */
export const times = (ratio) => `${rounded(ratio)} ×`;

/** @param {number} value */
export const milliseconds = (value) => `${rounded(value)} ms`;

/** @param {number} bytes */
export const kilobytes = (bytes) => `${rounded(bytes / 1000)} kB`;

/** @param {number} bytes */
export const megabytes = (bytes) => `${rounded(bytes / 1e6)} MB`;

/** @param {number} share From 0 to 1. */
export const percent = (share) => `${(share * 100).toFixed(1)} %`;

/** Two digits behind the point for small numbers, none for large ones. @param {number} value */
function rounded(value) {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
