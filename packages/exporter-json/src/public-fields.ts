import { type Content, mapContent } from '@hornbook/model';
import type { Lesson, Question } from '@hornbook/questions';
import { type Publishing, publisher } from './content/publish.js';
import type { LessonUrls } from './urls/lesson-urls.js';

type Publish = (content: Content) => object;

/** A question, its content published. */
type PublishedQuestion = object & Pick<Question, 'id'>;

/** What of a lesson everyone may see, in the order in which the format shows it. */
export function publicFields(lesson: Lesson, publishing: Publishing) {
  const publish = publisher(publishing);
  const { id, lang, title, description, meta, objectives, duration, outline } = lesson;
  return {
    ...{ id, lang, title, description, meta, objectives, duration, outline },
    blocks: lesson.blocks.map((block) => publicBlock(block, publish)),
    banks: lesson.banks.map(({ id: bank, draw, shuffle, questions }) => ({
      id: bank,
      draw,
      shuffle,
      questions: questions.map((question) => publicQuestion(question, publish)),
    })),
    glossary: mapContent(lesson.glossary, publish),
    assets: publicAssets(lesson, publishing.urls),
  };
}

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

/** A file that only keys name would tell of them. */
function publicAssets({ assets }: Lesson, { isPublic }: LessonUrls): object[] {
  return assets
    .filter(({ id }) => isPublic(id))
    .map(({ id, path, mime, bytes, sha256, width, height, alt }) => ({
      ...{ id, path, mime, bytes, sha256, width, height, alt },
    }));
}
