/**
 * The ids that a link within the picture may name. Browsers strip tabs and line ends from it and decode `%41`; what is
 * no UTF-8 then they read as Latin-1 (URL, 4.4; SVG 2, 16.1.6).
 */
export function partsNamedBy(url: string): string[] {
  const fragment = trimUrl(url).split('#', 2)[1] ?? '';
  return fragment.includes('%') ? [fragment, decode(fragment)] : [fragment];
}

/** Ids of parts that a value of CSS names by `url(#id)`, be it quoted, unquoted or cut off, each as often as it is named. */
export function partsNamedIn(css: string): string[] {
  if (!/url\(/i.test(css)) return [];
  return [...css.matchAll(/url\(\s*(?:"([^"]*)|'([^']*)|([^)]*))/gi)].flatMap(([, double, single, bare]) =>
    partsNamedBy(double ?? single ?? bare ?? ''),
  );
}

const trimUrl = (url: string): string => url.replace(/[\t\n\r]/g, '').trim();

function decode(text: string): string {
  const escaped = text.replace(/%(?![\da-f]{2})/gi, '%25');
  try {
    return decodeURIComponent(escaped);
  } catch {
    return text.replace(/%([\da-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  }
}
