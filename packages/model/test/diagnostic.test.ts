import { byPlace, defineMessage, fixAt, inFile, isOff, severityOf, withSeverity } from '@hornbook/model';
import { describe, expect, test } from 'vitest';

const place = { start: { line: 2, column: 3, offset: 10 }, end: { line: 2, column: 8, offset: 15 } };
const message = defineMessage<{ name: string }>({
  ruleId: 'name-odd',
  severity: 'warning',
  reason: ({ name }) => `The name \`${name}\` is odd`,
  note: ({ name }) => `Choose another than ${name}.`,
});

test('a message is its definition, and makes diagnostics', () => {
  expect([message.ruleId, message.severity]).toEqual(['name-odd', 'warning']);
  const found = message({ name: 'x' }, place, { start: 10, end: 15, text: 'y' });
  expect(found).toMatchObject({
    reason: 'The name `x` is odd',
    note: 'Choose another than x.',
    ruleId: 'name-odd',
    source: 'hornbook',
    line: 2,
    column: 3,
    fix: { start: 10, end: 15, text: 'y' },
  });
  expect(found.url).toBeUndefined();
  expect(message({ name: 'x' }, undefined)).not.toHaveProperty('fix');
  expect(message({ name: 'x' }, undefined).line).toBeUndefined();
});

test('a note may be a text', () => {
  const plain = defineMessage({ ruleId: 'x', severity: 'error', reason: () => 'Wrong', note: 'Fix it.' });
  expect(plain(undefined, place)).toMatchObject({ reason: 'Wrong', note: 'Fix it.' });
});

test.each([
  [500, 500],
  [501, 501],
  [5000, 501],
])('what quotes %i characters says %i', (length, expected) => {
  const long = defineMessage({
    ruleId: 'x',
    severity: 'info',
    reason: () => `<${'a'.repeat(length - 2)}>`,
    note: () => 'b'.repeat(length),
  });
  const { note, reason } = long(undefined, place);
  expect([reason.length, note?.length]).toEqual([expected, expected]);
  expect(reason).toMatch(/^<a+…?a+>$/);
  expect(reason.includes('…')).toBe(length > 500);
});

describe('severities', () => {
  test.each([
    ['error', true, 'error', false],
    ['warning', false, 'warning', false],
    ['info', undefined, 'info', false],
    ['off', null, 'info', true],
  ] as const)('%s', (setting, fatal, severity, off) => {
    const plain = Object.freeze(message({ name: 'x' }, place));
    const found = withSeverity(plain, setting);
    expect(`${found}`).toBe(`${plain}`);
    expect({ ...found, fatal: plain.fatal }).toEqual({ ...plain });
    expect(found.fatal).toBe(fatal);
    expect([severityOf(found), isOff(found)]).toEqual([severity, off]);
    const defined = defineMessage({ ruleId: 'x', severity: setting, reason: () => '', note: '' });
    expect(defined(undefined, place).fatal).toBe(fatal);
  });
});

test('diagnostics of a file go from top to bottom; those without a place come first', () => {
  const at = (line?: number, column = 1) =>
    message({ name: `${line}:${column}` }, line ? { line, column } : undefined);
  const found = [at(2, 1), at(1, 9), at(), at(10, 1), at(1, 2)].sort(byPlace);
  expect(found.map(({ line, column }) => `${line}:${column}`)).toEqual([
    'undefined:undefined',
    '1:2',
    '1:9',
    '2:1',
    '10:1',
  ]);
});

test('a diagnostic gets its file', () => {
  const found = message({ name: 'x' }, place);
  const placed = inFile('part/a.md', Object.freeze(found));
  expect(placed).toMatchObject({ file: 'part/a.md', ruleId: found.ruleId, place, note: found.note });
  expect(`${placed}`).toBe(`${found}`);
  expect(found.file).toBe('');
  expect(inFile('part/a.md', placed)).toBe(placed);
});

test('a fix takes the place of what is known to the letter', () => {
  expect(fixAt(place, 'y')).toEqual({ start: 10, end: 15, text: 'y' });
  expect(fixAt(undefined, 'y')).toBeUndefined();
  expect(
    fixAt({ start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2 } }, 'y'),
  ).toBeUndefined();
  expect(
    fixAt({ start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }, 'y'),
  ).toEqual({ start: 0, end: 0, text: 'y' });
});
