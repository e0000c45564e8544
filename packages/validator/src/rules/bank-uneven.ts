import { type Diagnostic, isGraded } from '@hornbook/model';
import type { Question } from '@hornbook/questions';
import type { LessonView } from '../lesson-view.js';
import { messages } from '../messages.js';
import { placeOfSource } from '../places.js';

/** Whatever is drawn from a bank, every learner should be able to earn the same. */
export function* bankUneven({ lesson }: LessonView): Iterable<Diagnostic> {
  const { banks, blocks, keys } = lesson;
  const worthOf = ({ id, points }: Question): number => {
    const key = keys.get(id);
    return isGraded(key) ? points : 0;
  };
  const bankOf = new Map(banks.map((bank) => [bank.id, bank]));
  for (const block of blocks) {
    const bank = block.type === 'bank' ? bankOf.get(block.bank) : undefined;
    if (!bank || bank.draw >= bank.questions.length) continue;
    const points = bank.questions.map(worthOf).sort((one, other) => one - other);
    const [least = 0, most = 0] = [points[0], points.at(-1)];
    if (least !== most) yield messages.bankUneven({ least, most }, placeOfSource(block.source));
  }
}
