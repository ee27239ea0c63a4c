import { fold } from '../../../src/domain/application/fold';
import type { Channel } from '../../../src/domain/edition/vocabulary';
import { reckonDue, type ReckonedDue } from '../../../src/use-cases/catalogue/reckon-due';
import { clauseInWords } from '../../../src/web/text/clause-in-words';
import { deadlinesSection } from '../../../src/web/public/passport/deadlines-section';
import { readingOf } from '../../../src/web/public/passport/reading';
import type { Answers } from '../../../src/domain/fields/answer';
import { REFERENCE } from '../../support/builders/office-world';
import { mark, upload } from '../../use-cases/completion/completion-world';
import type { BenefitWorld } from './benefit-world';
import type { Exercises } from './exercise';

/** A period as the act words it: on the passport, with its clause. */
interface Worded {
  readonly deadline: string;
  readonly clause: string;
  /** As the passport says it, in Kazakh and in Russian. */
  readonly words: readonly [string, string];
}

/** The term of the whole service. Instants are local, `2026-11-25 18:30`. */
export interface TermRow extends Worded {
  readonly on: Channel;
  readonly answers?: Answers;
  /** Filed then, due then: by hand from the act and the calendar. */
  readonly due: readonly (readonly [filed: string, due: string])[];
}

/** Any other period: counted from an instant on a channel. */
export interface PeriodRow extends Worded {
  readonly on: Channel;
  /** `null`: the act gives the period no length. */
  readonly ends: readonly (readonly [from: string, end: string | null])[];
}

type World = () => BenefitWorld;

/** `2026-11-25 18:30` of an instant, by the clock of Kazakhstan. */
export function local(at: Date): string {
  return new Date(at.getTime() + 5 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** The instant of a local time. */
export function instant(at: string): Date {
  return new Date(`${at.replace(' ', 'T')}:00+05:00`);
}

/** Proves the terms of the service: by the case as filed, and by the page that answers "when will I have it?". */
export function proveTerms(exercises: Exercises, world: World, rows: readonly TermRow[]): void {
  for (const row of rows) {
    const rule = `is due ${row.due.map(([filed, due]) => `${due} when filed ${filed}`).join(', ')}`;
    exercises.prove('deadline', row.deadline, 'ends', rule, async () => {
      expectWorded(exercises, row);
      for (const [filed, due] of row.due) {
        world().clock.set(instant(filed));
        const { id } = await world().file(row.on, row.answers);
        const { application, events } = await world().caseOf(id);
        expect(local(application.dueAt)).toBe(due);
        const { term } = fold(events).filed;
        expect([term.deadlineIds, term.clause]).toEqual([[row.deadline], row.clause]);
      }
    });
  }
}

/** Proves other periods by the page that answers "when will I have it?", which shows every period of the act. */
export function provePeriods(exercises: Exercises, rows: readonly PeriodRow[]): void {
  for (const row of rows) {
    const rule = `ends ${row.ends.map(([from, end]) => `${end ?? 'never'} when begun ${from}`).join(', ')}`;
    exercises.prove('deadline', row.deadline, 'ends', rule, async () => {
      expectWorded(exercises, row);
      for (const [from, end] of row.ends) {
        const found = (await periodsOf(exercises, row.on, instant(from))).find(
          ({ deadline }) => deadline.id === row.deadline,
        );
        expect(found && (found.due === null ? null : local(found.due))).toBe(end);
        expect(JSON.stringify(found?.trace)).toContain(JSON.stringify(row.clause));
      }
    });
  }
}

async function periodsOf(
  { edition }: Exercises,
  channel: Channel,
  from: Date,
): Promise<ReckonedDue['periods']> {
  const editions = { ofService: async () => [edition] };
  return (await reckonDue({ editions, reference: REFERENCE })(edition.id, channel, from)).periods;
}

/** The passport says the period and its clause in both languages. */
function expectWorded({ edition }: Exercises, { deadline: id, clause, words }: Worded): void {
  const deadline = edition.deadlines.find((one) => one.id === id);
  for (const [index, language] of (['kk', 'ru'] as const).entries()) {
    const { parts } = deadlinesSection(readingOf(edition, language, { registries: [] }), []);
    const rows = parts.flatMap((part) => (part.kind === 'deadlines' ? part.items : []));
    const row = rows.find(({ label }) => label.text === deadline?.label[language]);
    expect(row?.limit.replaceAll('\u00a0', ' ')).toBe(words[index]);
    expect(row?.clause?.text).toBe(clauseInWords(clause, language));
  }
}

/** How an application is completed, at what local times. */
export interface CompletionRow {
  readonly on: Channel;
  readonly filed: string;
  readonly due: string;
  readonly answers?: Answers;
  /** A document of the list that is asked for. */
  readonly document: string;
  readonly asked: string;
  readonly notifyBy: string;
  readonly until: string;
  readonly dueWhileWaiting: string;
  readonly answered: string;
  readonly dueAfter: string;
}

/** Proves how a period that lengthens the term works in a case that is completed. */
export function proveCompletion(
  exercises: Exercises,
  world: World,
  deadline: string,
  row: CompletionRow,
): void {
  const rule = `keeps a case of ${row.due} open until ${row.dueWhileWaiting}, and ${row.dueAfter} after an answer`;
  exercises.prove('deadline', deadline, 'ends', rule, () => completed(world(), row));
}

async function completed(world: BenefitWorld, row: CompletionRow): Promise<void> {
  world.clock.set(instant(row.filed));
  const { id: caseId, number } = await world.file(row.on, row.answers);
  const due = async () => local((await world.caseOf(caseId)).application.dueAt);
  expect(await due()).toBe(row.due);
  const taken = await world.take(caseId);
  if (taken === null) throw new Error('Nobody can take the case');
  const { person, stepKey } = taken;
  world.clock.set(instant(row.asked));
  const { completion } = await world.completing.ask(person, {
    caseId,
    stepKey,
    marked: [mark('document', row.document)],
  });
  expect(local(completion?.notifyBy ?? new Date(0))).toBe(row.notifyBy);
  expect(local(completion?.until ?? new Date(0))).toBe(row.until);
  expect(await due()).toBe(row.dueWhileWaiting);
  world.clock.set(instant(row.answered));
  const applicant = row.on === 'portal' ? world.citizen : person;
  await world.completing.save(applicant, { number, body: {}, files: [upload(row.document)], removes: null });
  const answered = await world.completing.answer(applicant, caseId);
  expect(answered.completion?.status).toBe('answered');
  expect(await due()).toBe(row.dueAfter);
}
