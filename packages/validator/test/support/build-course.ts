import type { Content } from '@hornbook/model';
import type { Course, Key, Lesson, Question } from '@hornbook/questions';
import { fromHtml } from 'hast-util-from-html';

/** A course in few words, as cases write it; what is left out is filled in, and content is HTML. */
export interface Outline extends Partial<Omit<Course, 'lessons'>> {
  lessons: LessonOutline[];
}

interface LessonOutline extends Partial<Omit<Lesson, 'blocks' | 'banks' | 'keys'>> {
  id: string;
  blocks?: BlockOutline[];
  banks?: { id: string; draw?: number; questions: QuestionOutline[] }[];
}

interface BlockOutline {
  line: number;
  html?: string;
  question?: QuestionOutline;
  bank?: string;
}

interface QuestionOutline {
  id: string;
  /** Of a scale nothing is right. */
  type?: 'single-choice' | 'scale' | 'cloze';
  prompt?: string;
  points?: number;
  attempts?: number;
  objective?: string;
  options?: { id: string; html: string }[];
  /** Ids; the prompt names them in `data-blanks`. */
  blanks?: string[];
  /** `null`: the question has no key. */
  correct?: string[] | null;
  explanation?: string;
}

export const buildCourse = ({ lessons, ...settings }: Outline): Course => ({
  ...{ id: 'course', title: 'Course', lang: 'en', completion: 'viewed' },
  ...{ theme: {}, scorm: {}, html: {}, json: {} },
  ...settings,
  lessons: lessons.map(buildLesson),
});

export function buildLesson({ blocks = [], banks = [], ...lesson }: LessonOutline): Lesson {
  const questions = [...blocks, ...banks].flatMap((holder) =>
    'questions' in holder ? holder.questions : (holder.question ?? []),
  );
  return {
    ...{ path: `${lesson.id}.md`, title: lesson.id, lang: 'en', meta: {}, objectives: [], outline: [] },
    ...{ glossary: [], assets: [] },
    ...lesson,
    blocks: blocks.map(buildBlock),
    banks: banks.map((bank) => ({
      ...{ id: bank.id, draw: bank.draw ?? 1, shuffle: false },
      questions: bank.questions.map(buildQuestion),
    })),
    keys: new Map(questions.flatMap((question) => keyOf(question))),
  };
}

function buildBlock(
  { bank, html = '', line, question }: BlockOutline,
  index: number,
): Lesson['blocks'][number] {
  const source = { line, column: 1 };
  if (question) return { id: question.id, type: 'question', question: buildQuestion(question), source };
  if (bank) return { id: `bank-${index}`, type: 'bank', bank, source };
  return { id: `content-${index}`, type: 'content', content: content(html, line), source };
}

const buildQuestion = ({
  attempts,
  blanks,
  id,
  objective,
  options = [],
  points = 1,
  prompt = '<p>Which?</p>',
  type = 'single-choice',
}: QuestionOutline): Question =>
  ({
    ...{ id, type, points, scoring: 'all', shuffle: false, required: true, hints: [] },
    ...(objective !== undefined && { objective }),
    ...(attempts !== undefined && { attempts }),
    prompt: content(prompt),
    ...(blanks
      ? { blanks: blanks.map((blank) => ({ id: blank })) }
      : { options: options.map((option) => ({ id: option.id, content: content(option.html) })) }),
  }) as Question;

function keyOf({ blanks, correct = [], explanation, id, type }: QuestionOutline): [string, Key][] {
  if (!correct) return [];
  if (blanks) {
    const accepted = blanks.map((blank): [string, object[]] => [blank, [{ id: blank, parts: [blank] }]]);
    return [[id, { correct: Object.fromEntries(accepted), ignore: [] } as unknown as Key]];
  }
  return [
    [
      id,
      {
        ...(type !== 'scale' && { correct }),
        ...(explanation !== undefined && { explanation: content(explanation) }),
      },
    ],
  ];
}

/** With a line, elements know where they stand; without one, they do not, like nodes that a plugin made. */
function content(html: string, line?: number): Content {
  const tree = fromHtml(`${'\n'.repeat((line ?? 1) - 1)}${html}`, { fragment: true });
  return line === undefined ? (JSON.parse(JSON.stringify(tree, withoutPosition)) as Content) : tree;
}

const withoutPosition = (name: string, value: unknown): unknown => (name === 'position' ? undefined : value);
