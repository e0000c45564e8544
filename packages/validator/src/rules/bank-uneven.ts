import type { Diagnostic } from '@hornbook/model';
import type { Question } from '@hornbook/questions';
import type { LessonView } from '../lesson-view.js';
import { messages } from '../messages.js';
import { placeOfSource } from '../places.js';

/** Whatever is drawn from a bank, every learner should be able to earn the same. */
export function* bankUneven({ lesson }: LessonView): Iterable<Diagnostic> {
  const { banks, blocks, keys } = lesson;
  const worthOf = ({ id, points }: Question): number => {
    const key = keys.get(id);
    return key && 'correct' in key ? points : 0;
  };
  for (const block of blocks) {
    const bank = block.type === 'bank' ? banks.find(({ id }) => id === block.bank) : undefined;
    if (!bank || bank.draw >= bank.questions.length) continue;
    const points = bank.questions.map(worthOf);
    const [least, most] = [Math.min(...points), Math.max(...points)];
    if (least !== most) yield messages.bankUneven({ least, most }, placeOfSource(block.source));
  }
}
