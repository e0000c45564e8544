import type { LessonText, Line, Passage } from './lesson-text.js';

/** `[[…]]` in running text. */
export interface DoubleBrackets {
  readonly kind: 'link' | 'embed' | 'contents' | 'answer' | 'choices';
  readonly inside: string;
  /** In the source. */
  readonly start: number;
  readonly end: number;
}

/** Attributes of C++, tables of TOML and slots of ECMAScript's objects, which plain sentences have, too; and `foo`. */
const plainWords = new Set([
  ...['nodiscard', 'maybe_unused', 'deprecated', 'likely', 'unlikely', 'fallthrough', 'noreturn', 'assume'],
  ...['no_unique_address', 'carries_dependency', 'indeterminate', 'unsequenced', 'reproducible'],
  ...['package', 'packages', 'bin', 'lib', 'example', 'test', 'bench', 'dependencies', 'source', 'products'],
  ...['workspace', 'profile', 'patch', 'tool', 'plugins', 'rule', 'rules', 'redirects', 'headers', 'params'],
  ...['Prototype', 'Get', 'Set', 'Call', 'Construct', 'Value', 'Writable', 'Enumerable', 'Configurable'],
  ...['Extensible', 'Class', 'Scope', 'Environment', 'Delete', 'Target', 'Handler', 'foo', 'bar', 'baz'],
]);

const pattern = /!?\[\[([^[\]\n]{1,200})\]\]/g;

/**
 * What double brackets mean: links and embedded notes in Obsidian, answers in LiaScript. `x[[1]]`, `[[nodiscard]]` and
 * `[[ -f file ]]` mean nothing.
 */
export function bracketsIn({ lines, passages }: LessonText): DoubleBrackets[] {
  const alone = linesAlone(lines);
  const found = passages.flatMap((passage) => inPassage(passage, alone));
  // In a lesson with other links, one that stands alone is a link, too.
  const hasLinks = found.some(({ kind }) => kind === 'link' || kind === 'embed');
  return found.map((one) => (one.kind === 'answer' && hasLinks ? { ...one, kind: 'link' } : one));
}

function inPassage({ start, text }: Passage, alone: ReadonlySet<number>): DoubleBrackets[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: inside = '', index }) => {
    const at = start + index;
    const before = text[index - 1] ?? ' ';
    const kind = kindOf(whole, inside);
    if (!kind || /[\w)\]\\]/.test(before) || /[[({]/.test(text[index + whole.length] ?? '')) return [];
    const isAnswer = kind === 'link' && alone.has(at) && !/[|#/]/.test(inside);
    return [{ kind: isAnswer ? ('answer' as const) : kind, inside, start: at, end: at + whole.length }];
  });
}

function kindOf(whole: string, inside: string): DoubleBrackets['kind'] | undefined {
  if (/^_?toc_?$/i.test(inside)) return 'contents';
  if (hasChoices(inside)) return 'choices';
  // Tests of a shell, arrays, marks of LiaScript, keys of TOML, namespaces and calls.
  const isPlain =
    /^\s|\s$|^[^\p{L}]+$|^[A-Z]\w*[a-z][A-Z]\w*$|^[xX]$|::|\w\(|[{}"'=<>]|^[\w-]+(?:\.[\w-]+)+$|^-/u.test(
      inside,
    ) || plainWords.has(inside);
  if (isPlain && !/^!.*\.\w+$/.test(whole.replace(/\]\]$/, ''))) return undefined;
  return whole.startsWith('!') ? 'embed' : 'link';
}

/** `a|(b)|c`: the one in parentheses is right. */
function hasChoices(inside: string): boolean {
  const choices = inside.split('|').map((choice) => choice.trim());
  return choices.length > 1 && choices.filter((choice) => /^\(.+\)$/.test(choice)).length === 1;
}

/** Where lines begin that are nothing but brackets and stand below a question, or above a hint. */
function linesAlone(lines: readonly Line[]): Set<number> {
  return new Set(
    lines.flatMap(({ row, start, text }, index) => {
      if (!/^\[\[[^[\]]{1,200}\]\]$/.test(text)) return [];
      const [above, below] = [lines[index - 1], lines[index + 1]];
      const isAsked = above?.text.endsWith('?') && above.row >= row - 2;
      return isAsked || below?.text.startsWith('[[?]]') ? [start] : [];
    }),
  );
}
