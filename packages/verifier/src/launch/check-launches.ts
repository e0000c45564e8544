import { type Diagnostic, inFile } from '@hornbook/model';
import type { LaunchItem, PackageFacts } from '../facts.js';
import type { FileIndex } from '../files/file-index.js';
import { unescapePath } from '../manifest/hrefs/resolve-href.js';
import { type FoundApis, findApis } from './find-apis.js';
import { messages } from './messages.js';
import { readPage } from './read-page.js';

/** Bytes; a page that is longer holds data rather than links. */
const longestPage = 8_000_000;

/** What is wrong with the pages of a package, and the texts in which that is. */
export function* checkLaunches(facts: PackageFacts, files: FileIndex): Iterable<Diagnostic> {
  const scos = facts.items.filter(({ path, scormType }) => scormType === 'sco' && path && files.get(path));
  const pages = [...new Map(scos.map((item) => [item.path ?? '', item])).values()];
  if (pages.length === 0) return;
  const isHtml = ({ path = '' }: LaunchItem) => looksLikeHtml(path, files);
  const [noPage, ...noPages] = pages.filter((item) => !isHtml(item));
  if (noPage) {
    const { path = '' } = noPage;
    yield inFile(path, messages.notHtml({ path, others: noPages.length }, undefined));
  }
  const [first, ...others] = pages.filter(isHtml);
  if (!first) return;
  yield* checkApi(first.path ?? '', facts, findApis(files));
  for (const { path = '' } of [first, ...others]) yield* checkLinks(path, files);
}

/** By its name, and where that says nothing, by its first tag. */
function looksLikeHtml(path: string, files: FileIndex): boolean {
  if (/\.(?:html?|xhtml|jspx?|aspx?|php)$/i.test(path)) return true;
  const isXml = /\.xml$/i.test(path);
  if (/\.\w{2,4}$/.test(path) && !isXml) return false;
  const start = latin1(files.get(path)?.read()).slice(0, 2000);
  // XML may be XHTML, or become HTML by a style sheet.
  return isXml ? /<(?:html|\?xml-stylesheet)\s/i.test(start) : /<(?:!doctype|html|head|script)/i.test(start);
}

function* checkApi(path: string, { edition }: PackageFacts, found: FoundApis): Iterable<Diagnostic> {
  if (!edition) return;
  const is12 = edition === 'scorm12';
  const [expected, other] = is12 ? (['API', 'API_1484_11'] as const) : (['API_1484_11', 'API'] as const);
  if (is12 ? found.scorm12 : found.scorm2004) return;
  if (is12 ? found.scorm2004 : found.scorm12) {
    yield inFile(path, messages.otherApi({ path, found: other, expected }, undefined));
  } else if (!found.isIncomplete) yield inFile(path, messages.withoutApi({ path, api: expected }, undefined));
}

function* checkLinks(path: string, files: FileIndex): Iterable<Diagnostic> {
  const file = files.get(path);
  if (!file || file.size > longestPage) return;
  const { others, scripts } = readPage(new TextDecoder().decode(file.read()));
  const [url, ...moreUrls] = scripts.filter((script) => /^(?:https?:)?\/\//i.test(script.trim()));
  if (url !== undefined) yield inFile(path, messages.network({ url, others: moreUrls.length }, undefined));
  const missing = [...scripts, ...others].flatMap((link) => missingFile(link, path, files) ?? []);
  const [first, ...more] = new Set(missing);
  if (first !== undefined)
    yield inFile(path, messages.fileMissing({ path: first, others: more.length }, undefined));
}

/** The path of a file that is not there; undefined for what is there, and for addresses that lead elsewhere. */
function missingFile(link: string, from: string, files: FileIndex): string | undefined {
  const base = `package://root/${from.split('/').map(encodeURIComponent).join('/')}`;
  const href = link.trim();
  // A template fills these in.
  if (href === '' || /^[a-z][\w+.-]*:|^\/|^#|[{}<>]|\$\(/i.test(href) || !URL.canParse(href, base))
    return undefined;
  const path = unescapePath(new URL(href, base).pathname.slice(1));
  return path === '' || path.endsWith('/') || files.get(path) ? undefined : path;
}

const latin1 = (bytes: Uint8Array | undefined): string => new TextDecoder('latin1').decode(bytes);
