import { expect, test } from 'vitest';
import { playerScript } from '../src/index.js';

test('a player that does not exist is a mistake', () => {
  for (const player of ['scorm13', 'scorm2004-3', '', undefined, 'constructor']) {
    expect(() => playerScript(player as never, [])).toThrow(TypeError);
  }
});
