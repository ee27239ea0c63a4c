const MOST_LINES = 400;
const TITLE_WIDTH = 26;

/**
 * One line for a stage that has ended, and everything it said when it failed.
 * @param {import('./run-stage.mjs').StageResult} result
 */
export function printStage({ stage, ok, seconds, note, output }) {
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  console.log(`${ok ? '✓' : '✗'} ${stage.title.padEnd(TITLE_WIDTH)} ${time}  ${note}`.trimEnd());
  if (!ok) console.log(indent(withoutSuccesses(output)));
}

/**
 * The summary: the stages that failed, then the closing line with tests and stages counted together.
 * @param {readonly import('./run-stage.mjs').StageResult[]} results
 * @param {{ leftOut: number, seconds: number }} about
 * @returns {boolean} whether everything passed
 */
export function printSummary(results, { leftOut, seconds }) {
  const failedStages = results.filter(({ ok }) => !ok);
  const passed = results.length - failedStages.length + sum(results.map((result) => result.passed));
  const failed = failedStages.length + sum(results.map((result) => result.failed));
  console.log(`\nSummary after ${Math.round(seconds)} s`);
  for (const { stage, note } of failedStages)
    console.log(`  failed: ${stage.title}${note ? ` (${note})` : ''}`);
  if (leftOut > 0) console.log(`  ${leftOut} of the stages were not asked for and did not run`);
  if (failedStages.length === 0) console.log(`  all ${results.length} stages passed`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0;
}

function withoutSuccesses(output) {
  const lines = output.split('\n').filter((line) => !line.startsWith('PASS '));
  if (lines.length <= MOST_LINES) return lines;
  return [`(the first ${lines.length - MOST_LINES} lines are left out)`, ...lines.slice(-MOST_LINES)];
}

function indent(lines) {
  return lines.map((line) => `    ${line}`.trimEnd()).join('\n');
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
