import type { XmlElement } from '../parse-xml.js';

/** Where an `href` of a manifest leads. */
export interface ResolvedHref {
  /** Relative to the package's root, as a browser asks for it, with query and fragment; or absolute. */
  readonly url: string;
  /** The file of the package, unescaped. Undefined for an address outside of the package. */
  readonly path: string | undefined;
  /** Whether it goes above the root, where a browser stops. */
  readonly isEscaping: boolean;
}

const root = 'package://root/';

/** Resolves an `href` against the `xml:base` of the elements around it (SCORM 2004 CAM 3.4.2.3), and adds an item's parameters. */
export function resolveHref(href: string, element: XmlElement, parameters = ''): ResolvedHref {
  const bases: string[] = [];
  for (let next: XmlElement | undefined = element; next; next = next.parent) {
    const base = next.attributes.find(({ qualifiedName }) => qualifiedName === 'xml:base')?.value;
    if (base !== undefined) bases.unshift(base);
  }
  const url = [...bases, withParameters(href, parameters)].reduce<URL | undefined>(
    (base, relative) => base && parse(relative, base),
    new URL(root),
  );
  if (!url?.href.startsWith(root)) return { url: url?.href ?? href, path: undefined, isEscaping: true };
  const isEscaping = [...bases, href].some((part) => /^\s*[/\\]/.test(part)) || isAboveRoot([...bases, href]);
  return { url: url.href.slice(root.length), path: unescapePath(url.pathname.slice(1)), isEscaping };
}

const parse = (relative: string, base: URL): URL | undefined =>
  URL.canParse(relative.trim(), base.href) ? new URL(relative.trim(), base) : undefined;

/** `?a=1` or `#a`, or without a mark; behind a query they become a part of it (SCORM 2004 CAM 3.4.1.6). */
function withParameters(href: string, parameters: string): string {
  const given = parameters.trim().replace(/^[?&]+/, '');
  if (given === '') return href;
  if (given.startsWith('#')) return href.includes('#') ? href : href + given;
  return `${href}${href.includes('?') ? '&' : '?'}${given}`;
}

/** `%41` → `A`; as it is where the escapes are none. */
export function unescapePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** `a/../../b` is above the folder in which it begins. */
function isAboveRoot(parts: readonly string[]): boolean {
  let depth = 0;
  for (const part of parts) {
    for (const name of part
      .replace(/[?#].*$/, '')
      .split('/')
      .slice(0, -1)) {
      if (name === '..') depth--;
      else if (name !== '.' && name !== '') depth++;
      if (depth < 0) return true;
    }
  }
  return false;
}
