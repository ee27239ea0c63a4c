import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceFiles } from '../data/reference-files';
import { deadlineDue } from '../domain/deadline/deadline-due';
import type { DeadlineRequest } from '../domain/deadline/deadline-request';
import type { TraceEntry } from '../domain/deadline/trace';
import type { Edition } from '../domain/edition/edition';
import { parseEdition } from '../domain/edition/parse-edition';
import { Channel } from '../domain/edition/vocabulary';
import { DueQuestionError, type DueQuestion } from './due-question';

/** The answer as it is printed: `due` with the offset of Kazakhstan, or null where there is nothing to compute. */
export interface DueAnswer {
  readonly due: string | null;
  readonly trace: readonly TraceEntry[];
}

const OFFSET_MS = 5 * 3_600_000;
const ENDING = '.yaml';

/**
 * Answers questions of the command line from the seeded editions alone, without a database. What is read is kept for the
 * next question.
 * @returns a function that throws DueQuestionError for a service, edition, deadline or channel that does not exist, with
 * those that do
 */
export function dueAnswers(projectRoot: string): (question: DueQuestion) => DueAnswer {
  const seeds = join(projectRoot, 'seeds');
  const files = referenceFiles(join(seeds, 'reference'));
  const reference = {
    calendars: files.calendars(),
    effects: files.deadlineEffects(),
    overallTerms: files.overallTerms(),
  };
  const editions = new Map<string, Edition>();
  return (question) => {
    const name = nameOf(question, join(seeds, 'editions'));
    const edition = editions.get(name) ?? read(join(seeds, 'editions'), name);
    editions.set(name, edition);
    return answer(question, edition, reference);
  };
}

function answer(
  question: DueQuestion,
  edition: Edition,
  reference: Pick<DeadlineRequest, 'calendars' | 'effects' | 'overallTerms'>,
): DueAnswer {
  const where = `${question.service}@${question.edition}`;
  const ids = edition.channels.map(({ id }) => id);
  known('channel', question.channel, ids, where);
  const deadlines = edition.deadlines.map(({ id }) => id);
  known('deadline', question.deadline, deadlines, where);
  const { due, trace } = deadlineDue({
    ...reference,
    edition,
    deadlineId: question.deadline,
    channel: Channel.parse(question.channel),
    start: question.start,
    ...(question.termDue !== undefined && { termDue: question.termDue }),
  });
  return { due: due === null ? null : withOffset(due), trace };
}

/** The file of the edition that is asked about, without its ending. */
function nameOf({ service, edition }: DueQuestion, folder: string): string {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length).split('@'));
  const services = names.map(([id = '']) => id);
  known('service', service, [...new Set(services)], 'the catalogue');
  const editions = names.filter(([id]) => id === service).map(([, id = '']) => id);
  known('edition', edition, editions, service);
  return `${service}@${edition}`;
}

function read(folder: string, name: string): Edition {
  const file = `${name}${ENDING}`;
  const parsed = parseEdition(readFileSync(join(folder, file), 'utf8'), file);
  if (parsed.ok) return parsed.edition;
  const [problem] = parsed.problems;
  throw new DueQuestionError(`${file}:${problem?.line ?? 0}: ${problem?.message ?? 'cannot be read'}`);
}

function known(what: string, value: string, values: readonly string[], where: string): void {
  if (!values.includes(value))
    throw new DueQuestionError(`There is no ${what} "${value}" in ${where}. There are: ${values.join(', ')}`);
}

/** An instant on the clock of Kazakhstan, to the second, or to the millisecond where it has any. */
function withOffset(instant: Date): string {
  const local = new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, -1);
  return `${local.replace(/\.000$/, '')}+05:00`;
}
