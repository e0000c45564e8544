import type { PlainText } from '@hornbook/model';
import { describe, expect, test, vi } from 'vitest';
import { type Behavior, runtimeType } from '../src/browser.js';
import type { Key, Question } from '../src/index.js';
import { named } from './support/identifier.js';
import { bareFields } from './support/plain-fields.js';

// Behaviors on as much of a form as they touch; tests of the player run them in a browser.

type AnyBehavior = Behavior<Question<PlainText>, Key<PlainText>, unknown>;
const behaviorOf = (type: string) => runtimeType(type)?.behavior as AnyBehavior;
const asForm = (form: object) => form as unknown as HTMLFormElement;
const question = (fields: object) => ({ ...bareFields(), ...fields }) as Question<PlainText>;

describe.each([
  ['true-false', 'radio', 'b'],
  ['single-choice', 'radio', 'b'],
  ['scale', 'radio', 'b'],
  ['multiple-choice', 'checkbox', ['a', 'c']],
])('%s', (type, _input, answer) => {
  const inputs = ['a', 'b', 'c'].map((value) => ({ value, checked: false }));
  const form = asForm({ querySelectorAll: () => inputs });
  const { read, restore, reveal } = behaviorOf(type);
  const asked = question({ type, options: named(['a', 'b', 'c']) });

  test('gives back the answer that was restored, and none of a cleared form', () => {
    restore(form, asked, answer);
    expect(inputs.filter(({ checked }) => checked).map(({ value }) => value)).toEqual([answer].flat());
    expect(read(form, asked)).toEqual(answer);
    restore(form, asked, undefined);
    expect(inputs.some(({ checked }) => checked)).toBe(false);
    expect(read(form, asked)).toBeUndefined();
  });

  test('reveals the right options, if there are any', () => {
    expect(reveal?.(asked, { correct: ['c'] })).toEqual(type === 'scale' ? undefined : ['c']);
  });
});

describe.each([
  ['text', 'a  b', 'a  b'],
  ['essay', ' a\nb', ' a\nb'],
  ['number', '1500', '1500'],
])('%s', (type, answer, shown) => {
  const field = { value: '' };
  const count = { value: '' };
  const form = asForm({
    querySelector: (selector: string) => (selector === 'output' ? count : field),
    closest: () => ({ lang: 'en' }),
  });
  const { read, restore } = behaviorOf(type);

  test('gives back the answer that was restored, and none of a cleared or blank form', () => {
    restore(form, question({ type }), answer);
    expect(field.value).toBe(shown);
    expect(read(form, question({ type }))).toBe(answer);
    restore(form, question({ type }), undefined);
    expect(field.value).toBe('');
    expect(read(form, question({ type }))).toBeUndefined();
    field.value = ' \n';
    expect(read(form, question({ type }))).toBeUndefined();
  });
});

test('an essay counts its words while it is written', () => {
  const area = { value: 'one  two\nthree' };
  const count = { value: '' };
  const shown = vi.fn();
  const listeners = new Map<string, () => void>();
  const form = asForm({
    querySelector: (selector: string) =>
      ({ output: count, textarea: area, '.hb-count': { removeAttribute: shown } })[selector],
    addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
  });
  behaviorOf('essay').enhance?.(form, question({ type: 'essay' }), {} as never);
  expect(shown).toHaveBeenCalledWith('hidden');
  listeners.get('input')?.();
  expect(count.value).toBe('3');
});

describe('a number', () => {
  const asked = question({ type: 'number', unit: 'ms' });
  const { read, restore, solution, unreadable } = behaviorOf('number');
  const formIn = (lang: string, value: string) => {
    const field = { value };
    return { field, form: asForm({ querySelector: () => field, closest: () => ({ lang }) }) };
  };

  test.each([
    ['en', '1,500 ms', '1500', '1500'],
    ['de', '1,500ms', '1.500', '1,500'],
    ['en', '1.5', '1.5', '1.5'],
  ])('in %s reads %j without its unit, and shows how it understood it', (lang, typed, answer, shown) => {
    const { field, form } = formIn(lang, typed);
    expect(read(form, asked)).toBe(answer);
    expect(field.value).toBe(shown);
  });

  test('comes back as people of the language write it', () => {
    const { field, form } = formIn('de', '');
    restore(form, asked, '1.5');
    expect(field.value).toBe('1,5');
  });

  test('says why it cannot be read, and nothing of an empty field', () => {
    expect(unreadable?.(formIn('en', 'many').form)).toBe('notANumber');
    expect(unreadable?.(formIn('en', ' ').form)).toBeUndefined();
  });

  test('is solved by the first range as its author wrote it, with the unit', () => {
    const key = {
      correct: [
        { id: 'a', text: '1 .. 2' },
        { id: 'b', text: '4' },
      ],
      foreseen: [],
    };
    expect(solution?.(asked, key)).toEqual(['1 .. 2 ms']);
    expect(solution?.(question({ type: 'number' }), key)).toEqual(['1 .. 2']);
  });
});

test('a cloze reads and restores its blanks by their ids, and leaves out empty ones', () => {
  const controls = ['a', 'constructor', 'c'].map((blank) => ({ value: '', dataset: { blank } }));
  const form = asForm({ querySelectorAll: () => controls });
  const { read, restore } = behaviorOf('cloze');
  const asked = question({ type: 'cloze', blanks: [] });
  restore(form, asked, { constructor: 'x', a: 'y' });
  expect(controls.map(({ value }) => value)).toEqual(['y', 'x', '']);
  expect(read(form, asked)).toEqual({ a: 'y', constructor: 'x' });
  restore(form, asked, undefined);
  expect(controls.map(({ value }) => value)).toEqual(['', '', '']);
  expect(read(form, asked)).toBeUndefined();
});

describe('pairs', () => {
  const match = question({ type: 'match', sources: named(['a', 'b']), targets: named(['x', 'y']) });
  const matrix = question({
    type: 'matrix',
    multiple: true,
    rows: named(['a', 'b']),
    columns: named(['x', 'y']),
  });

  test.each([
    [match, { a: 'y', b: 'x' }, { a: 'y', b: '' }],
    [matrix, { a: ['x', 'y'], b: ['x'] }, { a: [], b: ['x'] }],
  ])('are read when every part has one', (asked, whole, partly) => {
    const { read } = behaviorOf(asked.type);
    let chosen: Record<string, string | string[]> = whole;
    const get = (name: string) => chosen[name.replace('q.', '')] ?? null;
    vi.stubGlobal(
      'FormData',
      class {
        get = get;
        getAll = get;
      },
    );
    expect(read(asForm({}), asked)).toEqual(whole);
    chosen = partly;
    expect(read(asForm({}), asked)).toBeUndefined();
    vi.unstubAllGlobals();
  });

  test('are restored in lists, buttons and boxes alike', () => {
    const choicesOf = () => ['x', 'y'].map((value) => ({ value, checked: true, selected: true }));
    const controls: Record<string, ReturnType<typeof choicesOf>> = { 'q.a': choicesOf(), 'q.b': choicesOf() };
    const form = asForm({ elements: { namedItem: (name: string) => controls[name] } });
    const chosen = () =>
      Object.values(controls).map((choices) =>
        choices.filter(({ checked, selected }) => checked && selected).map(({ value }) => value),
      );
    behaviorOf('match').restore(form, match, { a: 'y', b: 'x' });
    expect(chosen()).toEqual([['y'], ['x']]);
    behaviorOf('matrix').restore(form, matrix, { a: ['x', 'y'] });
    expect(chosen()).toEqual([['x', 'y'], []]);
    behaviorOf('match').restore(form, match, undefined);
    expect(chosen()).toEqual([[], []]);
  });

  test('are solved by the text of every part and of its choices', () => {
    expect(behaviorOf('match').solution?.(match, { correct: { a: 'y', b: 'x' } })).toEqual([
      'Text of a: Text of y',
      'Text of b: Text of x',
    ]);
    const key = { correct: { a: ['x', 'y'], b: [] } };
    expect(behaviorOf('matrix').solution?.(matrix, key)).toEqual([
      'Text of a: Text of x, Text of y',
      'Text of b: ',
    ]);
  });
});

describe('order', () => {
  const asked = question({ type: 'order', items: named(['a', 'b', 'c']) });
  const { read, restore, solution } = behaviorOf('order');
  type Item = { dataset: { option: string } };
  const listOf = (ids: string[]) => {
    const list = {
      dataset: {} as Record<string, string>,
      children: ids.map((option): Item => ({ dataset: { option } })),
      querySelector: (selector: string): Item | undefined =>
        list.children.find(({ dataset }) => selector === `[data-option=${dataset.option}]`),
      append(item: Item): void {
        list.children = [...list.children.filter((other) => other !== item), item];
      },
    };
    return list;
  };

  test('is an answer once an item was moved, and not before', () => {
    const list = listOf(['a', 'b', 'c']);
    const form = asForm({ querySelector: () => list });
    expect(read(form, asked)).toBeUndefined();
    restore(form, asked, ['c', 'a', 'b']);
    expect(read(form, asked)).toEqual(['c', 'a', 'b']);
    restore(form, asked, undefined);
    expect(read(form, asked)).toBeUndefined();
  });

  test('is moved by its buttons, which keep the focus and say where the item is now', () => {
    const focused: string[] = [];
    const items: object[] = [];
    const itemOf = (id: string) => {
      const move = (shift: number) => (neighbor: object) => {
        items.splice(items.indexOf(neighbor), 1);
        items.splice(items.indexOf(item) + shift, 0, neighbor);
      };
      const querySelector = (selector: string) => ({ focus: () => focused.push(`${id} ${selector}`) });
      const item = { id, before: move(0), after: move(1), querySelector };
      return item;
    };
    items.push(...['a', 'b', 'c'].map(itemOf));
    const [first] = items;
    const dataset: Record<string, string> = { said: 'Now # of 3' };
    let click = (_event: object) => {};
    const list = {
      dataset,
      get children() {
        return [...items];
      },
      addEventListener: (_name: string, listener: typeof click) => {
        click = listener;
      },
    };
    const host = { announce: vi.fn(), changed: vi.fn(), seed: 1 };
    behaviorOf('order').enhance?.(asForm({ querySelector: () => list }), asked, host);
    const shown = () => items.map((item) => (item as { id: string }).id).join('');
    const push = (value: string) => click({ target: { value, closest: () => first } });

    click({ target: {} });
    expect([shown(), dataset.moved]).toEqual(['abc', undefined]);
    push('1');
    expect([shown(), dataset.moved, focused]).toEqual(['bac', 'yes', []]);
    push('1');
    expect([shown(), focused]).toEqual(['bca', ['a [value="-1"]']]);
    push('-1');
    expect(shown()).toBe('bac');
    expect(host.announce.mock.calls).toEqual([['Now 2 of 3'], ['Now 3 of 3'], ['Now 2 of 3']]);
    expect(host.changed).toHaveBeenCalledTimes(3);
  });

  test('is solved by the items in the right order', () => {
    expect(solution?.(asked, { correct: ['b', 'a', 'c'] })).toEqual([
      '1. Text of b',
      '2. Text of a',
      '3. Text of c',
    ]);
  });
});

describe('what an LMS records', () => {
  const interactionOf = (asked: Question<PlainText>, key: Key<PlainText>, answer: unknown) =>
    runtimeType(asked.type)?.interaction(asked, key, answer);

  test('of a multiple choice is what was chosen, and all right options as one response', () => {
    const asked = question({ type: 'multiple-choice', options: named(['a', 'b', 'c']) });
    expect(interactionOf(asked, { correct: ['a', 'c'] }, ['b', 'a'])).toEqual({
      kind: 'choice',
      options: ['a', 'b', 'c'],
      response: ['b', 'a'],
      correct: [['a', 'c']],
    });
  });

  test('of a scale and of an essay is the answer, with nothing right', () => {
    const scale = question({ type: 'scale', options: named(['a', 'b']) });
    expect(interactionOf(scale, {}, 'b')).toEqual({ kind: 'likert', options: ['a', 'b'], response: 'b' });
    expect(interactionOf(question({ type: 'essay' }), {}, 'long')).toEqual({
      kind: 'long-fill-in',
      response: 'long',
    });
  });
});
