/**
 * Liquid at the start of an address, which only Jekyll fills in, and what it means where the course is the whole site. Spaces, braces
 * and quotes may be percent-encoded by now.
 *
 *     {{ site.baseurl }}/images/x.png         /images/x.png
 *     {{ "/images/x.png" | relative_url }}    /images/x.png
 *     {% link _posts/2017-01-02-name.md %}    /_posts/2017-01-02-name.md
 *     {% post_url 2017-01-02-name %}          /2017-01-02-name
 */
export function withoutLiquid(url: string): string {
  const liquid = liquidIn(url);
  return liquid ? liquid.meaning + url.slice(liquid.length) : url;
}

interface Liquid {
  /** As an author writes it. */
  text: string;
  /** In the address. */
  length: number;
  meaning: string;
}

/** Characters. */
const longest = 300;

export function liquidIn(url: string): Liquid | undefined {
  if (!/^(?:\{|%7b)(?:\{|%7b|%25|%)/i.test(url)) return undefined;
  const end = /(?:\}|%7d|%25|%)(?:\}|%7d)/i.exec(url.slice(2, longest));
  if (!end) return undefined;
  const length = 2 + end.index + end[0].length;
  const text = decoded(url.slice(0, length));
  const inner = text
    .replace(/^\{[{%]-?/, '')
    .replace(/-?[%}]\}$/, '')
    .trim();
  const meaning = meaningOf(inner);
  return meaning === undefined ? undefined : { text, length, meaning };
}

function meaningOf(inner: string): string | undefined {
  if (/^site\.(?:base)?url$/.test(inner)) return '';
  const [, quoted] =
    /^["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.(?:base)?url)\b/.exec(inner) ??
    [];
  const [, linked] = /^(?:link|post_url)\s+["']?([^"'\s]+)["']?$/.exec(inner) ?? [];
  const path = quoted ?? linked;
  return path === undefined ? undefined : `/${path.replace(/^\//, '')}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    return text;
  }
}
