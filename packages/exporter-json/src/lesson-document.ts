import { mapContent } from '@hornbook/model';
import type { Lesson, Question } from '@hornbook/questions';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Publishing, publisher } from './content/publish.js';
import { schemaVersion } from './generated/schemas.js';
import { paths } from './paths.js';
import { publicFields } from './public-fields.js';

interface LessonPublishing extends Publishing {
  /** Whether each question carries its key. */
  withKeys: boolean;
}

/**
 * `lessons/<id>.json`. Nothing in it but `key` depends on the keys. The hash covers what a learner sees and can do:
 * neither places in the source, which move with every line of feedback, nor hast, which says the same once more.
 */
export function lessonDocument(lesson: Lesson, { urls, ast, withKeys }: LessonPublishing) {
  const plain = publicFields(lesson, { urls, ast: false });
  const contentHash = bytesToHex(sha256(utf8ToBytes(JSON.stringify(plain))));
  const published = ast ? publicFields(lesson, { urls, ast }) : plain;
  const { id, lang, title, description, meta, objectives, duration, outline, blocks, banks, ...rest } =
    published;
  const addKey = withKeys ? keyAdder(lesson, { urls, ast }) : (question: object) => question;
  return {
    $schema: `../${paths.schema('lesson')}`,
    schemaVersion,
    ...{ id, lang, title, description, meta, objectives, duration },
    contentHash,
    outline,
    blocks: blocks.map((block, index) => ({
      ...block,
      ...(block.question && { question: addKey(block.question) }),
      source: lesson.blocks[index]?.source,
    })),
    banks: banks.map((bank) => ({ ...bank, questions: bank.questions.map(addKey) })),
    ...rest,
  };
}

function keyAdder(lesson: Lesson, publishing: Publishing) {
  const publish = publisher(publishing);
  return (question: Pick<Question, 'id'>): object => ({
    ...question,
    key: mapContent(lesson.keys.get(question.id), publish),
  });
}
