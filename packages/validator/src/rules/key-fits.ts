import { type Diagnostic, isGraded } from '@hornbook/model';
import type { Key, Question } from '@hornbook/questions';
import type { Nodes } from 'hast';
import type { LessonView, Source } from '../lesson-view.js';
import { messages } from '../messages.js';
import { placeOfSource } from '../places.js';

/**
 * A question has a key, and the key speaks of options that there are. Whether a right answer is marked at all, the
 * question's type says when it reads the source.
 */
export function* keyFits({ lesson, questions }: LessonView): Iterable<Diagnostic> {
  for (const { question, source } of questions) {
    const key = lesson.keys.get(question.id);
    const place = placeOfSource(source);
    if (!key) yield messages.questionWithoutKey({ id: question.id }, place);
    if (question.type === 'cloze') yield* blanksShown(question, source);
    if (!('options' in question)) continue;
    const known = new Set(question.options.map(({ id }) => id));
    for (const option of new Set([...rightOptions(key), ...Object.keys(key?.optionFeedback ?? {})])) {
      if (known.has(option)) continue;
      yield messages.keyUnknownOption({ question: question.id, option }, place);
    }
  }
}

/** What the sanitiser took away may have held a blank, and then nobody could fill it in. */
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

/** The key to options is a list of ids. */
function rightOptions(key: Key | undefined): string[] {
  const correct: unknown = isGraded(key) ? key.correct : [];
  return Array.isArray(correct) ? correct.filter((id) => typeof id === 'string') : [];
}
