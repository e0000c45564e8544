import { expect, test } from 'vitest';
import { playerScript } from '../src/index.js';

const names = ['cloze', 'essay', 'match', 'matrix', 'multiple-choice', 'number', 'order', 'scale'];
const all = [...names, 'single-choice', 'text', 'true-false'];

test('a script has the types that are asked for, and no others', () => {
  const none = playerScript('web', []);
  const [one, two] = [playerScript('web', ['essay']), playerScript('web', ['essay', 'scale'])];
  expect(none.length).toBeLessThan(one.length);
  expect(one.length).toBeLessThan(two.length);
  expect(playerScript('web', ['scale', 'essay', 'scale'])).toBe(two);
  expect(playerScript('web', ['essay', 'unknown', '__proto__'])).toBe(one);
  expect([none, one, two].map((script) => script.includes('essay'))).toEqual([false, true, true]);
});

test('types that share code come in one bundle where that is smaller', () => {
  const none = playerScript('web', []).length;
  const alone = all.reduce((sum, name) => sum + playerScript('web', [name]).length - none, 0);
  const together = playerScript('web', all).length - none;
  expect(together).toBeLessThan(alone);
  for (const name of all) {
    const without = all.filter((other) => other !== name);
    expect(playerScript('web', without).length - none).toBeLessThanOrEqual(together);
  }
});

test.each(['web', 'scorm12', 'scorm2004'] as const)('%s is a script that declares no global', (player) => {
  // A script that needs a page stops at the first line that does; before that, it must have parsed.
  expect(() => new Function(playerScript(player, all))).not.toThrow();
  expect(playerScript(player, all)).toMatch(/^\(\(\)=>\{.*\}\)\(\);$/s);
});

test('a player that does not exist is a mistake', () => {
  for (const player of ['scorm13', 'scorm2004-3', '', undefined, 'constructor']) {
    expect(() => playerScript(player as never, [])).toThrow(TypeError);
  }
});
