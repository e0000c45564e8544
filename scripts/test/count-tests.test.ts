import { expect, test } from 'vitest';
import { countTests } from '../lib/count-tests.mjs';

const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failed = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
const notLoaded = { status: 'failed', assertionResults: [] };

test('tests are counted, not files', () => {
  const report = { success: false, numPassedTests: 2, numFailedTests: 1, testResults: [passed, failed] };
  expect(countTests(report)).toEqual({ passed: 2, failed: 1 });
});

test('a file that did not load counts as failed', () => {
  const report = { success: false, numPassedTests: 1, numFailedTests: 0, testResults: [passed, notLoaded] };
  expect(countTests(report)).toEqual({ passed: 1, failed: 1 });
});

test('a run that fails outside its tests has failed', () => {
  const report = { success: false, numPassedTests: 1, numFailedTests: 0, testResults: [passed] };
  expect(countTests(report)).toEqual({ passed: 1, failed: 1 });
});

test('a run without tests has failed', () => {
  const report = { success: true, numPassedTests: 0, numFailedTests: 0, testResults: [] };
  expect(countTests(report)).toEqual({ passed: 0, failed: 1 });
});
