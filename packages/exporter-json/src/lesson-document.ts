import { type Content, mapContent } from '@hornbook/model';
import type { Lesson, Question } from '@hornbook/questions';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { schemaVersion } from './generated/schemas.js';
import { paths } from './lesson-urls.js';
import { type Publishing, publisher } from './publish-content.js';

interface LessonPublishing extends Publishing {
  /** Whether each question carries its key. */
  withKeys: boolean;
}

/**
 * `lessons/<id>.json`. Nothing in it but `key` depends on the keys. The hash covers what a learner sees and can do:
 * neither source positions, which move with every line of feedback, nor hast, which repeats the HTML.
 */
export function lessonDocument(lesson: Lesson, { urls, ast, withKeys }: LessonPublishing) {
  const plain = publicFields(lesson, { urls, ast: false });
  const contentHash = bytesToHex(sha256(utf8ToBytes(JSON.stringify(plain))));
  const published = ast ? publicFields(lesson, { urls, ast }) : plain;
  const { blocks, banks, glossary, assets, outline, ...fields } = published;
  const addKey = withKeys ? keyAdder(lesson, { urls, ast }) : (question: object) => question;
  return {
    $schema: `../${paths.schema('lesson')}`,
    schemaVersion,
    ...fields,
    contentHash,
    outline,
    blocks: blocks.map((block, index) => ({
      ...block,
      ...(block.question && { question: addKey(block.question) }),
      source: lesson.blocks[index]?.source,
    })),
    banks: banks.map((bank) => ({ ...bank, questions: bank.questions.map(addKey) })),
    glossary,
    assets,
  };
}

/** `keys/<id>.json`. */
export function keysDocument({ id, keys }: Lesson, publishing: Publishing): object {
  return {
    $schema: `../${paths.schema('keys')}`,
    schemaVersion,
    lesson: id,
    keys: Object.fromEntries(mapContent(keys, publisher(publishing)) as Map<string, object>),
  };
}

function keyAdder({ keys }: Lesson, publishing: Publishing) {
  const publish = publisher(publishing);
  return (question: Pick<Question, 'id'>): object => ({
    ...question,
    key: mapContent(keys.get(question.id), publish),
  });
}

type Publish = (content: Content) => object;

/** The parts of a lesson that everyone may see, in the order in which the format shows them. */
function publicFields(lesson: Lesson, publishing: Publishing) {
  const publish = publisher(publishing);
  const { id, lang, title, description, meta, objectives, duration, outline } = lesson;
  return {
    id,
    lang,
    title,
    description,
    meta,
    objectives,
    duration,
    outline,
    blocks: lesson.blocks.map((block) => publicBlock(block, publish)),
    banks: lesson.banks.map(({ id: bank, draw, shuffle, questions }) => ({
      id: bank,
      draw,
      shuffle,
      questions: questions.map((question) => publicQuestion(question, publish)),
    })),
    glossary: mapContent(lesson.glossary, publish),
    assets: publicAssets(lesson, publishing),
  };
}

/** A question, its content published. */
type PublishedQuestion = object & Pick<Question, 'id'>;

interface PublicBlock {
  id: string;
  type: string;
  question?: PublishedQuestion;
  bank?: string;
}

function publicBlock(block: Lesson['blocks'][number], publish: Publish): PublicBlock {
  const { id, type } = block;
  if (block.type === 'content') return { id, type, ...publish(block.content) };
  if (block.type === 'bank') return { id, type, bank: block.bank };
  return { id, type, question: publicQuestion(block.question, publish) };
}

/** The fields of every type first, then those of its own. */
function publicQuestion(question: Question, publish: Publish): PublishedQuestion {
  const { id, type, prompt, points, attempts, scoring, shuffle, required, hints, ...own } = question;
  const shared = { id, type, prompt, points, attempts, scoring, shuffle, required, hints };
  return mapContent({ ...shared, ...own }, publish) as PublishedQuestion;
}

/** A file that only keys name would give them away. */
const publicAssets = ({ assets }: Lesson, { urls }: Publishing): object[] =>
  assets
    .filter(({ id }) => urls.isPublic(id))
    .map(({ id, path, mime, bytes, sha256: hash, width, height, alt }) => ({
      id,
      path,
      mime,
      bytes,
      sha256: hash,
      width,
      height,
      alt,
    }));
