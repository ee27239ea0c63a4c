import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../project-root.mjs';
import { readJestReport } from './jest-report.mjs';

const JEST = join(projectRoot, 'node_modules/jest/bin/jest.js');
const LONGEST_MS = 20 * 60_000;

/**
 * @typedef {object} StageResult
 * @property {import('./stages.mjs').Stage} stage
 * @property {boolean} ok
 * @property {number} seconds
 * @property {number} passed tests that passed
 * @property {number} failed tests that failed, could not be run or were skipped
 * @property {string} note
 * @property {string} output what the stage printed
 */

/**
 * Runs one stage to its end.
 * @param {import('./stages.mjs').Stage} stage
 * @param {{ cores: number, folder: string, env: Record<string, string>, onStart: (child: object) => void }} context
 * @returns {Promise<StageResult>}
 */
export async function runStage(stage, context) {
  const start = performance.now();
  const report = join(context.folder, `${stage.name}.json`);
  const { code, output } = await run(
    stage.project ? jest(stage, report, context) : npmScript(stage),
    context,
  );
  const seconds = (performance.now() - start) / 1_000;
  const { passed, failed, note } = stage.project
    ? readJestReport(report)
    : { passed: 0, failed: 0, note: '' };
  return { stage, ok: code === 0 && failed === 0, seconds, passed, failed, note, output };
}

function jest({ project }, report, { cores }) {
  const flags = ['--ci', '--json', `--outputFile=${report}`, `--maxWorkers=${cores}`];
  return [process.execPath, [JEST, '--selectProjects', project, ...flags]];
}

function npmScript({ script }) {
  const args = ['run', '--silent', script];
  const { npm_execpath: npm } = process.env;
  return npm ? [process.execPath, [npm, ...args]] : ['npm', args];
}

/** In a process group of its own, so that everything it started ends with it when it takes too long. */
function run([command, args], { env, onStart }) {
  return new Promise((resolve) => {
    const options = { cwd: projectRoot, env: { ...process.env, ...env }, detached: true };
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    const late = setTimeout(() => {
      chunks.push(`\nStopped: it took longer than ${LONGEST_MS / 60_000} minutes.\n`);
      process.kill(-child.pid, 'SIGKILL');
    }, LONGEST_MS);
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => chunks.push(chunk.toString()));
    child.once('error', (error) => chunks.push(error.message));
    child.once('close', (code) => {
      clearTimeout(late);
      resolve({ code: code ?? 1, output: chunks.join('') });
    });
    onStart(child);
  });
}
