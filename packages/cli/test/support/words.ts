/** Words of a lesson's Markdown as a reader sees them: without markup, addresses and attribute lists. */
export function wordsOfMarkdown(source: string): string[] {
  const text = source
    .replace(/^```\w*$/gm, '')
    .replace(/^\{:.*\}$/gm, '')
    .replace(/^(\s*- )\([x ]\) /gm, '$1')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/&mdash;/g, '—');
  return words(text);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Words of a page: of its text, and of what pictures and their placeholders are called. */
export function wordsOfHtml(html: string): string[] {
  const text = html
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*\balt="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<\/?(?:code|em|strong|a|span)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(\w+);/g, (all, name) => entities[name] ?? all);
  return words(text);
}

/** Letters and digits only: quotes may become typographic, and Markdown's own signs go. */
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
