/** Kinds of other tools, and the alerts of GitHub that say the same. */
const kinds: Readonly<Record<string, string>> = {
  ...{ note: 'NOTE', info: 'NOTE', abstract: 'NOTE', summary: 'NOTE', tldr: 'NOTE', example: 'NOTE' },
  ...{ seealso: 'NOTE', secondary: 'NOTE', tip: 'TIP', hint: 'TIP', success: 'TIP', check: 'TIP' },
  ...{ important: 'IMPORTANT', warning: 'WARNING', attention: 'WARNING' },
  ...{ caution: 'CAUTION', danger: 'CAUTION', error: 'CAUTION' },
};

/** The word of GitHub for a kind of box. */
export const alertKind = (name: string): string | undefined =>
  Object.hasOwn(kinds, name.toLowerCase()) ? kinds[name.toLowerCase()] : undefined;

/** What a fix must not put into a quote or an element: another box, a heading with its anchor, a question. */
const unmovable =
  /^[ \t]*(?::::|!!!|\?\?\?|===|\{:|<\/?(?:details|summary))|^ {0,3}(?:#{1,6}[ \t]|=+[ \t]*$|-+[ \t]*$)|\.quiz/m;

interface Box {
  readonly name: string;
  readonly title: string | undefined;
  /** Lines without the indentation of the box. */
  readonly body: readonly string[];
}

/**
 *     > [!TIP]
 *     > **Title**
 *     >
 *     > Body.
 *
 * @returns nothing where that would not be the same
 */
export function writeAlert({ body, name, title }: Box): string | undefined {
  const kind = alertKind(name);
  const lines = trimBlank(body);
  if (!kind || lines.length === 0 || unmovable.test(lines.join('\n'))) return undefined;
  const shown = title ?? (kind === name.toUpperCase() ? '' : name[0]?.toUpperCase() + name.slice(1));
  const head = shown ? [/[*_]/.test(shown) ? shown : `**${shown}**`, ''] : [];
  return [`[!${kind}]`, ...head, ...lines].map((line) => `> ${line}`.trimEnd()).join('\n');
}

/** A box that opens; nothing where its title needs more than plain words. */
export function writeDetails({ body, name, title }: Box, isOpen: boolean): string | undefined {
  const shown = title || name[0]?.toUpperCase() + name.slice(1);
  const lines = trimBlank(body);
  if (lines.length === 0 || unmovable.test(lines.join('\n')) || !/^[\p{L}\p{N} ,.;:?!'()-]+$/u.test(shown)) {
    return undefined;
  }
  const head = [`<details${isOpen ? ' open' : ''}>`, `<summary>${shown}</summary>`, ''];
  return [...head, ...lines, '', '</details>'].join('\n');
}

function trimBlank(lines: readonly string[]): readonly string[] {
  const isFull = (line: string) => line.trim() !== '';
  const first = lines.findIndex(isFull);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isFull) + 1);
}
