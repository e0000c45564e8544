import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Files, folderWith } from './files.js';
import { drawing, lessonPath } from './large-course.js';

/** A course on disk whose files are edited. */
export class EditedCourse {
  readonly #files: Map<string, string>;
  readonly folder: string;

  constructor(files: Files, folder: string) {
    this.#files = new Map(Object.entries(files).map(([path, text]) => [path, `${text}`]));
    this.folder = folderWith(files, folder);
  }

  edit(path: string, change: (text: string) => string): void {
    this.write(path, change(this.#files.get(path) ?? ''));
  }

  write(path: string, text: string): void {
    this.#files.set(path, text);
    writeFileSync(join(this.folder, path), text);
  }

  remove(path: string): void {
    this.#files.delete(path);
    rmSync(join(this.folder, path), { force: true });
  }

  rename(from: string, to: string): void {
    const text = this.#files.get(from);
    if (text === undefined) return;
    this.#files.set(to, text);
    this.#files.delete(from);
    renameSync(join(this.folder, from), join(this.folder, to));
  }

  /** A setting of course.yaml; without a value, its default. */
  set(name: string, value?: string): void {
    this.edit('course.yaml', (text) => {
      const others = text.split('\n').filter((line) => line !== '' && !line.startsWith(`${name}:`));
      return `${[...others, ...(value === undefined ? [] : [`${name}: ${value}`])].join('\n')}\n`;
    });
  }

  frontMatter(path: string, line: string): void {
    this.edit(path, (text) =>
      text.startsWith('---\n') ? text.replace('---\n', `---\n${line}\n`) : `---\n${line}\n---\n\n${text}`,
    );
  }
}

type Edit = (course: EditedCourse) => void;

const replace =
  (number: number, from: string, to: string): Edit =>
  (course) =>
    course.edit(lessonPath(number), (text) => text.replace(from, to));

const more = (number: number, text: string) => (course: EditedCourse) =>
  course.edit(lessonPath(number), (before) => `${before}\n${text}\n`);

const frontMatter = (number: number, line: string) => (course: EditedCourse) =>
  course.frontMatter(lessonPath(number), line);

const write = (path: string, text: string) => (course: EditedCourse) => course.write(path, text);

const remove = (number: number) => (course: EditedCourse) => course.remove(lessonPath(number));

const set = (name: string, value?: string) => (course: EditedCourse) => course.set(name, value);

/** What an author does to the large course, one after another. Edits of pages that have nothing to do with each other are one. */
export const edits: readonly (readonly [what: string, ...edits: Edit[]])[] = [
  ['nothing'],
  ['texts', replace(20, 'Text', 'Other text'), replace(21, 'Text', 'Next')],
  // The last lesson of the first piece of a document, and the first one of the second.
  ['a title before a piece', frontMatter(63, 'title: Sixty-three')],
  ['a title after a piece', frontMatter(64, 'title: Sixty-four')],
  ['a heading that is a title', replace(30, '# Lesson', '# Unit')],
  ['a language', frontMatter(32, 'lang: ar')],
  [
    'what only the lesson says',
    replace(33, '{: .quiz #q-33}', '{: .quiz #q-33 lang="es"}'),
    frontMatter(34, 'description: What it is about'),
    frontMatter(35, 'duration: PT25M'),
    frontMatter(36, 'objectives: [To do]'),
    more(37, '## Again'),
    replace(38, 'draw="1"', 'draw="2"'),
    replace(39, 'Without an id', 'With no id'),
    replace(42, '{: .quiz #q-42}', '{: .quiz #q-42 points="3"}'),
    replace(43, '- (x) This', '- (x) That, too'),
  ],
  ['an id', frontMatter(40, 'id: forty')],
  ['a question of a further type', more(41, '{: .quiz .order}\nWhat first?\n\n1. One\n2. Two')],
  ['a question that others lead to, renamed', replace(5, '#q-5}', '#q-five}')],
  ['one that is gone', replace(8, '{: .quiz #q-8}\n', '')],
  ['one of the same name in another lesson', replace(9, '#q-9}', '#q-8}')],
  // To lesson 66, only the feedback of a question leads from another piece.
  [
    'one in another piece',
    replace(66, '## More', '## Further'),
    more(66, '{: .quiz #more}\nAnd?\n\n- (x) Yes\n- ( ) No'),
  ],
  ['a heading that others lead to, gone', replace(11, '## More', '## Further')],
  [
    'one that becomes a question',
    replace(66, '#more}', '#no-more}'),
    more(11, '{: .quiz #more}\nAnd?\n\n- (x) Yes\n- ( ) No'),
  ],
  ['a picture with as many bytes', write('plan.svg', drawing(40, 'tan'))],
  ['one of another size', write('plan.svg', drawing(41, 'tan')), write('notes.txt', 'Other notes.\n')],
  ['one that is missing', (course) => course.rename('map.svg', 'chart.svg')],
  ['one that is something else', write('map.svg', 'nothing\n')],
  ['an included file', write('run.sh', 'echo three\necho two\n')],
  ['a lesson in the middle', write('l-44b.md', '# Between\n\n[On](l-45.md#q-45)\n')],
  ['its place', (course) => course.rename('l-44b.md', 'l-66b.md')],
  ['lessons that are gone', remove(0), remove(50), remove(69)],
  ['their order', set('lessons', '["l-2*.md", "l-1*.md", "l-[03-6]*.md"]')],
  ['few lessons', set('lessons', '"l-[1-4]*.md"')],
  ['a single one', set('lessons', 'l-12.md')],
  ['all lessons', set('lessons')],
  ['the title of the course', set('title', 'Larger')],
  ['its language', set('lang', 'fr')],
  ['its accent', set('theme', '{ accent: "#0b6e4f" }')],
  ['what passes', set('passMark', '60'), set('completion', 'passed')],
  ['the attempts', set('attempts', '2')],
  ['the answers in JSON', set('json', '{ answers: inline }')],
  ['the trees in JSON', set('json', '{ answers: none, ast: true }')],
  ['the single file', set('html', '{ singleFile: false }')],
  ['the packages', set('scorm', '{ packaging: lesson }'), set('lessons', '"l-[12]*.md"')],
  ['one package', replace(22, 'Text', 'Other text'), frontMatter(23, 'title: Twenty-three')],
  ['the id of the course', set('id', 'other')],
];

/** Any of these to any of the first lessons, as often as it comes. */
export const randomEdits: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(7), fc.nat(7), fc.nat(9))
  .chain(([number, other, value]) =>
    fc.constantFrom<Edit>(
      replace(number, 'Text', `Text ${value}`),
      frontMatter(number, `x${value}: ${value}`),
      replace(number, `# Lesson ${number}`, `# Lesson ${value}`),
      replace(number, `#q-${number}}`, `#q-${other}}`),
      replace(number, '## More', value < 5 ? '## Less' : '{: #more}\n## Yet more'),
      replace(number, '- (x) This', `- (x) ${value}`),
      write(
        `l-0${number}b.md`,
        `# Another\n\n[On](l-0${other}.md#q-${other}), [${value}](l-0${other}.md#more)\n`,
      ),
      remove(number),
      (course) => course.rename(lessonPath(number), `l-0${other}c.md`),
      write('plan.svg', drawing(40 + value)),
      write('run.sh', `echo ${value}\n`),
      set('lang', value < 5 ? 'de' : 'en'),
      set('title', `Title ${value}`),
      set('lessons', value < 5 ? undefined : `["l-1*.md", "l-0[${other}-9]*.md"]`),
      set('json', `{ ast: ${value < 5} }`),
    ),
  );
