import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { simulatorScript } from '../src/script.js';

test('the script is an LMS in a page', () => {
  const result = runInNewContext(
    `${simulatorScript}; const { api } = hornbookLms.createLms({ edition: 'scorm2004', clock: hornbookLms.manualClock() }).launch(); api.Initialize('') + api.GetValue('cmi.entry')`,
  );
  expect(result).toBe('trueab-initio');
  expect(simulatorScript).not.toMatch(/<\/script/i);
});
