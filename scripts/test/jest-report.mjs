import { existsSync, readFileSync } from 'node:fs';

/**
 * Counts what Jest reports. A test that was skipped, a file that could not be run and a stage without any test count
 * as failures: nothing is left out silently.
 * @param {string} file
 * @returns {{ passed: number, failed: number, note: string }}
 */
export function readJestReport(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, note: 'Jest did not finish' };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const skipped = report.numPendingTests + report.numTodoTests;
  const notes = [
    report.numTotalTests === 0 ? 'no test was found' : `${report.numPassedTests} tests`,
    ...(report.numFailedTests > 0 ? [`${report.numFailedTests} failed`] : []),
    ...(report.numRuntimeErrorTestSuites > 0
      ? [`${report.numRuntimeErrorTestSuites} files could not be run`]
      : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  const none = report.numTotalTests === 0 && report.numRuntimeErrorTestSuites === 0 ? 1 : 0;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + skipped + none;
  return { passed: report.numPassedTests, failed, note: notes.join(', ') };
}
