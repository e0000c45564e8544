import { type Content, eachContent, eachElement, mapContent, spellOut } from '@hornbook/model';
import type { Element, ElementContent, Root } from 'hast';
import { describe, expect, test } from 'vitest';

const text = (value: string): ElementContent => ({ type: 'text', value });
const root = (...children: Root['children']): Content => ({ type: 'root', children });
const element = (
  tagName: string,
  properties: Element['properties'] = {},
  ...children: ElementContent[]
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const named = (name: string): Content => root(text(name));
const nameOf = ({ children: [first] }: Content): string => (first?.type === 'text' ? first.value : '');

/** Content at every kind of place. */
const holder = () => ({
  prompt: named('prompt'),
  options: [{ id: 'a', content: named('option') }, named('bare')],
  keys: new Map([
    [
      'quiz',
      { explanation: named('key'), optionFeedback: Object.assign(Object.create(null), { a: named('own') }) },
    ],
  ]),
  meta: { content: named('front matter'), deep: { x: named('front matter') } },
  other: [null, 1, 'text', undefined, { type: 'root' }, new Uint8Array([1]), new Date(0)],
});
const order = ['prompt', 'option', 'bare', 'key', 'own'];

describe('content in a value', () => {
  test('is seen in its order, front matter excepted', () => {
    const seen: string[] = [];
    eachContent(holder(), (content) => seen.push(nameOf(content)));
    expect(seen).toEqual(order);
  });

  test('is replaced in the same order, and spread if it is at `content`', () => {
    const seen: string[] = [];
    const before = holder();
    const after = mapContent(before, (content) => {
      seen.push(nameOf(content));
      return { html: nameOf(content).toUpperCase() };
    });
    expect(seen).toEqual(order);
    expect(after).toEqual({
      prompt: { html: 'PROMPT' },
      options: [{ id: 'a', html: 'OPTION' }, { html: 'BARE' }],
      keys: new Map([['quiz', { explanation: { html: 'KEY' }, optionFeedback: { a: { html: 'OWN' } } }]]),
      meta: before.meta,
      other: before.other,
    });
    expect((after as typeof before).other[5]).toBe(before.other[5]);
    expect(before).toEqual(holder());
  });

  test('stays at `content` where content takes its place', () => {
    const after = mapContent({ id: 'a', content: named('old') }, () => named('new'));
    expect(after).toEqual({ id: 'a', content: named('new') });
  });

  test('may be all there is', () => {
    expect(mapContent(named('a'), () => named('b'))).toEqual(named('b'));
  });
});

test('elements are seen before what is in them, and what is in them as it has become', () => {
  const tree = root(
    element('ul', {}, element('li', {}, text('one'), element('b')), element('li')),
    element('p'),
  );
  const seen: string[] = [];
  eachElement(tree, (one) => {
    seen.push(one.tagName);
    if (one.tagName === 'li') one.children = [element('i')];
  });
  expect(seen).toEqual(['ul', 'li', 'i', 'li', 'i', 'p']);
});

describe('words in place of what has none', () => {
  const tex = (...children: ElementContent[]) =>
    element('annotation', { encoding: 'application/x-tex' }, ...children);

  test.each<[string, ElementContent, ElementContent]>([
    ['a picture', element('img', { alt: 'A plan' }), text(' A plan ')],
    ['a picture without words', element('img'), text('  ')],
    [
      'a formula',
      element('math', {}, element('semantics', {}, element('mi', {}, text('x')), tex(text('x^2')))),
      text('x^2'),
    ],
  ])('%s', (_, node, words) => {
    expect(spellOut(root(element('p', {}, node)))).toEqual(root(element('p', {}, words)));
  });

  test.each<[string, ElementContent]>([
    ['text', element('p', {}, text('x'))],
    ['MathML without TeX', element('math', {}, element('mi', {}, text('x')))],
    ['another annotation', element('math', {}, element('annotation', { encoding: 'text/plain' }, text('x')))],
    ['an annotation without text', element('math', {}, tex(element('b')))],
    ['TeX beside a formula', tex(text('x'))],
  ])('%s stays', (_, node) => {
    const content = root(node);
    expect(spellOut(content)).toBe(content);
  });

  test('what is given stays as it was', () => {
    const content = root(element('img', { alt: 'A' }));
    spellOut(content);
    expect(content).toEqual(root(element('img', { alt: 'A' })));
  });
});
