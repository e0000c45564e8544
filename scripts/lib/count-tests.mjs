/**
 * The part that we read of what vitest's JSON reporter writes.
 *
 * @typedef {object} Report
 * @property {boolean} success
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults One for each file.
 *
 * @typedef {{ passed: number, failed: number }} Count
 */

/**
 * Counts tests. A file that failed without a failed test (it did not load, or one of its hooks threw) counts as
 * one failed test; so does a run that failed, or ran nothing, though no test failed.
 *
 * @param {Report} report
 * @returns {Count}
 */
export function countTests(report) {
  const brokenFiles = report.testResults.filter(isBrokenFile).length;
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + brokenFiles;
  const failedSilently = failed === 0 && (!report.success || passed === 0);
  return { passed, failed: failedSilently ? 1 : failed };
}

/** @param {Report['testResults'][number]} file */
function isBrokenFile({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
}
