import { chosenFor, type Paired, type Pairs, type PairsKey, sidesOf } from './sides.js';

interface Choice {
  value: string;
  checked?: boolean;
  selected?: boolean;
}

/**
 * For every part the form has controls of the name `<question>.<part>`: a drop-down list, radio buttons or check boxes.
 *
 * @param get the method of `FormData` that gives what was chosen for a part
 */
export const pairsBehaviour = (get: 'get' | 'getAll') => ({
  read(form: HTMLFormElement, question: Paired) {
    const data = new FormData(form);
    const pairs = sidesOf(question).parts.map(({ id }) => [id, data[get](`${question.id}.${id}`)] as const);
    return pairs.every(([, chosen]) => `${chosen}`) ? Object.fromEntries(pairs) : undefined;
  },
  restore(form: HTMLFormElement, question: Paired, answer: Pairs = {}) {
    for (const { id } of sidesOf(question).parts) {
      // Of a list its options, of buttons and boxes themselves.
      const choices = form.elements.namedItem(`${question.id}.${id}`) as unknown as Iterable<Choice>;
      for (const choice of choices) {
        choice.checked = choice.selected = chosenFor(answer, id).includes(choice.value);
      }
    }
  },
  solution(question: Paired, { correct }: PairsKey): string[] {
    const { choices, parts } = sidesOf(question);
    return parts.map(({ id, text }) => {
      const right = choices.filter((choice) => chosenFor(correct, id).includes(choice.id));
      return `${text}: ${right.map((choice) => choice.text).join(', ')}`;
    });
  },
});
