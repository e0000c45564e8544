import type { Asset, Content } from '@hornbook/model';
import type { Lesson, ValidCourse } from '@hornbook/questions';
import type { Sample } from './questions.js';

type Block = Content | Sample;

const source = { line: 1, column: 1 };

/** A lesson of content and questions, in their order. */
export function lesson(id: string, blocks: readonly Block[], fields: Partial<Lesson> = {}): Lesson {
  const samples = blocks.filter((block): block is Sample => 'question' in block);
  return {
    id,
    path: `${id}.md`,
    lang: 'en',
    title: `Lesson ${id}`,
    meta: {},
    objectives: [],
    outline: [],
    blocks: blocks.map((block, index) =>
      'question' in block
        ? { id: block.question.id, type: 'question', question: block.question, source }
        : { id: `content-${index}`, type: 'content', content: block, source },
    ),
    banks: [],
    glossary: [],
    assets: [],
    keys: new Map(samples.map(({ key, question }) => [question.id, key])),
    ...fields,
  };
}

export const course = (lessons: readonly Lesson[], fields: Partial<ValidCourse> = {}): ValidCourse =>
  ({
    id: 'course',
    title: 'A course',
    lang: 'en',
    completion: 'answered',
    theme: {},
    scorm: {},
    html: {},
    json: {},
    lessons,
    ...fields,
  }) as ValidCourse;

/** A file of a lesson; its type comes from its name. */
export function asset(name: string, data: Uint8Array | string, size: Partial<Asset> = {}): Asset {
  const [id = '', extension = ''] = name.split('.');
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return {
    id,
    path: `assets/${name}`,
    mime: mimeOf(extension),
    bytes: bytes.length,
    sha256: '0'.repeat(64),
    ...size,
    data: bytes,
  };
}

const mimeOf = (extension: string): string =>
  ({ svg: 'image/svg+xml', png: 'image/png', pdf: 'application/pdf' })[extension] ??
  'application/octet-stream';
