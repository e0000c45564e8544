import type { ValidCourse } from '@hornbook/exporter-html';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type EditionName, exportScorm } from '../src/index.js';
import { course, lesson } from './support/course.js';
import { editions, type Files, unpacked } from './support/packages.js';
import { type Node, readManifest } from './support/read-manifest.js';
import { validateManifest } from './support/validate.js';

type Lesson = ValidCourse['lessons'][number];
type Block = Lesson['blocks'][number];

/** A course of one package with an SCO for each lesson. */
const scos = (changes: Partial<ValidCourse> = {}): ValidCourse =>
  course({ scorm: { packaging: 'scos' }, ...changes });

const filesOf = (made: ValidCourse, edition: EditionName): Files => unpacked(made, edition)[0] ?? {};
const manifestOf = (made: ValidCourse, edition: EditionName): Node[] => readManifest(filesOf(made, edition));
const named = (nodes: readonly Node[], name: string) => nodes.filter((node) => node.name === name);
const attributesOf = (nodes: readonly Node[], name: string) =>
  named(nodes, name).map(({ attributes }) => attributes);

const points = (name: string, worth: number): Lesson => {
  const made = lesson(name);
  const blocks = made.blocks.map((block) =>
    block.type === 'question' ? { ...block, question: { ...block.question, points: worth } } : block,
  );
  return { ...made, blocks: blocks as Block[] };
};

const reading = (name: string): Lesson => {
  const made = lesson(name);
  return {
    ...made,
    blocks: made.blocks.filter(({ type }) => type === 'content'),
    keys: new Map(),
    assets: [],
  };
};

/** A lesson that draws one of two questions. */
const drawing = (name: string, least: number, most: number): Lesson => {
  const made = lesson(name);
  const [question] = made.blocks.flatMap((block) => (block.type === 'question' ? [block.question] : []));
  const questions = [least, most].map((worth) => ({ ...question, id: `${name}-${worth}`, points: worth }));
  const bank = { type: 'bank', id: `${name}-bank`, source: { line: 1, column: 1 } };
  return {
    ...made,
    blocks: [bank] as unknown as Block[],
    banks: [{ id: `${name}-bank`, draw: 1, shuffle: false, questions }] as unknown as Lesson['banks'],
    keys: new Map(questions.map(({ id }) => [id, { correct: ['one'] }])) as unknown as Lesson['keys'],
  };
};

describe.each(editions)('a package of %s with an SCO for each lesson', (edition) => {
  test('is one, with an item, a resource and a document for each lesson in the order of the course', () => {
    const lessons = ['Zebra', 'ports', 'names'].map((name) => lesson(name));
    const made = scos({ lessons, title: 'Networks' });
    expect([...exportScorm(made, edition)].map(({ path }) => path)).toEqual([`nets-${edition}.zip`]);
    const nodes = manifestOf(made, edition);
    expect(attributesOf(nodes, 'item')).toEqual(
      ['Zebra', 'ports', 'names'].map((name) => ({
        identifier: `item-nets.${name}`,
        identifierref: `sco-nets.${name}`,
        isvisible: 'true',
      })),
    );
    const type = edition === 'scorm12' ? 'adlcp:scormtype' : 'adlcp:scormType';
    expect(attributesOf(nodes, 'resource').slice(0, 3)).toEqual(
      ['Zebra', 'ports', 'names'].map((name) => ({
        identifier: `sco-nets.${name}`,
        type: 'webcontent',
        [type]: 'sco',
        href: `${name.toLowerCase()}.html`,
      })),
    );
    expect(named(nodes, 'title').map(({ text }) => text)).toEqual([
      'Networks',
      'About Zebra',
      'About ports',
      'About names',
    ]);
    validateManifest(filesOf(made, edition));
  });

  test('has identifiers that are unique names for XML, and that are the same when a lesson is added', () => {
    const identifiersOf = (nodes: readonly Node[]) =>
      nodes.flatMap(({ attributes }) => attributes.identifier ?? []);
    const before = identifiersOf(manifestOf(scos(), edition));
    const lessons = [lesson('intro'), lesson('ports'), lesson('names')];
    const after = identifiersOf(manifestOf(scos({ lessons }), edition));
    expect(new Set(after).size).toBe(after.length);
    for (const identifier of after) expect(identifier).toMatch(/^[A-Za-z][A-Za-z0-9_.-]*$/);
    expect(after).toEqual(expect.arrayContaining(before));
  });

  test('stores and lists each file once: what several lessons use is a resource that they depend on', () => {
    const own = { ...lesson('own').assets[0], id: 'own', path: 'assets/own.png' } as Lesson['assets'][number];
    const first = lesson('ports');
    const lessons = [{ ...first, assets: [...first.assets, own] }, lesson('names'), reading('end')];
    const made = scos({ lessons });
    const files = filesOf(made, edition);
    const nodes = readManifest(files);
    const packed = Object.keys(files).filter((name) => !/\.(?:xsd|dtd)$|^imsmanifest/.test(name));
    const listed = attributesOf(nodes, 'file').map(({ href }) => href);
    expect(listed).toEqual(['ports.html', 'assets/own.png', 'names.html', 'end.html', 'assets/plan.png']);
    expect(listed.toSorted()).toEqual(packed.toSorted());
    const shared = attributesOf(nodes, 'resource').at(-1);
    expect(shared).toMatchObject({ identifier: 'assets-nets', type: 'webcontent' });
    // Some LMSs launch the first resource that has one.
    expect(shared).not.toHaveProperty('href');
    const resources = nodes.filter(({ name }) => name === 'resource' || name === 'dependency');
    expect(
      resources.map(({ attributes }) => attributes.identifier ?? `> ${attributes.identifierref}`),
    ).toEqual([
      'sco-nets.ports',
      '> assets-nets',
      'sco-nets.names',
      '> assets-nets',
      'sco-nets.end',
      'assets-nets',
    ]);
    validateManifest(files);
  });

  test('has documents of one lesson each, in which links to others are text', () => {
    const files = filesOf(scos(), edition);
    expect(files).not.toHaveProperty(['index.html']);
    for (const [name, other] of [
      ['ports', 'names'],
      ['names', 'ports'],
    ]) {
      const html = strFromU8(files[`${name}.html`] as Uint8Array);
      expect(html).toContain(`data-lesson="${name}"`);
      expect(html).not.toContain(`data-lesson="${other}"`);
      expect(html).toContain(`<a href="#${name}/top">to ${name}</a>`);
      expect(html).toContain(`<a>to ${other}</a>`);
      expect(html).toContain('src="assets/plan.png"');
      // What the player knows: no question, title or id of another lesson.
      const data = atob(/id="hornbook-data">"([^"]*)"/.exec(html)?.[1] ?? '');
      expect(JSON.parse(data)).toMatchObject({
        course: { id: `nets.${name}`, title: `About ${name}` },
        lessons: [{ id: name, questions: [{}] }],
      });
    }
  });

  test('is the same for the same course', () => {
    const [[one], [other]] = [unpackedOnce(), unpackedOnce()];
    expect(one).toEqual(other);
    function unpackedOnce() {
      return [...exportScorm(scos({ passMark: 70 }), edition)].map(({ bytes }) => bytes);
    }
  });
});

describe.each(['scorm2004', 'scorm2004-3'] as const)('the sequencing of %s', (edition) => {
  // SN 3.8: what earns no points has no part in whether the course is passed, nor in the score.
  test('weighs lessons by their points, and lets those without any neither fail nor hold up the course', () => {
    const lessons = [points('a', 3), points('b', 1), reading('c'), drawing('d', 2, 6)];
    const made = scos({ lessons, passMark: 70 });
    validateManifest(filesOf(made, edition));
    const nodes = manifestOf(made, edition);
    expect(attributesOf(nodes, 'imsss:rollupRules')).toEqual([
      { rollupObjectiveSatisfied: 'true', objectiveMeasureWeight: '0.5' },
      { rollupObjectiveSatisfied: 'true', objectiveMeasureWeight: '0.1667' },
      { rollupObjectiveSatisfied: 'false', objectiveMeasureWeight: '0' },
      { rollupObjectiveSatisfied: 'true', objectiveMeasureWeight: '1' },
    ]);
    expect(attributesOf(nodes, 'imsss:primaryObjective')).toEqual(
      ['a', 'b', 'd'].map((name) => ({ objectiveID: `objective-nets.${name}`, satisfiedByMeasure: 'true' })),
    );
    expect(named(nodes, 'imsss:minNormalizedMeasure').map(({ text }) => text)).toEqual(['0.7', '0.7', '0.7']);
    expect(attributesOf(nodes, 'imsss:deliveryControls')).toHaveLength(4);
  });

  test('never weighs a point as nothing', () => {
    const lessons = [points('a', 100_000), points('b', 1)];
    const nodes = manifestOf(scos({ lessons }), edition);
    const weights = attributesOf(nodes, 'imsss:rollupRules').map((one) => one.objectiveMeasureWeight);
    expect(weights).toEqual(['1', '0.0001']);
  });

  test('is valid where no lesson earns points', () => {
    const made = scos({ lessons: [reading('a'), reading('b')], completion: 'viewed' });
    validateManifest(filesOf(made, edition));
    const weights = attributesOf(manifestOf(made, edition), 'imsss:rollupRules');
    expect(weights.map((one) => one.objectiveMeasureWeight)).toEqual(['0', '0']);
  });
});

test('SCORM 1.2 has no mastery score and no sequencing, whatever the pass mark', () => {
  const nodes = manifestOf(scos({ passMark: 70 }), 'scorm12');
  expect(new Set(nodes.map(({ name }) => name))).toEqual(
    new Set([
      ...[
        'manifest',
        'metadata',
        'schema',
        'schemaversion',
        'organizations',
        'organization',
        'title',
        'item',
      ],
      ...['resources', 'resource', 'file', 'dependency'],
    ]),
  );
});

test('a package of one lesson has no roll-up, and a pass mark only where something earns points', () => {
  const made = course({ scorm: { packaging: 'lesson' }, passMark: 70, lessons: [lesson('a'), reading('b')] });
  const [one, other] = [...exportScorm(made, 'scorm2004')].map(({ bytes }) => readManifest(unzipSync(bytes)));
  expect([one, other].map((nodes = []) => named(nodes, 'imsss:rollupRules'))).toEqual([[], []]);
  expect(named(one ?? [], 'imsss:minNormalizedMeasure')).toHaveLength(1);
  expect(named(other ?? [], 'imsss:minNormalizedMeasure')).toEqual([]);
});
