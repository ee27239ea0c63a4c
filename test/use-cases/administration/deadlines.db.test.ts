import type { Citizen, Person, StaffMember } from '../../../src/domain/access/person';
import type { DeadlineOverride } from '../../../src/domain/administration/administered-values';
import { knownEverywhereFrom } from '../../../src/domain/administration/known-everywhere';
import { withMoves } from '../../../src/domain/calendar/with-moves';
import { workingCalendars, type WorkingCalendars } from '../../../src/domain/calendar/working-calendars';
import { DomainError } from '../../../src/kernel/domain-error';
import { plainDate } from '../../../src/kernel/plain-date';
import { changeDeadline, type DeadlineDecision } from '../../../src/use-cases/administration/change-deadline';
import { findDeadline } from '../../../src/use-cases/administration/find-deadline';
import { listDeadlines } from '../../../src/use-cases/administration/list-deadlines';
import { previewDeadline } from '../../../src/use-cases/administration/preview-deadline';
import { recomputeDue } from '../../../src/use-cases/cases/recompute-due';
import { seededCalendar } from '../../domain/calendar/calendar-data';
import { fileCase } from '../../support/builders/filed-case';
import { filingWorld } from '../../support/builders/filing-world';
import {
  CALENDARS,
  insertCitizen,
  insertOrganisations,
  insertStaff,
  REFERENCE,
} from '../../support/builders/office-world';
import { insertReadyDraft } from '../../support/builders/ready-draft';
import { testDatabase, type TestDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';

/** A Monday; nothing but week-ends is off until Nauryz. */
const START = '2026-02-02T10:00:00+05:00';
const DAY = 86_400_000;
const RULES = fictionalEdition();
const PLACE = { serviceId: 'library-card', editionId: 'fictional-2024', deadlineId: 'service' };
const ACT = { number: '77', date: '2026-01-20', title: '' };
const FIVE: DeadlineOverride = {
  ...{ amount: 5, unit: 'working-day', starts: 'registration' },
  ...{ excludesStartDay: true, condition: null },
};

let database: TestDatabase;
let citizen: Citizen;
let administrator: StaffMember;
let colleague: StaffMember;
let world: Awaited<ReturnType<typeof filingWorld>>;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.owner);
  citizen = await insertCitizen(database.owner, '851230450012', 'Ахметова Айгүл Серікқызы');
  administrator = await insertStaff(database.owner, 'administrator', 'Бірінші Әкімші');
  colleague = await insertStaff(database.owner, 'administrator', 'Екінші Әкімші');
  await database.owner('accounts').update({ phone: '+77000000001' });
  world = await filingWorld(database.knex, [RULES], START);
});

function uses() {
  const deps = { ...world.repositories, clock: world.clock, reference: REFERENCE };
  return {
    change: changeDeadline(deps),
    find: findDeadline(deps),
    list: listDeadlines({ ...deps, search: async () => [PLACE.serviceId] }),
    preview: previewDeadline(deps),
    recompute: recomputeDue(deps),
  };
}

const decision = (changes: Partial<DeadlineDecision> = {}): DeadlineDecision => ({
  ...{ value: FIVE, effectiveFrom: null, reason: 'Жаңа бұйрық', act: ACT, seenVersion: 0 },
  ...changes,
});
const change = (changes: Partial<DeadlineDecision> = {}, person: Person = administrator) =>
  uses().change(person, PLACE, decision(changes));
const at = (instant: string) => new Date(`${instant}+05:00`);
const versions = () => database.owner('administered_versions').orderBy('version');

/** The clock goes on until every process knows of what was decided. */
const untilKnown = () => world.clock.set(knownEverywhereFrom(world.clock.now()));

/** Sends an application as a citizen does, by the rules and the calendar of the moment. */
async function file() {
  const draft = await insertReadyDraft(database.knex, {
    ...{ person: citizen, rules: RULES, route: RULES, channel: 'portal' },
    ...{ applicantIin: citizen.iin, at: world.clock.now() },
  });
  await world.requestCode(citizen, draft.id, 'kk');
  const sent = await world.send(citizen, { draftId: draft.id, code: world.lastCode() });
  if (sent.kind !== 'filed') throw new Error(sent.kind);
  return draft.id;
}

async function caseOf(id: string) {
  const found = await world.repositories.applications.findCase(id);
  const [filed] = found?.events ?? [];
  if (found === undefined || filed?.type !== 'filed') throw new Error('No case');
  const { application, events } = found;
  const { term } = filed.payload;
  return {
    due: application.dueAt,
    amount: term.amount,
    trace: term.trace,
    events,
    filedAt: application.filedAt,
  };
}

async function rulesOf(id: string) {
  const { filedAt } = await caseOf(id);
  const rules = await world.repositories.editions.asOf(PLACE.serviceId, PLACE.editionId, filedAt);
  return rules.deadlines.find((deadline) => deadline.id === PLACE.deadlineId);
}

describe('a case under way stays on its rules', () => {
  it('when the period is changed at once; who applies afterwards gets the new one, with its act', async () => {
    const before = await file();
    const promised = await caseOf(before);
    await change();
    untilKnown();
    const after = await file();
    expect(await caseOf(before)).toEqual(promised);
    expect(promised.due).toEqual(at('2026-02-05T18:30:00'));
    expect(await rulesOf(before)).toEqual(RULES.deadlines[0]);
    const { due, amount, trace } = await caseOf(after);
    expect({ due, amount }).toEqual({ due: at('2026-02-09T18:30:00'), amount: 5 });
    expect(trace[0]).toMatchObject({
      ...{ code: 'amended', number: '77', date: '2026-01-20' },
      printed: { limit: { amount: 3, unit: 'working-day' } },
    });
  });

  it('until every process knows: between the decision and then the printed period is promised', async () => {
    await change();
    world.clock.advance(knownEverywhereFrom(new Date(0)).getTime() - 1);
    expect(await caseOf(await file())).toMatchObject({ amount: 3 });
    world.clock.advance(1);
    expect(await caseOf(await file())).toMatchObject({ amount: 5 });
  });

  it('when it is changed from a future day; until then everybody gets the printed one', async () => {
    const before = await file();
    await change({ effectiveFrom: at('2026-02-16T00:00:00') });
    world.clock.set(at('2026-02-15T23:59:00'));
    const eve = await file();
    world.clock.set(at('2026-02-16T00:00:00'));
    const after = await file();
    expect(await caseOf(before)).toMatchObject({ amount: 3, due: at('2026-02-05T18:30:00') });
    expect(await caseOf(eve)).toMatchObject({ amount: 3 });
    expect(await caseOf(after)).toMatchObject({ amount: 5, due: at('2026-02-23T18:30:00') });
    expect(await rulesOf(eve)).toEqual(RULES.deadlines[0]);
  });

  it('when the calendar changes afterwards: the days are counted anew, by the old period', async () => {
    const id = await file();
    await change();
    untilKnown();
    const off = { off: plainDate('2026-02-04'), source: { kk: 'Қаулы', ru: 'Постановление' } };
    const calendars: WorkingCalendars = workingCalendars(withMoves(seededCalendar(), [off]));
    const cause = { decision: 'calendar-move/2026-02-04/1', reason: off.source };
    expect(await uses().recompute(id, cause, calendars)).toBe(true);
    expect((await caseOf(id)).due).toEqual(at('2026-02-06T18:30:00'));
    expect(await uses().recompute(id, cause, CALENDARS)).toBe(true);
    expect((await caseOf(id)).due).toEqual(at('2026-02-05T18:30:00'));
  });

  it('when a change is withdrawn: what it was promised by stays, and the next gets the printed period', async () => {
    await change();
    untilKnown();
    const between = await file();
    await change({ value: null, act: null, seenVersion: 1 });
    untilKnown();
    const after = await file();
    expect(await caseOf(between)).toMatchObject({ amount: 5 });
    expect(await rulesOf(between)).toMatchObject({ amount: 5, amendment: { act: ACT } });
    const { amount, trace } = await caseOf(after);
    expect(amount).toBe(3);
    expect(trace.map(({ code }) => code)).not.toContain('amended');
  });
});

describe('whoever decides', () => {
  const refused = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (problem: unknown) => (problem instanceof DomainError ? problem.code : 'broken'),
    );

  it('is an administrator and nobody else', async () => {
    const others = await Promise.all(
      (['clerk', 'head', 'operator', 'auditor'] as const).map((role) =>
        insertStaff(database.owner, role, `Қызметкер ${role}`),
      ),
    );
    const { change: act, find, list, preview } = uses();
    for (const person of [citizen, ...others]) {
      const tries = [
        ...[act(person, PLACE, decision()), preview(person, PLACE, decision())],
        ...[find(person, PLACE), list(person, { query: '', amendedOnly: false })],
      ];
      expect(await Promise.all(tries.map(refused))).toEqual(Array(4).fill('forbidden'));
    }
    expect(await versions()).toEqual([]);
  });

  it('decides once where two do so at the same moment, and the other learns of it', async () => {
    const results = await Promise.all([
      refused(change()),
      refused(change({ value: { ...FIVE, amount: 6 } }, colleague)),
    ]);
    expect(results.sort()).toEqual(['conflict', 'done']);
    expect(await versions()).toHaveLength(1);
    expect(await refused(change({ value: { ...FIVE, amount: 7 } }, colleague))).toBe('conflict');
  });

  it.each<[string, Partial<DeadlineDecision>, string]>([
    ['without an act', { act: null }, 'invalid'],
    ['with an act that has no number', { act: { ...ACT, number: ' ' } }, 'invalid'],
    ['with a number as long as a letter', { act: { ...ACT, number: '7'.repeat(61) } }, 'invalid'],
    ['without a reason', { reason: ' ' }, 'reason-missing'],
    ['for the past', { effectiveFrom: new Date(new Date(START).getTime() - 1) }, 'effective-in-past'],
    ['with the printed period itself', { value: { ...FIVE, amount: 3 } }, 'nothing-changed'],
    ['to withdraw what was never decided', { value: null }, 'nothing-changed'],
    ['with a period without measure', { value: { ...FIVE, amount: 1001 } }, 'invalid'],
    ['by a version that nobody made', { seenVersion: 3 }, 'conflict'],
  ])('is not heard %s', async (_how, changes, code) => {
    expect(await refused(change(changes))).toBe(code);
    expect(await versions()).toEqual([]);
  });

  it('finds no period that the edition does not have', async () => {
    const place = { ...PLACE, deadlineId: 'tea' };
    expect(await refused(uses().change(administrator, place, decision()))).toBe('not-found');
    expect(await refused(uses().preview(administrator, place, decision()))).toBe('not-found');
  });
});

describe('the preview', () => {
  const preview = (changes: Partial<DeadlineDecision> = {}) =>
    uses().preview(administrator, PLACE, decision(changes));

  it('writes nothing, and compares the rules of the day from which the decision holds', async () => {
    await change({ effectiveFrom: at('2026-03-02T00:00:00') });
    const { before, after, from, until, replaced } = await preview({
      ...{ value: { ...FIVE, amount: 8 }, seenVersion: 1, effectiveFrom: at('2026-04-01T00:00:00') },
    });
    expect([before.amount, after.amount]).toEqual([5, 8]);
    expect(from).toEqual(at('2026-04-01T00:00:00'));
    expect([until.length, replaced.length]).toEqual([1, 0]);
    expect(await versions()).toHaveLength(1);
  });

  it('names planned decisions that would never come into force', async () => {
    await change({ effectiveFrom: at('2026-03-02T00:00:00') });
    const { before, replaced, until } = await preview({ seenVersion: 1, value: { ...FIVE, amount: 8 } });
    expect(before.amount).toBe(3);
    expect(replaced.map(({ value }) => value?.amount)).toEqual([5]);
    expect(until).toEqual([]);
    await change({ seenVersion: 1, value: { ...FIVE, amount: 8 } });
    world.clock.set(at('2026-03-02T00:00:00'));
    expect(await caseOf(await file())).toMatchObject({ amount: 8 });
  });

  it('reckons real moments on every channel by both rules; more days are never due earlier', async () => {
    const { examples, reach } = await preview();
    expect(reach.after.governs.length).toBeGreaterThan(1);
    expect(examples.length).toBeGreaterThanOrEqual(4);
    for (const { before, after, start, trace } of examples) {
      expect(before && after && after > before && before > start.at).toBe(true);
      expect(trace[0]).toMatchObject({ code: 'amended', number: '77' });
    }
    const channels = examples.filter(({ start }) => start.kind === 'day-off').flatMap((one) => one.channels);
    expect(channels.sort()).toEqual([...reach.after.channels].sort());
  });

  it('says when a condition would take the period its say in the whole term', async () => {
    const condition = { kk: 'жаңбыр жауса', ru: 'если дождь' };
    const { reach } = await preview({ value: { ...FIVE, condition } });
    expect(reach.before.governs.length).toBeGreaterThan(0);
    expect(reach.after.governs).toEqual([]);
  });

  it('proves by a running case that nothing of it changes, even with the decision among the rules', async () => {
    expect((await preview()).proof).toBeNull();
    const id = await file();
    const { due } = await caseOf(id);
    const { proof, figures } = await preview();
    expect(proof).toMatchObject({ dueAt: due, recomputed: due, kept: RULES.deadlines[0] });
    expect(figures.running).toEqual({ count: 1, more: false });
    const waiting = await uses().preview(administrator, { ...PLACE, deadlineId: 'waiting' }, decision());
    expect(waiting.proof).toBeNull();
  });

  it('counts who applied lately, and who would have been late by either rule', async () => {
    const filed = [10, 20, 60, 200].map((days) => new Date(world.clock.now().getTime() - days * DAY));
    for (const filedAt of filed) {
      const { id } = await fileCase(database.knex, {
        ...{ rules: RULES, route: RULES, channel: 'portal', filer: citizen, filedAt },
        applicant: citizen,
      });
      // Handed out on the sixth day: late by three working days, in time by five.
      const closed = new Date(filedAt.getTime() + 6 * DAY);
      await database.owner('applications').where({ id }).update({ closed_at: closed, status: 'issued' });
    }
    const { figures } = await preview();
    expect(figures.filed.map(({ days, filed: { count } }) => [days, count])).toEqual([
      [30, 2],
      [90, 3],
    ]);
    expect(figures.running.count).toBe(0);
    expect(figures.late).toEqual({ of: 3, before: 3, after: 0 });
  });
});

describe('the list', () => {
  it('has a period with what holds now and what is planned, and counts what is changed', async () => {
    const list = (amendedOnly: boolean) => uses().list(administrator, { query: '', amendedOnly });
    expect(await list(true)).toEqual([]);
    await change();
    await change({ seenVersion: 1, value: null, act: null, effectiveFrom: at('2026-03-02T00:00:00') });
    untilKnown();
    const [service] = await list(true);
    expect(service).toMatchObject({ amended: 1 });
    const [listed] = service?.editions[0]?.deadlines ?? [];
    expect(listed).toMatchObject({
      deadline: { amount: 5, amendment: { act: ACT, printed: { amount: 3 } } },
      planned: [{ value: null, version: 2 }],
    });
    const [all] = await list(false);
    expect(all?.editions[0]?.deadlines).toHaveLength(RULES.deadlines.length);
  });
});
