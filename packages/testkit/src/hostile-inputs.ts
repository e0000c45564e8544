/** Makes a text of about so many characters. */
type Make = (size: number) => string;

/** One line or block again and again; `§` in it is its number. */
const many =
  (unit: string, head = '', tail = ''): Make =>
  (size) => {
    const count = Math.ceil((size - head.length - tail.length) / unit.length);
    return head + repeat(count, (index) => unit.replaceAll('§', String(index))) + tail;
  };

/** One kind of block half of the time, then another: what refers, and what it refers to. */
const halves =
  (first: Make, second: Make, between = '\n\n'): Make =>
  (size) =>
    first(size / 2) + between + second(size / 2);

const repeat = (count: number, unit: (index: number) => string): string =>
  Array.from({ length: Math.max(1, Math.ceil(count)) }, (_, index) => unit(index)).join('');

const quiz = (classes = '') => `# T\n\n{: .quiz${classes}}\nQ\n\n`;

/** What takes a compiler long that looks at everything again for each of its parts, by what there is much of. */
export const hostileInputs: Record<string, Make> = {
  // Blocks.
  'headings underlined with =': many('a\n=\n'),
  'headings underlined with -': many('a\n-\n'),
  'longer headings underlined with -': many('text\n---\n'),
  'long headings underlined': many('a\nb\nc\n===\n'),
  'headings of one letter': many('# a\n'),
  'headings with the same text': many('## same\n\n'),
  'headings without text': many('#\n'),
  'hashes in one line': many('# '),
  paragraphs: many('a\n\n'),
  'lines of a paragraph': many('word word word word\n'),
  'lines with a break': many('a  \n'),
  'lines with an escaped break': many('a\\\n'),
  'one long line of words': many('word '),
  'one long word': many('a'),
  spaces: many(' '),
  tabs: many('\t'),
  'indented lines': many('    a\n\n'),
  rules: many('* * *\n'),
  fences: many('```\na\n```\n\n'),
  'fences that cross': many('```\n\n~~~\n'),
  'included code': many('```js src="a§.js"\n```\n\n'),
  // Containers.
  alerts: many('> [!NOTE]\n> a\n\n'),
  'quotes and blank lines': many('> a\n\n'),
  'empty quotes': many('>\n\n'),
  'quotes of two depths': many('> > a\n> b\n\n'),
  'lines of a deep quote without their marks': many('b\n', `${'> '.repeat(40)}a\n`),
  'lines of a deep list without their indent': many('b\n', `${'- '.repeat(40)}a\n`),
  'lines of one quote without their marks': many('> a\nb\n'),
  'quotes 48 deep': many(`${'> '.repeat(48)}a\n`),
  'code in quotes that ends without them': many('> ```\na\n'),
  'tables in quotes that end without them': many('> | a |\n| - |\n'),
  'items without text': many('-\n'),
  'items of three lists': many('- a\n+ b\n* c\n'),
  'items of two lists of numbers': many('1. a\n2) b\n'),
  'items and blank lines': many('- a\n\n'),
  'items without blank lines': many('- item\n'),
  'items in items': many('- a\n  - b\n    - c\n      - d\n'),
  'items in one line': many('- - - a\n'),
  'items with a check box': many('- [x] a\n'),
  'paragraphs of an item': many('\n  b\n', '- a\n'),
  'quotes and lists in each other': many('> - > - > a\n\n'),
  'list marks': many('- '),
  'quote marks': many('> '),
  // Definition lists and glossaries.
  'terms with a meaning': many('a\n: b\n\n'),
  'terms with a meaning and no blank line': many('a\n: b\n'),
  'terms with two meanings': many('a\nb\n: c\n: d\n\n'),
  'terms in quotes': many('> a\n> : b\n>\n'),
  'terms in items': many('- a\n  : b\n'),
  'terms far above their meaning': many('a\n', '', ': b\n'),
  'lines of one colon': many(':\n'),
  'colons below a term': many('a\n:\n'),
  'terms with the same meanings': halves(many('t§\n'), many(': m§\n'), ''),
  'terms of a glossary with the same meanings': halves(many('t§\n', '{: .glossary}\n'), many(': m§\n'), ''),
  'terms of a glossary with one long meaning': halves(
    many('t§\n', '{: .glossary}\n'),
    many('word ', ': '),
    '',
  ),
  'a glossary as a list': many('- _T§_ - d§\n', '{: .glossary}\n'),
  'glossaries of one term': many('{: .glossary}\n- _T§_ - d\n\n'),
  // Tables.
  'rows that look like delimiters': many('-|-\n'),
  'tables of one cell': many('|a|\n|-|\n|b|\n\n'),
  'rows that are filled up': many('a\n', `${'|a'.repeat(8)}\n${'|-'.repeat(8)}\n`),
  'rows of pipes': many('|', '|a|b|\n|-|-|\n'),
  'cells with emphasis': many('|*a*|\n', '|a|\n|-|\n'),
  'a table wider than long': halves(many('|a'), many('|-'), '\n'),
  // Marks.
  'emphasis that begins': many('*a **a '),
  'emphasis next to emphasis': many('*a* '),
  'emphasis in paragraphs': many('*a*\n\n'),
  'deletions next to deletions': many('~a~ '),
  'underscores in words': many('a_b'),
  'underscores around addresses': many('_www.a_'),
  'brackets that open': many('['),
  'brackets that close': many(']'),
  'words after a bracket': many('a\\', '[', ']: u@'),
  'words and hyphens after a bracket': many('a-b c+d ', '['),
  links: many('[a](b) '),
  'links with a title that never ends': many('[a](b "c) '),
  'references to one address': many('[a] ', '', '\n\n[a]: u\n'),
  'references to a long address': halves(many('y', '[a]: http://x/'), many('[a]\n\n')),
  'references to a long title': halves(many('y', '[a]: u.png "', '"'), many('![a]\n\n')),
  addresses: many('[a§]: u "t"\n'),
  'addresses with a title over lines': many('[a§]: u "\n'),
  'addresses of the web': many('http://a.b '),
  'addresses of mail': many('a@b.c '),
  'code spans': many('`a` '),
  'backticks apart': many('` '),
  'backticks in runs of any length': (size) =>
    repeat(Math.sqrt(size * 2), (index) => `e${'`'.repeat(index)}`),
  braces: many('a{'),
  'ends of entities': many('&a'),
  entities: many('&amp;'),
  'escaped characters': many('\\*'),
  'combining characters': many('\u0301', 'a'),
  // Footnotes.
  'footnotes nothing refers to': many('[^§]: x\n\n'),
  'footnotes with lines below': many('[^§]: a\nb\n\n'),
  'references to one footnote': many('[^a] ', '', '\n\n[^a]: x\n'),
  'headings that refer to a long footnote': halves(many('# a[^n]\n\n'), many('*a* b ', '[^n]: ')),
  'answers that refer to a long footnote': halves(
    many('- ( ) a§ [^n]\n', `${quiz()}- (x) b\n`),
    many('word ', '[^n]: '),
    '\n',
  ),
  'answers that refer to a chain of footnotes': halves(
    many('- ( ) a§ [^0]\n', `${quiz()}- (x) b\n`),
    (size) => repeat(size / 16, (index) => `[^${index}]: x[^${index + 1}]\n\n`),
    '\n',
  ),
  // Attribute lists.
  'attribute lists': many('{: .a}\n'),
  'attribute lists with the same id': many('{: #a}\npara\n\n'),
  'attribute lists in text': many('*a*{: .b}'),
  'blocks that refer to many classes': halves(many('.c§ ', '{:c: ', '}'), many('{: c}\np§\n\n')),
  'blocks that refer to a long value': halves(many('x', '{:c: title="', '"}'), many('{: c}\np§\n\n')),
  'blocks that refer to a chain of definitions': halves(
    (size) => repeat(size / 14, (index) => `{:n${index}: n${index + 1} .c}\n\n`),
    many('{: n0}\np§\n\n'),
  ),
  // HTML.
  'comments that never end': many('<!-- a\n'),
  'instructions that never end': many('<?a ', 'a '),
  'comments in a line': many('<!-- a --> ', 'a '),
  'blocks of HTML': many('<div>\n\n'),
  'elements that the next element closes': many('<p>x', '<b><i><u><s><em><strong><code>'),
  'tags that mean nothing': many('List<String> '),
  'tags that mean nothing, in one element': many('<word> ', '<div>\n'),
  'components of other tools': many('<Callout title="a b">\n\n'),
  'scripts that are never closed': many('<script a=b>\n'),
  'drawings in text that are never closed': many('a <svg a=b> '),
  'attributes of a tag': many('word ', '<p ', '>'),
  'films of other servers': many('<video src="https://a.b/c.mp4">\n\n'),
  'links in links': many('<a href="#x">'),
  'comments for Hornbook': many('<!-- hornbook-disable-next-line x -->\na\n\n'),
  'links that lead nowhere': many('[a](x§.md)\n\n'),
  'pictures that are missing': many('![a](x.png)\n\n'),
  // Formulas.
  'formulas in text': many('$x^2$ '),
  'formulas in a formula': many('$a$ ', '$\\text{', '}$'),
  'formulas as blocks': many('$$\nx\n$$\n\n'),
  'lines of dollars': many('$$\n'),
  'cells of a matrix': many('a&b\\\\', '$\\begin{matrix}', '\\end{matrix}$'),
  'characters of a formula': many('é', '$', '$'),
  'formulas that cannot be read': many('$\\x$ '),
  'macros that multiply': many(
    '$\\def\\a{bbbbbbbb}\\def\\b{\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b}\\def\\d{\\c\\c\\c\\c}\\d$ ',
  ),
  'macros that repeat their argument': many('b', '$\\def\\a#1{#1#1#1#1#1#1#1#1#1}\\a{\\a{\\a{', '}}}$'),
  'macros that call themselves': many('$\\def\\a{\\a\\a}\\a$ '),
  'macros that are expanded when they are defined': many('\\edef\\a{\\a\\a}', '$\\def\\a{x}', '\\a$'),
  // Questions.
  questions: many('{: .quiz}\nQ§\n\n- (x) a\n- ( ) b\n\n', '# T\n\n'),
  hints: many('{: .hint}\n> h\n\n', `${quiz()}- (x) a\n- ( ) b\n\n`),
  options: many('- ( ) o§\n', `${quiz()}- (x) a\n`),
  'items to put in order': many('1. o§\n', quiz(' .order')),
  'items to match': many('- o§\n  - p§\n', quiz(' .match')),
  'partners of one item': many('  - p§\n', `${quiz(' .match')}- a\n`),
  'blanks with a list to choose from': halves(
    many('`____` a ', '{: .quiz .cloze .select}\n'),
    many('1. w§\n'),
  ),
  'texts that are right': many('- (x) a§\n', quiz(' .text')),
  'patterns that are right': many('- (x) *a§*b*§\n', quiz(' .text')),
  'rows of a matrix': many('| r§ | (x) | ( ) |\n', `${quiz(' .matrix')}|  | a | b |\n|---|---|---|\n`),
  'banks of one question': many(
    '{: .bank #b§ draw="1"}\n## B\n\n{: .quiz}\nQ§\n\n- (x) a\n- ( ) b\n\n',
    '# T\n\n',
  ),
  'classes that no question has': many('.c§ ', '{: .quiz ', '}\nQ\n\n- (x) a\n- ( ) b\n'),
  // Front matter.
  'keys of front matter': many('k§: v\n', '---\n', '---\n'),
  'lists in a line of front matter': many('- ', '---\n', '\n---\n'),
  'front matter again and again': many('---\na: b\n---\n'),
};
