import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What a page loads. */
export interface PageLinks {
  /** `src` of scripts, as written. */
  readonly scripts: readonly string[];
  /** Other files that it needs: style sheets, pictures, media, frames; as written. */
  readonly others: readonly string[];
}

/** Attributes that name files, by element. */
const sources: Readonly<Record<string, string>> = {
  audio: 'src',
  embed: 'src',
  frame: 'src',
  iframe: 'src',
  img: 'src',
  object: 'data',
  source: 'src',
  video: 'src',
};

/** Reads the HTML of a page. A `base` with an address makes all of it unknown, so nothing is returned then. */
export function readPage(html: string): PageLinks {
  const [scripts, others]: [string[], string[]] = [[], []];
  const left: Tree.Node[] = [parse(html)];
  for (let node = left.pop(); node; node = left.pop()) {
    if ('childNodes' in node) for (const child of [...node.childNodes].reverse()) left.push(child);
    if (!('attrs' in node)) continue;
    const value = (name: string) => node.attrs.find((attribute) => attribute.name === name)?.value ?? '';
    if (node.tagName === 'base' && value('href') !== '') return { scripts: [], others: [] };
    if (node.tagName === 'script' && value('src')) scripts.push(value('src'));
    const isSheet = node.tagName === 'link' && /\bstylesheet\b/i.test(value('rel'));
    const other = isSheet ? value('href') : value(sources[node.tagName] ?? '');
    if (other) others.push(other);
  }
  return { scripts, others };
}
