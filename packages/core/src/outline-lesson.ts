import { type Content, isGraded, spellOut } from '@hornbook/model';
import { type Key, type Lesson, type OutlinedAnswers, outlineAnswers } from '@hornbook/questions';
import { type PlacedQuestion, questionsOf } from '@hornbook/validator';

/** What its author has said in a lesson, question by question: for whoever looks over it. Plain data; all texts are in one line. */
export interface OutlinedLesson {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly lang: string;
  readonly objectives: readonly string[];
  readonly banks: readonly OutlinedBank[];
  readonly questions: readonly OutlinedQuestion[];
}

export interface OutlinedBank {
  readonly id: string;
  /** How many of its questions a learner gets. */
  readonly draw: number;
  readonly questions: number;
}

export interface OutlinedQuestion extends OutlinedAnswers {
  readonly id: string;
  readonly type: string;
  readonly line: number;
  readonly column: number;
  /** The id of the bank that it is drawn from. */
  readonly bank?: string;
  readonly prompt: string;
  /** Whether there is a right answer. */
  readonly graded: boolean;
  readonly points: number;
  /** Absent: without limit. */
  readonly attempts?: number;
  readonly scoring: 'all' | 'partial';
  readonly shuffle: boolean;
  readonly required: boolean;
  readonly objective?: string;
  readonly hints: readonly string[];
  /** For right and for wrong answers as a whole; that of options is with them. */
  readonly feedback?: { readonly correct?: string; readonly incorrect?: string };
  readonly explanation?: string;
}

export function outlineLesson(lesson: Lesson): OutlinedLesson {
  const { banks, id, keys, lang, objectives, path, title } = lesson;
  return {
    ...{ id, path, title, lang, objectives },
    banks: banks.map((bank) => ({ id: bank.id, draw: bank.draw, questions: bank.questions.length })),
    questions: questionsOf(lesson).flatMap((placed) => {
      const key = keys.get(placed.question.id);
      return key ? [outlineQuestion(placed, key)] : [];
    }),
  };
}

function outlineQuestion({ bank, question, source }: PlacedQuestion, key: Key): OutlinedQuestion {
  const { attempts, hints, id, objective, points, prompt, required, scoring, shuffle, type } = question;
  const { explanation, feedback } = key;
  return {
    ...{ id, type, line: source.line, column: source.column },
    ...(bank !== undefined && { bank }),
    prompt: textOf(prompt),
    graded: isGraded(key),
    points,
    ...(attempts !== undefined && { attempts }),
    ...{ scoring, shuffle, required },
    ...(objective !== undefined && { objective }),
    ...outlineAnswers(question, key, textOf),
    hints: hints.map(textOf),
    ...(feedback && {
      feedback: {
        ...(feedback.correct && { correct: textOf(feedback.correct) }),
        ...(feedback.incorrect && { incorrect: textOf(feedback.incorrect) }),
      },
    }),
    ...(explanation && { explanation: textOf(explanation) }),
  };
}

type Nodes = Content | Content['children'][number];

/** Content in one line. White space in code is what it is: two options may differ by nothing else. */
function textOf(content: Content): string {
  let text = '';
  let isSpaceDue = false;
  const say = (words: string) => {
    if (words === '') return;
    text += isSpaceDue && text !== '' ? ` ${words}` : words;
    isSpaceDue = false;
  };
  const read = (node: Nodes, isCode: boolean): void => {
    if (node.type === 'text' && isCode) say(node.value.replace(/[\r\n]+/g, ' '));
    else if (node.type === 'text') {
      if (/^\s/.test(node.value)) isSpaceDue = true;
      say(node.value.trim().replace(/\s+/g, ' '));
      if (/\s$/.test(node.value)) isSpaceDue = true;
    } else if ('children' in node) {
      const isBlock = node.type === 'element' && !inline.has(node.tagName);
      if (isBlock) isSpaceDue = true;
      for (const child of node.children) {
        read(child, isCode || (node.type === 'element' && node.tagName === 'code'));
      }
      if (isBlock) isSpaceDue = true;
    }
  };
  read(spellOut(content), false);
  return text || (hasPicture(content) ? '[picture]' : '');
}

/** Words in them belong to the words around. Whatever else there is begins and ends a line. */
const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var'.split(' '),
);

const hasPicture = (node: Nodes): boolean =>
  (node.type === 'element' && node.tagName === 'img') ||
  ('children' in node && node.children.some(hasPicture));
