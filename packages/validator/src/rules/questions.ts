import { type Diagnostic, isGraded, isRecord, maxSuggestions, nearest } from '@hornbook/model';
import type { Key, Question } from '@hornbook/questions';
import type { Nodes } from 'hast';
import { type LessonView, namedLists, placeOfSource, type Source } from '../lesson-view.js';
import { messages } from '../messages.js';

/**
 * A question has a key, and the key names only what the question has. Whether a right answer is marked at all is checked by
 * the question's type when it reads the source.
 */
export function* keyFits({ lesson, questions }: LessonView): Iterable<Diagnostic> {
  for (const { question, source } of questions) {
    const key = lesson.keys.get(question.id);
    const place = placeOfSource(source);
    if (!key) yield messages.questionWithoutKey({ id: question.id }, place);
    if (question.type === 'cloze') yield* blanksShown(question, source);
    const known = new Set(namedLists(question).flatMap((list) => list.map(({ id }) => id)));
    for (const option of new Set(namedByKey(question, key))) {
      if (!known.has(option)) yield messages.keyUnknownOption({ question: question.id, option }, place);
    }
  }
}

/** The sanitizer may have removed a blank, and then nobody could fill it in. */
function* blanksShown(
  { blanks, prompt }: Question & { type: 'cloze' },
  source: Source,
): Iterable<Diagnostic> {
  const shown = new Set(blanksIn(prompt));
  for (const [index, { id }] of blanks.entries()) {
    if (!shown.has(id)) yield messages.blankNotShown({ number: index + 1 }, placeOfSource(source));
  }
}

/** Code in a prompt says which blanks it holds: `b1 b2`. */
const blanksIn = (node: Nodes): string[] => [
  ...(node.type === 'element' ? `${node.properties.dataBlanks ?? ''}`.split(' ') : []),
  ...('children' in node ? node.children.flatMap(blanksIn) : []),
];

/**
 * The ids of options, items, blanks, rows and so on that a key names. What is typed has none: there, and in blanks, feedback
 * belongs to patterns.
 */
function namedByKey(question: Question, key: Key | undefined): string[] {
  if (question.type === 'text' || question.type === 'number') return [];
  const correct: unknown = isGraded(key) ? key.correct : [];
  const named = isRecord(correct) ? Object.entries(correct).flat(2) : Array.isArray(correct) ? correct : [];
  const feedback = 'options' in question ? Object.keys(key?.optionFeedback ?? {}) : [];
  return [...named.filter((id) => typeof id === 'string'), ...feedback];
}

/** An LMS tells objectives apart by their texts: a single typo makes a second one. */
export function* objectiveKnown({ lesson: { objectives }, questions }: LessonView): Iterable<Diagnostic> {
  if (objectives.length === 0) return;
  const known = new Set(objectives);
  let suggestions = 0;
  for (const { question, source } of questions) {
    const { objective } = question;
    if (objective === undefined || known.has(objective)) continue;
    const suggestion = suggestions++ < maxSuggestions ? nearest(objective, objectives) : undefined;
    yield messages.objectiveUnknown({ objective, suggestion }, placeOfSource(source));
  }
}

/** Every learner should be able to earn the same, whichever questions are drawn. */
export function* bankUneven({ lesson }: LessonView): Iterable<Diagnostic> {
  const { banks, blocks, keys } = lesson;
  const pointsOf = ({ id, points }: Question): number => {
    const key = keys.get(id);
    return isGraded(key) ? points : 0;
  };
  const bankOf = new Map(banks.map((bank) => [bank.id, bank]));
  for (const block of blocks) {
    const bank = block.type === 'bank' ? bankOf.get(block.bank) : undefined;
    if (!bank || bank.draw >= bank.questions.length) continue;
    const points = bank.questions.map(pointsOf).sort((one, other) => one - other);
    const [least = 0, most = 0] = [points[0], points.at(-1)];
    if (least !== most) yield messages.bankUneven({ least, most }, placeOfSource(block.source));
  }
}
