import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';

/** A Node process under test, whose output is read line by line. */
export interface NodeProgram {
  readonly pid: number;
  /** All that it printed so far, both streams. */
  readonly output: () => string;
  /** Waits for the first line that fits, and returns it. */
  readonly line: (pattern: RegExp) => Promise<string>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Waits for its end and returns its exit code, null when a signal ended it. */
  readonly ended: () => Promise<number | null>;
}

/** Starts Node with these arguments. */
export function runNode(
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): NodeProgram {
  const child = spawn(process.execPath, [...args], { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
  const lines: string[] = [];
  for (const reader of readers(child)) reader.on('line', (line) => lines.push(line));
  const exit = once(child, 'close');
  return {
    pid: child.pid ?? 0,
    output: () => lines.join('\n'),
    line: (pattern) => firstLine(lines, pattern, child),
    kill: (signal) => child.kill(signal),
    ended: async () => {
      await exit;
      return child.exitCode;
    },
  };
}

function readers({ stdout, stderr }: ChildProcess): Interface[] {
  return [stdout, stderr].flatMap((input) => (input === null ? [] : [createInterface({ input })]));
}

async function firstLine(lines: readonly string[], pattern: RegExp, child: ChildProcess): Promise<string> {
  for (;;) {
    const found = lines.find((line) => pattern.test(line));
    if (found !== undefined) return found;
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`It ended:\n${lines.join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
