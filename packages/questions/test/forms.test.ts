import { readFileSync } from 'node:fs';
import { parseLesson } from '@hornbook/parser';
import { caseFolders } from '@hornbook/testkit';
import type { Element, Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { viewQuestion } from '../src/index.js';

const settings = { lang: 'en', lessons: [{ path: 'a.md', id: 'a' }] };

/** The forms of all questions of a lesson. */
async function formsOf(text: string): Promise<Element[]> {
  const { lesson } = await parseLesson({ path: 'a.md', text }, settings);
  const questions = lesson.blocks.flatMap((block) => (block.type === 'question' ? [block.question] : []));
  return questions.map((question) => viewQuestion(question, lesson.lang));
}

const elementsIn = (node: Nodes): Element[] => [
  ...(node.type === 'element' ? [node] : []),
  ...('children' in node ? node.children.flatMap(elementsIn) : []),
];

const textOf = (node: Nodes | undefined): string => {
  if (node?.type === 'text') return node.value;
  // The validator wants a text for every image.
  if (node?.type === 'element' && node.tagName === 'img') return `${node.properties.alt || 'image'}`;
  return node && 'children' in node ? node.children.map(textOf).join('') : '';
};

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : value ? [`${value}`] : [];

/** The accessible name by the steps of https://www.w3.org/TR/accname-1.2/ that these forms need. */
function nameOf({ properties, ...element }: Element, all: readonly Element[]): string {
  const byId = (id: string) => all.find((other) => other.properties.id === id);
  const label = all.find(
    ({ properties: { htmlFor }, tagName }) =>
      tagName === 'label' && listOf(htmlFor).includes(`${properties.id}`),
  );
  const labelledBy = listOf(properties.ariaLabelledBy).map(
    (id) => `${byId(id)?.properties.ariaLabel ?? textOf(byId(id))}`,
  );
  if (labelledBy.length > 0) return labelledBy.join(' ');
  return `${properties.ariaLabel ?? textOf(label ?? (element as Element))}`;
}

/** `radio: True`, as a screen reader would announce the controls of a form, but for the button that checks the answer. */
function namesOf(form: Element): string[] {
  const all = elementsIn(form);
  const controls = all.filter(
    ({ properties, tagName }) =>
      ['input', 'select', 'textarea', 'button'].includes(tagName) && properties.type !== 'submit',
  );
  return controls.map((control) => {
    const { properties, tagName } = control;
    const kind = tagName === 'input' ? properties.type : tagName;
    return `${kind}: ${nameOf(control, all)}`;
  });
}

describe('the controls of a form', () => {
  test.each([
    ['true-false', '{: .quiz}\nQ?\n\n- (x) True\n- ( ) False', ['radio: True', 'radio: False']],
    ['single-choice', '{: .quiz}\nQ?\n\n- (x) a *b*\n- ( ) c', ['radio: a b', 'radio: c']],
    ['multiple-choice', '{: .quiz}\nQ?\n\n- [x] a\n- [ ] b', ['checkbox: a', 'checkbox: b']],
    ['scale', '{: .quiz .scale}\nQ?\n\n1. a\n2. b', ['radio: a', 'radio: b']],
    ['text', '{: .quiz .text}\nQ?\n\n- (x) a', ['text: Your answer']],
    ['number', '{: .quiz .number unit="ms"}\nQ?\n\n- (x) 1', ['text: Your answer']],
    ['essay', '{: .quiz .essay}\nQ?', ['textarea: Your answer']],
    [
      'cloze',
      '{: .quiz .cloze}\nA `____` of one `____`.\n\n1. b\n2. - (x) c\n   - ( ) d',
      ['text: Blank 1 of 2: A … of one', 'select: Blank 2 of 2: of one …'],
    ],
    ['match', '{: .quiz .match}\nQ?\n\n- a\n  - b\n- c\n  - d', ['select: a', 'select: c']],
    [
      'matrix',
      '{: .quiz .matrix}\nQ?\n\n|  | a | b |\n|--|--|--|\n| c | (x) | ( ) |',
      ['radio: c a', 'radio: c b'],
    ],
  ])('of %s have names', async (_, lesson, names) => {
    const [form] = await formsOf(`# A\n\n${lesson}\n`);
    expect(form && namesOf(form)).toEqual(names);
  });

  test('of order are named by what they do and to which item', async () => {
    const [form] = await formsOf('# A\n\n{: .quiz .order}\nQ?\n\n1. a\n2. b\n');
    const names = form && namesOf(form);
    expect(names?.toSorted()).toEqual([
      'button: Move down: a',
      'button: Move down: b',
      'button: Move up: a',
      'button: Move up: b',
    ]);
  });
});

describe('every form in the cases', () => {
  // A lesson with errors is never published.
  const cases = caseFolders(new URL('cases/', import.meta.url), 'input.md').filter(
    ({ path }) => !/ error /.test(readFileSync(`${path}/diagnostics.txt`, 'utf8')),
  );

  test.each(cases)('of $name names its controls, and refers to nothing that it lacks', async ({ path }) => {
    for (const form of await formsOf(readFileSync(`${path}/input.md`, 'utf8'))) {
      const all = elementsIn(form);
      const ids = all.flatMap(({ properties }) => listOf(properties.id));
      expect(new Set(ids).size).toBe(ids.length);
      const references = all.flatMap(({ properties: { ariaDescribedBy, ariaLabelledBy, htmlFor } }) =>
        [ariaDescribedBy, ariaLabelledBy, htmlFor].flatMap(listOf),
      );
      expect(references.filter((id) => !ids.includes(id))).toEqual([]);
      expect(namesOf(form).filter((name) => /:\s*$/.test(name))).toEqual([]);
      expect(textOf(all.find(({ tagName }) => tagName === 'legend')).trim()).not.toBe('');
    }
  });
});

describe('around the controls', () => {
  test('there is the prompt, first a paragraph of it as legend, and what to do for how many points', async () => {
    const [form] = await formsOf(
      '# A\n\n{: .quiz points="2"}\nWhich *one*?\n\n```\ncode\n```\n\n- (x) a\n- ( ) b\n\n{: .hint}\nFirst\n\n{: .hint}\nSecond\n',
    );
    const all = elementsIn(form as Element);
    const textsOf = (selector: string) =>
      all
        .filter(
          ({ properties: { className }, tagName }) =>
            listOf(className).includes(selector) || tagName === selector,
        )
        .map(textOf);
    expect(textsOf('legend')).toEqual(['Which one?']);
    expect(textsOf('hb-prompt').join().trim()).toBe('code');
    expect(textsOf('hb-instruction')).toEqual(['Choose one answer. 2 points']);
    expect(textsOf('summary')).toEqual(['Hint 1 of 2', 'Hint 2 of 2']);
  });

  test('is a button and a place for the status; only what needs a script is hidden', async () => {
    const [form] = await formsOf('# A\n\n{: .quiz}\nQ?\n\n- (x) a\n  > Yes.\n- ( ) b\n');
    const hidden = elementsIn(form as Element).filter(({ properties }) => properties.hidden);
    expect(hidden.map(({ properties }) => listOf(properties.className).join())).toEqual([
      'hb-option-feedback',
      'hb-option-feedback',
      'hb-actions',
    ]);
    expect(hidden.flatMap(elementsIn).filter(({ tagName }) => tagName === 'button')).toHaveLength(1);
    const status = elementsIn(form as Element).find(({ properties }) => properties.role === 'status');
    expect(status?.properties.className).toEqual(['hb-status']);
  });

  test('a prompt without a paragraph gets a legend that says what the form is', async () => {
    const [form] = await formsOf('# A\n\n{: .quiz}\n```\ncode\n```\n\n- (x) a\n- ( ) b\n');
    const legend = elementsIn(form as Element).find(({ tagName }) => tagName === 'legend');
    expect(textOf(legend)).toBe('Question');
  });

  test('an option, a blank or a row never reveals the key: a form is the same whatever is right', async () => {
    const pairs = [
      ['{: .quiz}\nQ?\n\n- (x) a\n- ( ) b', '{: .quiz}\nQ?\n\n- ( ) a\n- (x) b'],
      ['{: .quiz}\nQ?\n\n- [x] a\n- [ ] b', '{: .quiz}\nQ?\n\n- [ ] a\n- [x] b'],
      ['{: .quiz .text}\nQ?\n\n- (x) a', '{: .quiz .text}\nQ?\n\n- (x) b'],
      ['{: .quiz .number}\nQ?\n\n- (x) 1', '{: .quiz .number}\nQ?\n\n- (x) 2'],
      ['{: .quiz .order}\nQ?\n\n1. a\n2. b', '{: .quiz .order}\nQ?\n\n1. b\n2. a'],
      ['{: .quiz .match}\nQ?\n\n- a\n  - c\n- b\n  - d', '{: .quiz .match}\nQ?\n\n- a\n  - d\n- b\n  - c'],
    ];
    const withoutPlaces = (forms: readonly Element[]) =>
      JSON.stringify(forms, (name, value) => (name === 'position' ? undefined : value));
    for (const [one, other] of pairs) {
      expect(withoutPlaces(await formsOf(`# A\n\n${one}\n`))).toBe(
        withoutPlaces(await formsOf(`# A\n\n${other}\n`)),
      );
    }
  });
});
