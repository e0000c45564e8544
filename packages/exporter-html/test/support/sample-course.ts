import type { ValidCourse } from '@hornbook/questions';
import { h } from 'hastscript';
import { content, text } from './content.js';
import { asset, course, lesson } from './course.js';
import { multiple, type Sample, single } from './questions.js';

const plan =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';

/** The questions of the first lesson; their keys may be others. */
export const questions = (right = 'green', alsoRight: readonly string[] = ['red', 'blue']): Sample[] => [
  single('one', right),
  multiple('some', alsoRight, { points: 2, scoring: 'partial' }),
  single('twice', right, { attempts: 2 }),
];

/** Every color that code has. */
const colors = () =>
  ['comment', 'keyword', 'string', 'number', 'title'].map((kind) => h(`span.hljs-${kind}`, `${kind} `));

const everything = content(
  h('h1', 'Everything there is'),
  h('p', [
    'Some ',
    h('code', 'code'),
    ', a footnote',
    h('sup', [
      h('a', { href: 'lesson:first#fn1-fn-1', id: 'fn1-fnref-1', ariaDescribedBy: ['fn1-label'] }, '1'),
    ]),
    ', ',
    h('a', { href: 'lesson:second#part' }, 'a part of the second'),
    ', ',
    h('a', { href: 'lesson:second#far' }, 'a question of the second'),
    ', ',
    h('a', { href: 'asset:sheet' }, 'a sheet'),
    ' and ',
    h('a', { href: 'https://example.com/' }, 'a site'),
    '.',
  ]),
  h('.alert.alert-note', [h('p.alert-title', 'Note'), h('p', 'Mind this.')]),
  h('pre', [
    h('code.language-sh', 'echo one && echo two && echo three && echo four && echo five && echo six\n'),
  ]),
  h('pre.numbered', [
    h('code', [h('span.line', { dataLine: '1' }, colors()), h('mark.line', { dataLine: '2' }, colors())]),
  ]),
  h('pre.terminal.term2', [h('code', ['docker ps\n', h('mark.line', 'docker images\n')])]),
  h('figure', [h('img', { src: 'asset:plan', alt: 'A plan' }), h('figcaption', 'The plan')]),
  h('table', [
    h('thead', [h('tr', [h('th', { id: 'left' }, 'Left'), h('th', 'Right')])]),
    h('tbody', [h('tr', [h('td', { headers: ['left'] }, 'One'), h('td', { align: 'right' }, '2')])]),
  ]),
  h('ul.contains-task-list', [
    h('li.task-list-item', [h('input', { type: 'checkbox', disabled: true, checked: true }), ' Done']),
    h('li.task-list-item', [h('input', { type: 'checkbox', disabled: true }), ' To do']),
  ]),
  h('details', [h('summary', 'More'), h('p', 'And more.')]),
  h('dl.glossary', [h('dt', 'Term'), h('dd', 'Meaning')]),
  h('h2', { id: 'parts' }, 'Parts'),
  h('p', 'Parts.'),
  h('h2', { id: 'content' }, 'Content'),
  h('p', [h('a', { href: 'lesson:first#parts' }, 'Back to parts')]),
  h('section.footnotes', { dataFootnotes: '' }, [
    h('p.footnotes-label', { id: 'fn1-label' }, 'Footnotes'),
    h('ol', [h('li', { id: 'fn1-fn-1' }, ['A note ', h('a', { href: 'lesson:first#fn1-fnref-1' }, 'back')])]),
  ]),
);

/** Three lessons that hold everything a page can show, one of them in another language and direction. */
export const sampleCourse = (samples = questions(), fields: Partial<ValidCourse> = {}): ValidCourse =>
  course(
    [
      lesson('first', [everything, ...samples, text('The end.')], {
        title: 'Everything there is',
        description: 'All of it',
        duration: 'PT1H20M',
        objectives: ['Know everything'],
        outline: [
          { id: 'parts', depth: 2, title: 'Parts' },
          { id: 'content', depth: 2, title: 'Content' },
        ],
        assets: [asset('plan.svg', plan, { width: 40, height: 20 }), asset('sheet.pdf', '%PDF-1.4\n')],
      }),
      lesson('second', [
        content(h('h2', { id: 'part' }, 'Part'), h('p', 'A part.'), h('h2', { id: 'parts' }, 'Parts')),
        single('far', 'red'),
      ]),
      lesson('third', [content(h('p', 'نص'))], { lang: 'ar', title: 'ثالث' }),
    ],
    fields,
  );
