import type { Nodes } from 'mdast';
import { eachNode } from '../nodes.js';

/** Stands for a space while Markdown is parsed. Nobody types it. */
const stand = '\uf8f0';

/** At the start of an address: `](`, `]: ` or `](<`, then `{{ … }}` or `{% … %}`. */
const inAddress = /(?:\]\(\s{0,3}|\]:[ \t]{1,3})\{([{%])[^{}\n]{0,300}[%}]\}/g;

/**
 * Makes links of those whose address begins with Liquid: `[x]({{ site.baseurl }}/x.md)`. Markdown ends an address at a space, so
 * another character of the same length takes its place while it is parsed.
 */
export function hideLiquidSpaces(text: string): string {
  if (!/\][(:]\s{0,3}\{[{%]/.test(text) || text.includes(stand)) return text;
  return text.replace(inAddress, (all) => {
    const at = all.indexOf('{');
    return all.slice(0, at) + all.slice(at).replaceAll(' ', stand);
  });
}

/** Puts the spaces back, wherever they are: what looks like an address may be code. */
export function showLiquidSpaces(tree: Nodes): void {
  eachNode(tree, (node) => {
    const fields = node as unknown as Record<string, unknown>;
    for (const name of ['value', 'url', 'title', 'alt', 'lang', 'meta', 'label', 'identifier']) {
      const value = fields[name];
      if (typeof value === 'string' && value.includes(stand)) fields[name] = value.replaceAll(stand, ' ');
    }
  });
}
