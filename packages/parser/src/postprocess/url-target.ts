import { withoutControls } from '@hornbook/model';
import { withoutLiquid } from './liquid-address.js';

/** What a URL in a lesson names. */
export type Target =
  | { kind: 'remote'; url: string }
  | { kind: 'anchor'; anchor: string }
  | ({ kind: 'lesson' } & LocalTarget)
  | ({ kind: 'file' } & LocalTarget)
  | { kind: 'refused' };

export interface LocalTarget {
  base: 'assets' | 'course';
  /** Absent if it leads out of the course, on any operating system. */
  path?: string;
  /** The path as a browser has it, which never leaves the root: empty for `/` itself. */
  sitePath: string;
  /** Whether it ends with `/`, as addresses of pages often do. */
  isFolder: boolean;
  anchor: string;
}

const safeSchemes = ['http', 'https', 'mailto', 'tel'];

/**
 * Finds what a URL names.
 *
 * @param raw the author's URL
 * @param from the path of the lesson, relative to the course
 */
export function targetOf(raw: string, from: string): Target {
  const url = withoutLiquid(stripControls(raw).trim());
  if (isWindowsPath(url)) {
    return { kind: 'file', base: 'course', sitePath: '', isFolder: false, anchor: '' };
  }
  // Without the replacements of controls: no URL is judged by a safer scheme than the author wrote.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replaceAll('\ufffd', '').trim())?.[1]?.toLowerCase();
  if (scheme)
    return safeSchemes.includes(scheme) ? { kind: 'remote', url: withSmallScheme(url) } : { kind: 'refused' };
  if (/^[/\\]{2}/.test(url)) return { kind: 'remote', url: `https:${url.replaceAll('\\', '/')}` };
  const hash = url.indexOf('#');
  const anchor = (hash === -1 ? '' : decode(url.slice(hash + 1))) ?? '';
  const beforeHash = hash === -1 ? url : url.slice(0, hash);
  if (beforeHash === '') return { kind: 'anchor', anchor };
  const file = fileOf(beforeHash, from);
  return { kind: isMarkdownPath(file.sitePath) ? 'lesson' : 'file', ...file, anchor };
}

/** Files for learners have an extension, and not that of a web page. */
export function isPage({ isFolder, sitePath }: LocalTarget): boolean {
  if (isFolder) return true;
  // Neither is part of an address: a path on a computer, or a scheme in disguise.
  if (/[\\:]/.test(sitePath)) return false;
  const extension = /\.([a-z][a-z0-9]{0,9}|7z|3gp)$/i.exec(sitePath)?.[1]?.toLowerCase();
  if (extension === undefined) return sitePath !== '';
  return /^(?:x?html?|php|aspx?|jsp|cgi)$/.test(extension);
}

/** `C:\x.png` names a file of one computer. */
const isWindowsPath = (url: string): boolean => /^[a-z]:(?:[\\/]|%5c)/i.test(url);

const isMarkdownPath = (path: string): boolean => /\.(md|markdown)$/i.test(path);

/** The sanitizer compares schemes as they are. */
const withSmallScheme = (url: string): string => url.replace(/^[^:]*/, (scheme) => scheme.toLowerCase());

/** What file a URL without scheme and fragment names. */
function fileOf(url: string, from: string): Omit<LocalTarget, 'anchor'> {
  const decoded = decode(url.replace(/\?.*$/s, ''));
  const base = decoded?.startsWith('/') ? 'assets' : 'course';
  const path =
    decoded === undefined ? undefined : base === 'assets' ? decoded.slice(1) : joined(from, decoded);
  const whole = path && normalize(path);
  return {
    base,
    ...(whole && { path: whole }),
    sitePath: whole || browsed(path ?? ''),
    isFolder: decoded !== undefined && /(^|\/)\.{0,2}$/.test(decoded),
  };
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

/** Browsers stop at the root. */
function browsed(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
