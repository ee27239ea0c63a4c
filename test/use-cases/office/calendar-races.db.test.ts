import type { Citizen, StaffMember } from '../../../src/domain/access/person';
import { eventHash } from '../../../src/domain/application/event-hash';
import { fold } from '../../../src/domain/application/fold';
import { workingCalendars } from '../../../src/domain/calendar/working-calendars';
import { dayOf } from '../../../src/kernel/day-of';
import type { PlainDate } from '../../../src/kernel/plain-date';
import { processAutomatically } from '../../../src/use-cases/automatic/process-automatically';
import { recomputeDue } from '../../../src/use-cases/cases/recompute-due';
import { signDecision } from '../../../src/use-cases/office/sign-decision';
import { seededCalendar } from '../../domain/calendar/calendar-data';
import { ibanEnding } from '../../support/builders/iban';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen, insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { automaticWorld, burialWell } from '../automatic/automatic-world';
import { meeting } from './meeting';
import { office, PASSWORD } from './office';
import { toPreparation } from './to-preparation';

const BIRTH = seededEdition('birth-and-childcare-benefit@order-206-2021');
const GROUNDS = (BIRTH.refusal?.of_service ?? []).slice(0, 1).map(({ id }) => id);
/** A Tuesday. */
const FILED_AT = '2026-03-17T10:42:00+05:00';
const CAUSE = { decision: '1', reason: { kk: 'демалыс күні', ru: 'выходной день' } };
/** Each order in which two acts may write. */
const ORDERS = [
  ['calendar', 'decision'],
  ['decision', 'calendar'],
] as const;

let database: TestDatabase;
let citizen: Citizen;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.owner);
  citizen = await insertCitizen(database.owner, '851230450012', 'Ахметова Айгүл Серікқызы');
});

const withDayOff = (off: PlainDate) => {
  const printed = seededCalendar();
  const move = { off, source: { kk: 'бұйрық', ru: 'приказ' } };
  return workingCalendars({ ...printed, moves: [...(printed.moves ?? []), move] });
};

type Deps = ReturnType<typeof office>['deps'];

/** The case as it is, its facts proved to be one unbroken chain. */
async function chained({ applications }: Deps, caseId: string) {
  const found = await applications.findCase(caseId);
  if (found === undefined) throw new Error('The case is gone');
  let previous = '';
  for (const [index, event] of found.events.entries()) {
    expect(event.seq).toBe(index + 1);
    if (index > 0) expect(event.previousHash).toBe(previous);
    expect(event.hash).toBe(eventHash(caseId, event.seq, event, event.previousHash));
    previous = event.hash;
  }
  const count = (type: string) => found.events.filter((event) => event.type === type).length;
  return { ...found, state: fold(found.events), count };
}

/** A refusal that waits for its signature. */
async function atSignature(work: ReturnType<typeof office>) {
  const clerk: StaffMember = await insertStaff(database.knex, 'clerk', 'Сейітова Ақмарал');
  const head = await insertStaff(database.knex, 'head', 'Омарова Гүлнар');
  const applicant = { iin: citizen.iin, name: citizen.name };
  const wanted = { rules: BIRTH, route: BIRTH, channel: 'portal' as const, filer: citizen, applicant };
  const { id: caseId } = await fileCase(database.knex, { ...wanted, filedAt: work.clock.now() });
  const stepKey = await toPreparation(work, clerk, caseId);
  const refusal = { outcome: 'refused', groundIds: GROUNDS, reason: 'Құжат жоқ' };
  const { lastSeq: seq, stepKey: next } = await work.prepare(clerk, { caseId, stepKey, ...refusal });
  return { head, act: { caseId, seq, stepKey: next ?? '', password: PASSWORD, takes: true } };
}

describe('a calendar changed as a decision is made', () => {
  it.each(ORDERS)('the signature of a head stands and the due day follows: %s, then %s', async (first) => {
    const work = office(database.knex, [BIRTH], FILED_AT);
    const { head, act } = await atSignature(work);
    const { application } = await chained(work.deps, act.caseId);
    const calendars = withDayOff(dayOf(application.dueAt));
    const [one, two] = meeting(work.deps.applications.commit);
    const [ofCalendar, ofSignature] = first === 'calendar' ? [one, two] : [two, one];
    const over = (commit = work.deps.applications.commit) => ({
      ...work.deps,
      applications: { ...work.deps.applications, commit },
    });
    const [changed, signed] = await Promise.all([
      recomputeDue(over(ofCalendar))(act.caseId, CAUSE, calendars),
      signDecision(over(ofSignature))(head, act),
    ]);
    const { state, count, application: after } = await chained(work.deps, act.caseId);
    expect(changed).toBe(true);
    expect(state.resultNumber).toBe(signed.resultNumber);
    expect([count('decision-signed'), count('due-changed')]).toEqual([1, 1]);
    expect(await database.owner('results')).toHaveLength(1);
    expect(after.dueAt > application.dueAt).toBe(true);
    // The due times of the case and of its new step are what the calendar makes of them.
    expect(await recomputeDue(work.deps)(act.caseId, CAUSE, calendars)).toBe(false);
  });

  it.each(ORDERS.flatMap(([first]) => [[first, 'draft'] as const, [first, 'signature'] as const]))(
    'an automatic decision is made once, on the due day of its moment: %s first, at its %s',
    async (first, at) => {
      const world = automaticWorld(database.knex, ['burial-payment@order-509-2024'], citizen);
      world.says(burialWell(citizen, ibanEnding('0001')));
      const caseId = await world.fileBurial();
      const { application } = await chained(world.deps, caseId);
      const calendars = withDayOff(dayOf(application.dueAt));
      const { commit } = world.deps.applications;
      const over = (one = commit) => ({
        ...world.deps,
        applications: { ...world.deps.applications, commit: one },
      });
      if (at === 'signature') await processAutomatically(over(killedAt(2, commit)))(caseId).catch(() => null);
      const [one, two] = meeting(commit);
      const [ofCalendar, ofDecision] = first === 'calendar' ? [one, two] : [two, one];
      const [changed] = await Promise.all([
        recomputeDue(over(ofCalendar))(caseId, CAUSE, calendars),
        processAutomatically(over(ofDecision))(caseId),
      ]);
      const { state, count, application: after, workItem } = await chained(world.deps, caseId);
      const made = ['decision-prepared', 'decision-signed', 'payment-ordered', 'result-issued'].map(count);
      expect(made).toEqual([1, 1, 1, 1]);
      expect([state.status, workItem]).toEqual(['issued', null]);
      expect(await database.owner('payment_orders')).toHaveLength(1);
      // A case that is over keeps the due day by which it ended.
      expect([count('due-changed'), after.dueAt > application.dueAt]).toEqual(
        changed ? [1, true] : [0, false],
      );
      if (first === 'calendar') expect(changed).toBe(true);
    },
  );
});

/** A process that dies at its nth writing. */
function killedAt(nth: number, commit: Deps['applications']['commit']): Deps['applications']['commit'] {
  let written = 0;
  return async (change) => {
    written += 1;
    if (written === nth) throw new Error('killed');
    return commit(change);
  };
}
