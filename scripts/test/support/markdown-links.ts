import { readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import GithubSlugger from 'github-slugger';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

interface Document {
  readonly links: readonly { readonly url: string; readonly line: number | undefined }[];
  /** The ids that GitHub gives to headings. */
  readonly anchors: readonly string[];
}

/** Links that lead nowhere, one a line: `docs/a.md:3 b.md#no-such-heading`. Those to the web are left out. */
export function brokenLinks(root: string, files: readonly string[]): string[] {
  const known = new Map<string, Document>();
  const documentAt = (file: string) => {
    const document = known.get(file) ?? readDocument(file);
    known.set(file, document);
    return document;
  };
  const leadsSomewhere = (file: string, url: string) => {
    const [path = '', anchor] = url.split('#').map(decodeURIComponent);
    const target = path === '' ? file : resolve(dirname(file), path);
    if (!statSync(target, { throwIfNoEntry: false })) return false;
    return anchor === undefined || documentAt(target).anchors.includes(anchor);
  };
  return files.flatMap((file) =>
    documentAt(file)
      .links.filter(({ url }) => !/^([a-z][a-z\d+.-]*:|\/\/)/i.test(url) && !leadsSomewhere(file, url))
      .map(({ line, url }) => `${relative(root, file)}:${line} ${url}`),
  );
}

function readDocument(file: string): Document {
  const slugger = new GithubSlugger();
  const links: Document['links'][number][] = [];
  const anchors: string[] = [];
  visit(fromMarkdown(readFileSync(file)), (node) => {
    if (node.type === 'heading') anchors.push(slugger.slug(textOf(node)));
    if ('url' in node) links.push({ url: node.url, line: node.position?.start.line });
  });
  return { links, anchors };
}
