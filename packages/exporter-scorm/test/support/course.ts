import type { ValidCourse } from '@hornbook/exporter-html';
import type { Content } from '@hornbook/model';
import { h } from 'hastscript';

type Lesson = ValidCourse['lessons'][number];

const content = (...children: ReturnType<typeof h>[]): Content => ({ type: 'root', children });

const source = { line: 1, column: 1 };
const picture = {
  id: 'plan',
  path: 'assets/plan.png',
  mime: 'image/png',
  bytes: 3,
  sha256: 'ab'.repeat(32),
  data: new Uint8Array([1, 2, 3]),
};

/** A lesson with a picture, a question and links to both lessons. */
export const lesson = (id: string, title = `About ${id}`): Lesson =>
  ({
    id,
    path: `${id}.md`,
    lang: 'en',
    title,
    meta: {},
    objectives: [],
    outline: [],
    banks: [],
    glossary: [],
    blocks: [
      {
        id: 'content-1',
        type: 'content',
        source,
        content: content(
          h('p', [
            h('img', { src: 'asset:plan', alt: 'A plan' }),
            ...['ports', 'names'].map((to) => h('a', { href: `lesson:${to}#top` }, `to ${to}`)),
          ]),
        ),
      },
      {
        id: `${id}-quiz`,
        type: 'question',
        source,
        question: {
          id: `${id}-quiz`,
          type: 'single-choice',
          points: 1,
          scoring: 'all',
          shuffle: false,
          required: false,
          hints: [],
          prompt: content(h('p', 'Which?')),
          options: ['one', 'two'].map((option) => ({ id: option, content: content(h('span', option)) })),
        },
      },
    ],
    keys: new Map([[`${id}-quiz`, { correct: ['one'] }]]),
    assets: [picture],
  }) as unknown as Lesson;

/** A course of two lessons. */
export const course = (changes: Partial<ValidCourse> = {}): ValidCourse =>
  ({
    id: 'nets',
    title: 'Networks',
    lang: 'en',
    completion: 'answered',
    theme: {},
    scorm: {},
    html: {},
    json: {},
    lessons: [lesson('ports'), lesson('names')],
    ...changes,
  }) as unknown as ValidCourse;
