/** Functions that compute: none of them fetches anything. `url()` is looked at by itself. */
const functions: ReadonlySet<string> = new Set([
  // A parenthesis alone.
  '',
  ...[
    'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark',
    'calc min max clamp var cubic-bezier steps linear',
    'not is where nth-child',
    'matrix matrix3d perspective rotate rotate3d rotatex rotatey rotatez scale scale3d scalex scaley skew',
    'skewx skewy translate translate3d translatex translatey',
    'blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia',
    'circle ellipse inset polygon',
    'and or only',
  ].flatMap((names) => names.split(' ')),
]);

/** Rules that fetch nothing, unlike `@import` and `@font-face`. */
const atRules: ReadonlySet<string> = new Set([
  'media',
  'supports',
  'keyframes',
  '-webkit-keyframes',
  'charset',
]);

/**
 * Whether style sheets, `style` attributes or the values of presentation attributes fetch nothing from elsewhere. What
 * is not understood counts as unsafe: escapes (`\75rl(`), unknown functions, unknown at-rules. No picture needs them.
 * Comments and strings are read like everything else, so that nothing can hide behind a quote.
 */
export function isSafeCss(css: string): boolean {
  if (css.includes('\\')) return false;
  const [, ...rules] = css.split('@');
  return calls(css).every(isSafeCall) && rules.every((rule) => atRules.has(nameOf(/^[\w-]*/, rule)));
}

interface Call {
  name: string;
  /** What follows the parenthesis. */
  argument: string;
}

/** No name that is allowed is longer; a bound keeps the search linear. */
const longestName = 20;

function calls(css: string): Call[] {
  const [first = '', ...pieces] = css.split('(');
  return pieces.map((argument, index) => {
    const before = index === 0 ? first : (pieces[index - 1] ?? '');
    return { name: nameOf(/[\w-]*$/, before.slice(-longestName)), argument };
  });
}

/** `url(#id)` names a part of the same picture. */
const isSafeCall = ({ name, argument }: Call): boolean =>
  name === 'url' ? /^\s*["']?#/.test(argument) : functions.has(name);

const nameOf = (pattern: RegExp, text: string): string => pattern.exec(text)?.[0].toLowerCase() ?? '';
