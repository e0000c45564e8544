import type { Asset, Content } from '@hornbook/model';
import type { Key, Lesson, Question, ValidCourse } from '@hornbook/questions';
import { fromHtml } from 'hast-util-from-html';

/** Content with the places that a parser leaves in it. */
export const content = (html: string): Content => fromHtml(html, { fragment: true });

const asset = (id: string, alt?: string): Asset => ({
  id,
  path: `assets/${id}.png`,
  mime: 'image/png',
  bytes: 3,
  sha256: 'ab'.repeat(32),
  width: 20,
  height: 10,
  ...(alt && { alt }),
  data: new Uint8Array([1, 2, 3]),
});

const hub: Question = {
  id: 'hub',
  type: 'single-choice',
  points: 2,
  attempts: 3,
  scoring: 'all',
  shuffle: true,
  required: true,
  prompt: content('<p>Where do images come from?</p>'),
  hints: [content('<p>Think of <em>hubs</em>.</p>')],
  options: [
    { id: 'docker-hub', content: content('Docker Hub') },
    { id: 'nowhere', content: content('<img src="asset:void" alt="Nowhere">'), fixed: true },
  ],
};

const list: Question = {
  id: 'list',
  type: 'multiple-choice',
  points: 1,
  scoring: 'partial',
  shuffle: false,
  required: false,
  prompt: content('<p>Which commands list?</p>'),
  hints: [],
  options: ['ls', 'ps', 'rm'].map((id) => ({ id, content: content(`<code>${id}</code>`) })),
};

const drawn: Question = { ...hub, id: 'drawn' };

/** The keys of the first lesson, different from everything public. */
export const keys: [string, Key][] = [
  [
    'hub',
    {
      correct: ['docker-hub'],
      optionFeedback: { nowhere: content('<p>No <a href="lesson:intro#images">way</a>.</p>') },
      feedback: { correct: content('<p>Yes.</p>'), incorrect: content('<p>No.</p>') },
      explanation: content('<p><img src="asset:proof" alt="The proof"></p>'),
    },
  ],
  ['list', { correct: ['ls', 'ps'] }],
  ['drawn', { correct: ['nowhere'] }],
];

const source = { line: 1, column: 1 };

const intro = (introKeys: readonly [string, Key][]): Lesson => ({
  id: 'intro',
  path: 'intro.md',
  lang: 'en',
  title: 'Images & more',
  description: 'About images',
  meta: { layout: 'post' },
  objectives: ['Know images'],
  duration: 'PT20M',
  outline: [{ id: 'images', depth: 2, title: 'Images' }],
  blocks: [
    {
      id: 'content-1',
      type: 'content',
      source,
      content: content(
        '<h2 id="images">Images</h2><p>See <a href="#x">x</a>, <a href="lesson:intro#images">here</a>, <a href="lesson:Next#end">next</a>, <a href="lesson:Next">all</a>.<img src="asset:plan" alt="A plan"></p><p>It is <math><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation encoding="application/x-tex">x^2</annotation></semantics></math>.</p>',
      ),
    },
    { id: 'hub', type: 'question', question: hub, source: { line: 9, column: 1 } },
    { id: 'list', type: 'question', question: list, source: { line: 20, column: 1 } },
    { id: 'pool-place', type: 'bank', bank: 'pool', source: { line: 30, column: 1 } },
  ],
  banks: [{ id: 'pool', draw: 1, shuffle: true, questions: [drawn] }],
  glossary: [{ term: 'Image', content: content('<p>A packed file system</p>') }],
  keys: new Map(introKeys),
  assets: [
    asset('plan', 'A plan'),
    asset('void', 'Nowhere'),
    ...'proof proof2'.split(' ').map((id) => asset(id)),
  ],
});

const next: Lesson = {
  id: 'Next',
  path: 'next.md',
  lang: 'de',
  title: 'Next',
  meta: {},
  objectives: [],
  outline: [],
  blocks: [
    { id: 'content-1', type: 'content', source, content: content('<img src="asset:plan" alt="A plan">') },
  ],
  banks: [],
  glossary: [],
  keys: new Map(),
  assets: [asset('plan', 'A plan')],
};

/** A course with everything that JSON can hold; its keys may be others. */
export const sampleCourse = (introKeys: readonly [string, Key][] = keys): ValidCourse =>
  ({
    id: 'course',
    title: 'A course',
    lang: 'en',
    description: 'All',
    version: '1.0',
    passMark: 80,
    completion: 'passed',
    theme: {},
    scorm: {},
    html: {},
    json: {},
    lessons: [intro(introKeys), next],
  }) as unknown as ValidCourse;
