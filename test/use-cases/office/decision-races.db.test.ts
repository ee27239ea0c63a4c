import { readFile } from 'node:fs/promises';
import { attachmentRepository } from '../../../src/data/attachments';
import { runningCaseRepository } from '../../../src/data/running-cases';
import type { Citizen, StaffMember } from '../../../src/domain/access/person';
import type { AdministeredVersion } from '../../../src/domain/administration/administered-version';
import { workingCalendars } from '../../../src/domain/calendar/working-calendars';
import { plainDate } from '../../../src/kernel/plain-date';
import { touchedRange } from '../../../src/use-cases/administration/touched-range';
import { recomputeDue } from '../../../src/use-cases/cases/recompute-due';
import { answerHearing } from '../../../src/use-cases/hearing/answer-hearing';
import { prepareDecision } from '../../../src/use-cases/office/prepare-decision';
import { releaseCase } from '../../../src/use-cases/office/release-case';
import { signDecision } from '../../../src/use-cases/office/sign-decision';
import { scanFiles } from '../../../src/use-cases/storage/scan-files';
import { seededCalendar } from '../../domain/calendar/calendar-data';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen, insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { settableClock } from '../../support/clock';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { completionActs, mark, upload } from '../completion/completion-world';
import { meeting } from './meeting';
import { office, PASSWORD } from './office';
import { toPreparation } from './to-preparation';

const BIRTH = seededEdition('birth-and-childcare-benefit@order-206-2021');
/** A Monday; whoever is heard may answer until Wednesday evening. */
const FILED_AT = '2026-03-02T10:00:00+05:00';
const LAST_INSTANT = '2026-03-04T18:30:00+05:00';
const TOO_LATE = '2026-03-04T18:30:01+05:00';
const GROUNDS = [BIRTH.refusal?.of_service?.[0]?.id ?? ''];
const REFUSAL = { outcome: 'refused', groundIds: GROUNDS, reason: 'Құжат жоқ' };
const OTHER = { ...REFUSAL, reason: 'Өтініш беруші елде тұрмайды' };
const EXTENDED = '2026-03-05T18:30:00+05:00';
const CAUSE = { decision: '1', reason: { kk: '4 наурыз – демалыс күні', ru: '4 марта – выходной день' } };
const BOTH_ORDERS = [
  [0, 1],
  [1, 0],
] as const;

let database: TestDatabase;
let work: ReturnType<typeof world>;
let citizen: Citizen;
let clerk: StaffMember;
let head: StaffMember;
let caseId: string;
let stepKey: string;

function world() {
  const acts = office(database.knex, [BIRTH], FILED_AT);
  const deps = {
    ...acts.deps,
    attachments: attachmentRepository(database.knex),
    antivirus: { scan: () => Promise.resolve({ kind: 'off' as const }) },
    readFile: (path: string) => readFile(path),
  };
  const heard: AdministeredVersion<'hearing'> = {
    ...{ seq: '1', kind: 'hearing', subject: BIRTH.id, version: 1, value: { isOn: true, days: 2 } },
    ...{ effectiveFrom: new Date(0), madeAt: new Date(0), reason: 'Сынақ', act: null, returnsTo: null },
    ...{ authorId: null, authorName: 'Әкімші' },
  };
  const hearing = { ...deps, rules: { hearings: () => Promise.resolve([heard]) } };
  return { ...acts, ...completionActs(database.knex, acts), deps, hearing };
}

type Commit = ReturnType<typeof meeting>[number];

/** What an act needs, when its writing waits for its turn, and its clock is its own. */
function over<D extends Pick<ReturnType<typeof world>['deps'], 'applications' | 'clock'>>(
  of: D,
  commit: Commit | undefined,
  at?: string,
): D {
  const clock = at === undefined ? of.clock : settableClock(at);
  return { ...of, clock, applications: { ...of.applications, commit: commit ?? of.applications.commit } };
}

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.knex);
  work = world();
  citizen = await insertCitizen(database.knex, '930512400211', 'Қасымова Айгерім Серікқызы');
  clerk = await insertStaff(database.knex, 'clerk', 'Сейітова Гүлнар');
  head = await insertStaff(database.knex, 'head', 'Омарова Гүлнар');
  const applicant = { iin: citizen.iin, name: citizen.name };
  const wanted = { rules: BIRTH, route: BIRTH, channel: 'portal' as const, filer: citizen, applicant };
  caseId = (await fileCase(database.knex, { ...wanted, filedAt: new Date(FILED_AT) })).id;
  stepKey = await toPreparation(work, clerk, caseId);
});

const view = () => work.view(head, caseId);
const count = async (type: string) => (await view()).events.filter((event) => event.type === type).length;
const prepare = (decision = REFUSAL) => work.prepare(clerk, { caseId, stepKey, ...decision });

/** Two acts that meet, of which the first of the order writes first; how each ends. */
async function meet(
  order: readonly [number, number],
  acts: readonly [Act, Act],
): Promise<PromiseSettledResult<unknown>[]> {
  const commits = meeting(work.deps.applications.commit);
  return Promise.allSettled(acts.map((act, place) => act(commits[order.indexOf(place)])));
}

type Act = (commit: Commit | undefined) => Promise<unknown>;

const reasonOf = (end: PromiseSettledResult<unknown> | undefined): unknown =>
  end?.status === 'rejected' ? end.reason : null;

const signing = async () => {
  const { state } = await view();
  return { caseId, seq: state.lastSeq, stepKey: state.stepKey ?? '', password: PASSWORD, takes: true };
};

/** The calendar with the last day of the hearing off. */
function withDayOff() {
  const printed = seededCalendar();
  const move = { off: plainDate('2026-03-04'), source: { kk: 'бұйрық', ru: 'приказ' } };
  return workingCalendars({ ...printed, moves: [...(printed.moves ?? []), move] });
}

/** The applicant replaces a document on request. */
async function replaced(): Promise<string> {
  const { state, application } = await view();
  const documentId = state.filed.documents.find((one) => one.state === 'missing')?.documentId ?? '';
  await work.ask(clerk, { caseId, stepKey, marked: [mark('document', documentId)] });
  const { number } = application;
  await work.save(citizen, { number, body: {}, files: [upload(documentId)], removes: null });
  const answered = await work.answer(citizen, caseId);
  return answered.completion?.answer?.documents[0]?.files[0]?.key ?? '';
}

describe('a document replaced between the draft and the signature', () => {
  it('is not signed by a page that was read before it, and the head is told what happened', async () => {
    await prepare();
    const read = await signing();
    const { takes: _takes, password: _password, ...back } = read;
    await work.claim(head, { caseId });
    await work.giveBack(head, { ...back, reason: 'Құжатты сұраңыз' });
    await work.claim(clerk, { caseId });
    await replaced();
    await prepare(OTHER);
    await expect(work.sign(head, read)).rejects.toMatchObject({
      code: 'conflict',
      details: { fact: 'decision-prepared', by: clerk.name },
    });
    await work.sign(head, await signing());
    expect((await view()).state.decision?.reason).toBe(OTHER.reason);
  });

  it.each(BOTH_ORDERS)(
    'is not signed over when the antivirus locks a file at that moment (%i, %i)',
    async (...order) => {
      const key = await replaced();
      await work.deps.scans.record(key, { state: 'waiting' }, work.clock.now());
      await prepare();
      const act = await signing();
      const antivirus = { scan: () => Promise.resolve({ kind: 'infected' as const, name: 'Eicar' }) };
      const [signed] = await meet(order, [
        (commit) => signDecision(over(work.deps, commit))(head, act),
        (commit) => scanFiles({ ...over(work.deps, commit), antivirus })(),
      ]);
      const isSigned = order[0] === 0;
      expect(reasonOf(signed)).toEqual(
        isSigned
          ? null
          : expect.objectContaining({
              code: 'conflict',
              details: expect.objectContaining({ fact: 'file-locked' }),
            }),
      );
      // A lock that comes after the signature is tried again by the next run: what was signed is what was seen.
      await scanFiles({ ...work.deps, antivirus })();
      expect([await count('decision-signed'), await count('file-locked')]).toEqual([isSigned ? 1 : 0, 1]);
      expect(await database.owner('results')).toHaveLength(isSigned ? 1 : 0);
    },
  );

  it.each(BOTH_ORDERS)('either asks for a document or prepares the decision (%i, %i)', async (...order) => {
    const { state } = await view();
    const documentId = state.filed.documents.find((one) => one.state === 'missing')?.documentId ?? '';
    const ends = await meet(order, [
      (commit) =>
        completionActs(database.knex, { deps: over(work.deps, commit) }).ask(clerk, {
          caseId,
          stepKey,
          marked: [mark('document', documentId)],
        }),
      (commit) => prepareDecision(over(work.deps, commit))(clerk, { caseId, stepKey, ...REFUSAL }),
    ]);
    const made = ['completion-asked', 'decision-prepared'];
    expect(reasonOf(ends[order[0]])).toBeNull();
    expect(reasonOf(ends[order[1]])).toMatchObject({
      code: 'conflict',
      details: { fact: made[order[0]], by: clerk.name },
    });
    expect([await count('completion-asked'), await count('decision-prepared')]).toEqual(
      order[0] === 0 ? [1, 0] : [0, 1],
    );
  });
});

describe('opposite decisions prepared at one moment', () => {
  it.each(BOTH_ORDERS)(
    'one stands, and whoever was slower is told of the other (%i, %i)',
    async (...order) => {
      const drafts = [REFUSAL, OTHER];
      const ends = await meet(order, [
        (commit) => prepareDecision(over(work.deps, commit))(clerk, { caseId, stepKey, ...REFUSAL }),
        (commit) => prepareDecision(over(work.deps, commit))(clerk, { caseId, stepKey, ...OTHER }),
      ]);
      expect(reasonOf(ends[order[1]])).toMatchObject({
        code: 'conflict',
        details: { fact: 'decision-prepared', by: clerk.name },
      });
      expect((await view()).state.decision?.reason).toBe(drafts[order[0]]?.reason);
      expect(await count('decision-prepared')).toBe(1);
    },
  );

  it.each(BOTH_ORDERS)(
    'of a case that changes hands one clerk decides, and the other learns whose it is (%i, %i)',
    async (...order) => {
      const other = await insertStaff(database.knex, 'clerk', 'Жұмабаева Әсел');
      const [released, prepared] = await meet(order, [
        (commit) => releaseCase(over(work.deps, commit))(clerk, { caseId, stepKey }),
        (commit) => prepareDecision(over(work.deps, commit))(clerk, { caseId, stepKey, ...REFUSAL }),
      ]);
      if (order[0] === 1) {
        expect(reasonOf(released)).toMatchObject({
          code: 'conflict',
          details: { fact: 'decision-prepared' },
        });
        return;
      }
      expect(reasonOf(prepared)).toMatchObject({
        code: 'conflict',
        details: { fact: 'released', by: clerk.name },
      });
      await work.claim(other, { caseId });
      await work.prepare(other, { caseId, stepKey, ...OTHER });
      await expect(prepare()).rejects.toMatchObject({
        details: { fact: 'decision-prepared', by: other.name },
      });
      expect((await view()).state.decision?.reason).toBe(OTHER.reason);
    },
  );
});

describe('an applicant who is heard', () => {
  const files = () => [upload('hearing')];
  const said = () => ({ caseId, words: 'Құжатты тапсырғанмын', files: files() });
  const kept = async (): Promise<number> =>
    (await database.owner('attachments').where({ document_id: 'hearing', removed_at: null })).length;

  beforeEach(async () => {
    await prepareDecision(work.hearing)(clerk, { caseId, stepKey, ...REFUSAL });
  });

  it.each(BOTH_ORDERS)(
    'in the last instant is either heard or too late, as the official is told (%i, %i)',
    async (...order) => {
      const [answered, prepared] = await meet(order, [
        (commit) => answerHearing(over(work.deps, commit, LAST_INSTANT))(citizen, said()),
        (commit) =>
          prepareDecision(over(work.hearing, commit, TOO_LATE))(clerk, { caseId, stepKey, ...REFUSAL }),
      ]);
      const isHeard = order[0] === 0;
      expect(reasonOf(prepared)).toEqual(
        isHeard
          ? expect.objectContaining({
              code: 'conflict',
              details: expect.objectContaining({ fact: 'hearing-answered', actor: 'citizen' }),
            })
          : null,
      );
      expect(reasonOf(answered)).toEqual(
        isHeard ? null : expect.objectContaining({ code: 'hearing-closed' }),
      );
      expect([await count('hearing-answered'), await count('decision-prepared')]).toEqual(
        isHeard ? [1, 0] : [0, 1],
      );
      // Nothing of an answer that was not taken is left behind.
      expect(await kept()).toBe(isHeard ? 1 : 0);
    },
  );

  it.each(BOTH_ORDERS)(
    'loses nothing when the calendar changes at that moment, and hands each file in once (%i, %i)',
    async (...order) => {
      const ends = await meet(order, [
        (commit) => answerHearing(over(work.deps, commit))(citizen, said()),
        (commit) => recomputeDue(over(work.deps, commit))(caseId, CAUSE, withDayOff()),
      ]);
      expect(ends.map(reasonOf)).toEqual([null, null]);
      expect([await count('hearing-answered'), await count('due-changed')]).toEqual([1, 1]);
      expect(await kept()).toBe(1);
    },
  );

  it('has the day longer that becomes a day off, and the official waits as long', async () => {
    await recomputeDue(work.deps)(caseId, CAUSE, withDayOff());
    await database.owner('applications').update({ due_at: new Date('2026-03-03T13:30:00Z') });
    const range = touchedRange({ first: '2026-03-05', last: '2026-03-05' });
    const [running] = await runningCaseRepository(database.knex).list(range, null, 10);
    expect(running?.awaited).toMatchObject({ of: 'hearing', days: 2, until: new Date(EXTENDED) });
    work.clock.set(TOO_LATE);
    await expect(prepareDecision(work.hearing)(clerk, { caseId, stepKey, ...REFUSAL })).rejects.toMatchObject(
      { code: 'conflict' },
    );
    expect(await answerHearing(work.deps)(citizen, said())).toEqual([]);
  });

  it.each(BOTH_ORDERS)(
    'is heard also when something else happens to the case at that moment (%i, %i)',
    async (...order) => {
      const ends = await meet(order, [
        (commit) => answerHearing(over(work.deps, commit))(citizen, said()),
        (commit) => releaseCase(over(work.deps, commit))(clerk, { caseId, stepKey }),
      ]);
      expect(reasonOf(ends[0])).toBeNull();
      expect([await count('hearing-answered'), await kept()]).toEqual([1, 1]);
    },
  );

  it('is not heard any more as the head signs: the signature stands, and nothing is kept of what came', async () => {
    work.clock.set(TOO_LATE);
    await prepareDecision(work.hearing)(clerk, { caseId, stepKey, ...REFUSAL });
    const act = await signing();
    const ends = await Promise.allSettled([work.sign(head, act), answerHearing(work.deps)(citizen, said())]);
    expect(ends.map(reasonOf)).toEqual([null, expect.objectContaining({ code: 'hearing-closed' })]);
    expect([await count('decision-signed'), await count('hearing-answered'), await kept()]).toEqual([
      1, 0, 0,
    ]);
  });
});
