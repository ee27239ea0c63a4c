import { parseArgs } from 'node:util';
import { findPlainDate } from '../kernel/plain-date';

/** What is asked on the command line for a due date. */
export interface DueQuestion {
  readonly service: string;
  readonly edition: string;
  readonly deadline: string;
  readonly channel: string;
  readonly start: Date;
  readonly termDue?: Date;
}

/** A question that cannot be answered, in one line for the person at the terminal. */
export class DueQuestionError extends Error {
  override readonly name = 'DueQuestionError';
}

const USAGE =
  'npm run -s due -- --service <id> --edition <id> --deadline <id> --start <ISO instant> --channel <id> [--term-due <ISO instant>]';
const NEEDED = ['service', 'edition', 'deadline', 'channel', 'start'] as const;
const INSTANT =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const OPTIONS = {
  service: { type: 'string' },
  edition: { type: 'string' },
  deadline: { type: 'string' },
  channel: { type: 'string' },
  start: { type: 'string' },
  'term-due': { type: 'string' },
} as const;

/** Reads the words after the command. @throws DueQuestionError for one that is missing, not known or no instant */
export function dueQuestion(args: readonly string[]): DueQuestion {
  const { start, 'term-due': termDue, ...given } = wordsOf(args);
  return {
    ...given,
    start: instantOf('start', start),
    ...(termDue !== undefined && { termDue: instantOf('term-due', termDue) }),
  };
}

function wordsOf(args: readonly string[]) {
  const values = valuesOf(args);
  const { service = '', edition = '', deadline = '', channel = '', start = '' } = values;
  const given = { service, edition, deadline, channel, start };
  const missing = NEEDED.filter((name) => given[name] === '').map((name) => `--${name}`);
  if (missing.length > 0) throw new DueQuestionError(`Say ${missing.join(', ')}. ${USAGE}`);
  return { ...given, 'term-due': values['term-due'] };
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (problem) {
    const [words = ''] = (problem instanceof Error ? problem.message : String(problem)).split('\n', 1);
    throw new DueQuestionError(`${words} ${USAGE}`);
  }
}

function instantOf(name: string, text: string): Date {
  const [, day = ''] = INSTANT.exec(text) ?? [];
  if (findPlainDate(day) === undefined)
    throw new DueQuestionError(
      `--${name} ${text} is no instant. Write it with its offset, like 2026-03-19T10:00:00+05:00`,
    );
  return new Date(text);
}
