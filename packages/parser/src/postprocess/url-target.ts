import { withoutControls } from '@hornbook/model';

/** What a URL in a lesson names. */
export type Target =
  | { kind: 'remote'; url: string }
  | { kind: 'anchor'; anchor: string }
  | { kind: 'lesson'; base: 'assets' | 'course'; path: string; anchor: string }
  | { kind: 'file'; base: 'assets' | 'course'; path?: string }
  | { kind: 'refused' };

const safeSchemes = ['http', 'https', 'mailto', 'tel'];

/**
 * Finds what a URL names.
 *
 * @param raw the author's URL
 * @param from the path of the lesson, relative to the course
 * @returns without a `path` if it leads out of the course, on any operating system
 */
export function targetOf(raw: string, from: string): Target {
  const url = stripControls(raw).trim();
  // Without the replacements of controls: no URL is judged by a safer scheme than the author wrote.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replaceAll('\ufffd', '').trim())?.[1]?.toLowerCase();
  if (scheme)
    return safeSchemes.includes(scheme) ? { kind: 'remote', url: withSmallScheme(url) } : { kind: 'refused' };
  if (/^[/\\]{2}/.test(url)) return { kind: 'remote', url: `https:${url.replaceAll('\\', '/')}` };
  const hash = url.indexOf('#');
  const anchor = hash === -1 ? '' : decode(url.slice(hash + 1));
  const beforeHash = hash === -1 ? url : url.slice(0, hash);
  if (beforeHash === '') return { kind: 'anchor', anchor: anchor ?? '' };
  const file = fileOf(beforeHash, from);
  if (file.path && /\.(md|markdown)$/i.test(file.path)) {
    return { kind: 'lesson', base: file.base, path: file.path, anchor: anchor ?? '' };
  }
  return { kind: 'file', ...file };
}

/** The sanitizer compares schemes as they are. */
const withSmallScheme = (url: string): string => url.replace(/^[^:]*/, (scheme) => scheme.toLowerCase());

/** What file a URL without scheme and fragment names. */
function fileOf(url: string, from: string): { base: 'assets' | 'course'; path?: string } {
  const path = decode(url.replace(/\?.*$/s, ''));
  const base = path?.startsWith('/') ? 'assets' : 'course';
  const whole = path && normalize(base === 'assets' ? path.slice(1) : joined(from, path));
  return { base, ...(whole && { path: whole }) };
}

/** Browsers skip controls in a scheme: `java\nscript:`. */
const stripControls = (url: string): string =>
  Array.from(url, (character) => (character.charCodeAt(0) < 0x20 ? '' : character)).join('');

/** No file and no anchor has controls in its name. */
function decode(text: string): string | undefined {
  try {
    return withoutControls(decodeURIComponent(text));
  } catch {
    return undefined;
  }
}

const joined = (from: string, path: string): string => `${from.replace(/[^/]*$/, '')}${path}`;

/** `undefined` where the path leaves its root or could mean something else on Windows. */
function normalize(path: string): string | undefined {
  if (/[\\:\0]/.test(path)) return undefined;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length > 0 ? parts.join('/') : undefined;
}
