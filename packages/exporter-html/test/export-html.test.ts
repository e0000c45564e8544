import { exportHtml, exportSingleFile } from '@hornbook/exporter-html';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { content, text } from './support/content.js';
import { asset, course, lesson } from './support/course.js';
import { explained, single } from './support/questions.js';
import {
  elements,
  playerDataOf,
  readDocument,
  readFolder,
  readSingleFile,
  values,
  withoutData,
} from './support/read-pages.js';
import { questions, sampleCourse } from './support/sample-course.js';

const documents = [
  ['the single file', readSingleFile],
  ['the document for an LMS', readDocument],
] as const;

describe('the folder', () => {
  test('holds a page for the course, one for each lesson, and what they share', () => {
    expect([...readFolder(sampleCourse()).keys()]).toEqual([
      ...['index.html', 'first.html', 'second.html', 'third.html'],
      ...['hornbook.css', 'course.js', 'player.js', 'assets/plan.svg', 'assets/sheet.pdf'],
    ]);
  });

  test('is made page by page, when somebody asks for one', () => {
    const made = sampleCourse();
    Object.defineProperty(made.lessons[1], 'objectives', {
      get() {
        throw new Error('the second page was asked for');
      },
    });
    const [index, first, second] = exportHtml(made);
    expect([index?.bytes.length, first?.bytes.length]).not.toContain(0);
    expect(() => second?.bytes).toThrow('the second page');
  });

  test('names pages in lower case, and no lesson takes the page of the course', () => {
    const blocks = [content(h('a', { href: 'lesson:index#x' }, 'x'), h('a', { href: 'lesson:Big' }, 'y'))];
    const files = readFolder(
      course([lesson('Big', blocks), lesson('index', []), lesson('index-lesson', [])]),
    );
    expect([...files.keys()].filter((path) => path.endsWith('.html'))).toEqual([
      ...['index.html', 'big.html', 'index.lesson.html', 'index-lesson.html'],
    ]);
    expect(values(files.get('big.html') ?? '', 'href')).toEqual(
      expect.arrayContaining(['index.lesson.html#x', '#']),
    );
  });
});

describe('the same course', () => {
  test('gives the same bytes', () => {
    expect(readFolder(sampleCourse())).toEqual(readFolder(sampleCourse()));
    for (const [, read] of documents) expect(read(sampleCourse())).toBe(read(sampleCourse()));
  });

  test('with other keys gives the same pages except for the data of the player', () => {
    const others = sampleCourse(questions('blue', ['green']));
    const pages = [...readFolder(sampleCourse())].filter(([path]) => path.endsWith('.html'));
    for (const [path, html] of pages) {
      expect(withoutData(readFolder(others).get(path) ?? ''), path).toBe(withoutData(html));
    }
    expect(readFolder(others).get('first.html')).not.toBe(readFolder(sampleCourse()).get('first.html'));
    for (const [, read] of documents) {
      expect(withoutData(read(others))).toBe(withoutData(read(sampleCourse())));
    }
  });
});

describe('a page', () => {
  const page = readFolder(sampleCourse()).get('first.html') ?? '';

  test('shows no feedback, and none of it can be read in its source', () => {
    expect(page).toContain('Hint of one');
    for (const secret of ['About', 'Well done', 'Think again', 'Explanation of'])
      expect(page).not.toContain(secret);
  });

  test('has a policy before anything that it governs, and no style attribute or handler', () => {
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<link'));
    const inline = elements(page, ({ properties }) =>
      Object.keys(properties).some((name) => name === 'style' || name.startsWith('on')),
    );
    expect(inline).toEqual([]);
    expect(elements(page, ({ tagName }) => tagName === 'style')).toEqual([]);
  });

  test('goes from its facts to its heading, its goals and its text', () => {
    const order = ['hb-lesson-facts', '<h1>', 'class="hb-objectives"', 'hb-lesson-body', 'class="hb-ways"'];
    const places = order.map((part) => page.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(elements(page, ({ tagName }) => tagName === 'h1')).toHaveLength(1);
    expect(page).toContain('<span>Lesson 1 of 3</span><span>1 h 20 min</span>');
  });

  test('of a single lesson has no menu, no facts and no way on', () => {
    const alone = readFolder(course([lesson('alone', [text('Alone.')])])).get('alone.html') ?? '';
    for (const part of ['class="hb-menu"', 'hb-lesson-facts', 'class="hb-ways"', 'class="hb-objectives"']) {
      expect(alone, part).not.toContain(part);
    }
    expect(alone).toContain('<h1>Lesson alone</h1>');
  });

  test('has no class of ours that an author could write', () => {
    const made = course([lesson('one', [single('q', 'red')], { objectives: ['x'] }), lesson('two', [])]);
    const pages = [...readFolder(made), ['', readSingleFile(made)] as const];
    const classes = pages
      .filter(([path]) => !/\.(css|js)$/.test(path))
      .flatMap(([, html]) => values(html, 'className'))
      .flatMap((names) => names.split(','));
    expect(classes.length).toBeGreaterThan(40);
    expect(classes.filter((name) => !name.startsWith('hb-'))).toEqual([]);
  });

  test('names its languages and their directions', () => {
    const [index = '', third = ''] = ['index.html', 'third.html'].map((path) =>
      readFolder(sampleCourse()).get(path),
    );
    expect(page).toMatch(/^<!doctype html><html lang="en" dir="ltr">/);
    expect(third).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/);
    expect(index).toContain('<span class="hb-card-title" lang="ar" dir="rtl">ثالث</span>');
    expect(page).toContain('<span class="hb-menu-name" lang="ar" dir="rtl">ثالث</span>');
    expect(third).toContain('<a class="hb-course-title" href="index.html" lang="en" dir="ltr">');
    expect(readSingleFile(sampleCourse())).toContain('data-lesson="third" lang="ar" dir="rtl"');
  });

  test.each([
    ['ar-Latn', 'ltr'],
    ['az-Arab', 'rtl'],
    ['he', 'rtl'],
    ['de-CH', 'ltr'],
    ['aragonese', 'ltr'],
  ])('in %s runs %s', (lang, dir) => {
    const question = single('q', 'red', { lang });
    const files = readFolder(course([lesson('one', [question])], { lang }));
    expect(files.get('index.html')).toContain(`<html lang="${lang}" dir="${dir}">`);
    expect(files.get('one.html')).toContain(`lang="${lang}" dir="${dir}"`);
  });
});

describe('links and ids', () => {
  test('lead from page to page', () => {
    const page = readFolder(sampleCourse()).get('first.html') ?? '';
    expect(values(page, 'href')).toEqual(
      expect.arrayContaining([
        ...['second.html#part', 'second.html#far', '#parts', '#fn1-fn-1', '#fn1-fnref-1'],
        ...['second.html', 'index.html', 'assets/sheet.pdf'],
      ]),
    );
  });

  test.each(documents)('lead from lesson to lesson in %s', (_name, read) => {
    const html = read(sampleCourse());
    const ids = values(html, 'id');
    const targets = values(html, 'href').filter((href) => href.startsWith('#'));
    expect(targets).toEqual(
      expect.arrayContaining([
        '#second/part',
        '#far',
        '#first/parts',
        '#first/fn1-fn-1',
        '#second',
        '#third',
      ]),
    );
    expect(targets.filter((target) => !ids.includes(decodeURI(target.slice(1))))).toEqual([]);
  });

  test.each([
    ...documents,
    ['a page', (made: ReturnType<typeof sampleCourse>) => readFolder(made).get('first.html') ?? ''] as const,
  ])('are unique in %s, and every reference to an id finds it', (_name, read) => {
    const html = read(sampleCourse());
    const ids = values(html, 'id');
    expect(ids).toEqual([...new Set(ids)]);
    const named = ['ariaDescribedBy', 'headers'].flatMap((property) =>
      elements(html, ({ properties }) => Array.isArray(properties[property])).flatMap(
        ({ properties }) => properties[property] as string[],
      ),
    );
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('keep every character of an anchor, and lead there', () => {
    const anchor = `it's & "só" 100%`;
    const made = course([
      lesson('one', [content(h('p', { id: anchor }), h('a', { href: `lesson:one#${anchor}` }, 'x'))]),
    ]);
    for (const [html, id] of [
      [readFolder(made).get('one.html') ?? '', anchor],
      [readSingleFile(made), `one/${anchor}`],
    ] as const) {
      expect(values(html, 'id')).toContain(id);
      const hrefs = values(html, 'href').filter((href) => href.includes('%'));
      expect(hrefs.map((href) => decodeURIComponent(href.slice(1)))).toEqual([id]);
    }
  });

  test('lead to a heading, though a question of another lesson is called the same', () => {
    const made = course([
      lesson('one', [
        content(h('a', { href: 'lesson:two#ports' }, 'x'), h('a', { href: 'lesson:three#ports' }, 'x')),
      ]),
      lesson('two', [content(h('h2', { id: 'ports' }, 'Ports'))]),
      lesson('three', [single('ports', 'red')]),
    ]);
    const hrefs = values(readSingleFile(made), 'href').filter((href) => href.endsWith('ports'));
    expect(hrefs).toEqual(['#two/ports', '#ports']);
  });

  test('are safe from the character that marks them while a page is made', () => {
    const mark = '\u0001';
    const made = course([
      lesson('one', [
        content(
          h('p', { title: `${mark}id:x${mark}`, className: [`a${mark}b`] }, `one${mark}two`),
          h('img', { alt: `odd${mark}`, src: 'asset:plan' }),
          h('p', { id: 'after' }, 'after'),
        ),
      ]),
    ]);
    const html = readFolder(made).get('one.html') ?? '';
    expect(html).not.toContain(mark);
    expect(html).toContain('<p title="\uFFFDid:x\uFFFD" class="a\uFFFDb">one\uFFFDtwo</p>');
    expect(values(html, 'id')).toContain('after');
  });

  test('out of the course open a new page; a file is downloaded', () => {
    const links = elements(
      readFolder(sampleCourse()).get('first.html') ?? '',
      ({ properties, tagName }) => tagName === 'a' && properties.target !== undefined,
    );
    expect(links.map(({ properties }) => [properties.href, properties.target, properties.download])).toEqual([
      ['assets/sheet.pdf', '_blank', 'sheet.pdf'],
      ['https://example.com/', '_blank', undefined],
    ]);
  });
});

describe('the single file', () => {
  test('is named after the course and needs nothing beside it', () => {
    expect(exportSingleFile(sampleCourse([], { id: 'Big' })).path).toBe('big.html');
    const html = readSingleFile(sampleCourse());
    const sources = [...values(html, 'src'), ...values(html, 'href')];
    expect(sources.filter((url) => !/^(data:|#|https:\/\/example\.com\/)/.test(url))).toEqual([]);
    expect(values(html, 'src')).toEqual([expect.stringMatching(/^data:image\/svg\+xml;base64,/)]);
  });
});

describe('a file of a lesson', () => {
  const bytes = Uint8Array.from({ length: 0x8000 * 2 + 5 }, (_, at) => at % 251);
  const image = (src: string) => content(h('img', { src, alt: 'x' }));
  const srcIn = (html: string) => values(html, 'src').filter((src) => !src.endsWith('.js'));

  test('is a data URL in the single file, however long it is', () => {
    const made = course([lesson('one', [image('asset:plan')], { assets: [asset('plan.png', bytes)] })]);
    const url = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
    expect(srcIn(readSingleFile(made))).toEqual([url]);
  });

  test('is in the single file once for each player, and not for the link within it', () => {
    const link = () => h('a', { href: 'asset:talk' }, 'A talk');
    const films = content(
      h('video', { controls: true, src: 'asset:talk' }, [link()]),
      h('audio', { controls: true }, [h('source', { src: 'asset:talk' }), h('p', [link()])]),
      h('p', [link()]),
    );
    const made = course([lesson('one', [films], { assets: [asset('talk.webm', bytes)] })]);
    const linksIn = (html: string) => values(html, 'href').slice(-3);
    const url = `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`;
    expect(srcIn(readSingleFile(made))).toEqual([url, url]);
    expect(linksIn(readSingleFile(made))).toEqual(['#', '#', url]);
    const file = 'assets/talk.webm';
    expect(linksIn(readFolder(made).get('one.html') ?? '')).toEqual([file, file, file]);
    expect(linksIn(readDocument(made))).toEqual([file, file, file]);
  });

  test('is beside other pages, under its own name', () => {
    const plan = { ...asset('plan.png', bytes), path: 'assets/a"&<>.png' };
    const made = course([lesson('one', [image('asset:plan')], { assets: [plan] })]);
    expect(readFolder(made).get('one.html')).toContain('src="assets/a&quot;&amp;&lt;&gt;.png"');
    expect(srcIn(readDocument(made))).toEqual([plan.path]);
    expect([...exportHtml(made)].find(({ path }) => path === plan.path)?.bytes).toEqual(bytes);
  });

  test('that the lesson does not have leaves no neutral address behind', () => {
    const made = course([lesson('one', [image('asset:plan')])]);
    for (const html of [readFolder(made).get('one.html') ?? '', readSingleFile(made)]) {
      expect(srcIn(html)).toEqual(['']);
      expect(html).not.toContain('asset:');
    }
  });
});

describe('the menu of a page', () => {
  const lessonsOf = (count: number) => Array.from({ length: count }, (_, n) => lesson(`l${n}`, []));
  const menuOf = (html: string) => values(/<nav class="hb-menu".*?<\/nav>/s.exec(html)?.[0] ?? '', 'href');
  const hrefs = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, n) => `l${from + n}.html`);

  test('of a course that is not long has all lessons', () => {
    const pages = readFolder(course(lessonsOf(40)));
    expect(menuOf(pages.get('l20.html') ?? '')).toEqual(hrefs(0, 39));
  });

  test.each([
    [0, 0, 12],
    [50, 43, 62],
    [99, 92, 99],
  ])('of a long course has those around lesson %d, and a way to all', (at, from, to) => {
    const pages = readFolder(course(lessonsOf(100)));
    expect(menuOf(pages.get(`l${at}.html`) ?? '')).toEqual(['index.html', ...hrefs(from, to)]);
  });

  test('of a document has all lessons, however many', () => {
    const menu = menuOf(readDocument(course(lessonsOf(100))));
    expect(menu).toEqual(lessonsOf(100).map(({ id }) => `#${id}`));
  });
});

test('a title may hold what means something to String.replace', () => {
  const title = "Costs: $& more, $' less, $` or $$ 5";
  const pages = readFolder(course([lesson('one', [], { title })], { title }));
  for (const path of ['index.html', 'one.html']) {
    const [, shown = ''] = /<title>(.*?)<\/title>/.exec(pages.get(path) ?? '') ?? [];
    expect(shown.replace('&#x26;', '&')).toBe(title);
  }
});

describe('content', () => {
  /** A lesson with a bank that draws one of two questions. */
  const withBank = (id: string, points: readonly [number, number]) => {
    const samples = points.map((each, index) => single(`${id}-${index}`, 'red', { points: each }));
    return lesson(id, [], {
      blocks: [{ id: `${id}-place`, type: 'bank', bank: id, source: { line: 1, column: 1 } }],
      banks: [{ id, draw: 1, shuffle: true, questions: samples.map(({ question }) => question) }],
      keys: new Map(samples.map(({ key, question }) => [question.id, key])),
    });
  };

  test('of a bank is shown whole, and pages know the points of a draw', () => {
    const pages = readFolder(course([withBank('even', [2, 2]), withBank('odd', [1, 3])]));
    const [even, odd] = ['even.html', 'odd.html'].map((path) => pages.get(path) ?? '');
    expect(values(even ?? '', 'dataQuestion')).toEqual(['even-0', 'even-1']);
    const bank = (id: string, points: readonly number[]) => ({
      draw: 1,
      shuffle: true,
      questions: points.map((each, index) => ({ id: `${id}-${index}`, points: each, required: true })),
    });
    const none = { points: 0, count: 0, required: 0 };
    const list = pages.get('course.js');
    expect(playerDataOf(even ?? '', list).lessons).toMatchObject([
      { id: 'even', ...none, banks: [bank('even', [2, 2])] },
      { id: 'odd', ...none, banks: [bank('odd', [1, 3])] },
    ]);
    // Every draw of the first lesson has the same points.
    const [first] = playerDataOf(odd ?? '', list).lessons;
    expect(first).toMatchObject({ points: 2, count: 1, required: 1 });
    expect(first).not.toHaveProperty('banks');
  });

  test('of feedback is prepared like the page', () => {
    const block = content(
      h('table', [h('tr', [h('td', 'x')])]),
      h('a', { href: 'lesson:one#part' }, 'part'),
      h('img', { src: 'asset:plan', alt: 'Plan' }),
    );
    const made = course([
      lesson('one', [explained(single('q', 'red'), block)], {
        assets: [asset('plan.png', 'png', { width: 4, height: 2 })],
      }),
    ]);
    const explanationOf = (html: string) =>
      playerDataOf(html).lessons[0]?.questions?.[0]?.key.explanation?.html ?? '';
    const page = explanationOf(readFolder(made).get('one.html') ?? '');
    expect(page).toContain('class="hb-scroll"');
    expect(values(page, 'href')).toEqual(['#part']);
    expect(elements(page, ({ tagName }) => tagName === 'img')[0]?.properties).toMatchObject({
      src: 'assets/plan.png',
      width: 4,
      height: 2,
    });
    expect(values(explanationOf(readSingleFile(made)), 'href')).toEqual(['#one/part']);
  });

  test('is plain text for the player, images by their alternative text', () => {
    const prompt = content(h('p', ['What is ', h('img', { src: 'asset:plan', alt: 'this plan' }), '?']));
    const html = readFolder(course([lesson('one', [single('q', 'red', { prompt })])])).get('one.html') ?? '';
    expect(playerDataOf(html).lessons[0]?.questions?.[0]?.question.prompt).toEqual({
      text: 'What is this plan ?',
    });
  });

  test('of an SVG that adapts to dark pages is marked', () => {
    const svg = (style: string) => `<svg xmlns="http://www.w3.org/2000/svg"><style>${style}</style></svg>`;
    const made = course([
      lesson('one', [content(...['a', 'b', 'c'].map((id) => h('img', { src: `asset:${id}`, alt: id })))], {
        assets: [
          asset('a.svg', svg('@media (prefers-color-scheme: dark) {}')),
          asset('b.svg', svg('')),
          asset('c.png', 'prefers-color-scheme'),
        ],
      }),
    ]);
    const html = readFolder(made).get('one.html') ?? '';
    const adapting = elements(html, ({ properties }) => properties.dataHbAdapts !== undefined);
    expect(adapting.map(({ properties }) => properties.alt)).toEqual(['a']);
  });
});
