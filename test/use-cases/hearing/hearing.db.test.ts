import { readFile } from 'node:fs/promises';
import { attachmentRepository } from '../../../src/data/attachments';
import type { Citizen, StaffMember } from '../../../src/domain/access/person';
import type { AdministeredVersion } from '../../../src/domain/administration/administered-version';
import { answerHearing } from '../../../src/use-cases/hearing/answer-hearing';
import { prepareDecision } from '../../../src/use-cases/office/prepare-decision';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen, insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { upload } from '../completion/completion-world';
import { office } from '../office/office';

const RULES = seededEdition('birth-and-childcare-benefit@order-206-2021');
const FILED_AT = '2026-03-02T10:00:00+05:00';
/** 2 March is a Monday. */
const LAST_INSTANT = '2026-03-04T18:30:00+05:00';

let database: TestDatabase;
let work: ReturnType<typeof hearingWork>;
let citizen: Citizen;
let clerk: StaffMember;
let caseId: string;
let stepKey: string;

function hearingWork() {
  const acts = office(database.knex, [RULES], FILED_AT);
  const switched: AdministeredVersion<'hearing'> = {
    ...{ seq: '1', kind: 'hearing', subject: RULES.id, version: 1, value: { isOn: true, days: 2 } },
    ...{ effectiveFrom: new Date(0), madeAt: new Date(0), reason: 'Сынақ', act: null, returnsTo: null },
    ...{ authorId: null, authorName: 'Әкімші' },
  };
  const deps = {
    ...acts.deps,
    rules: { hearings: () => Promise.resolve([switched]) },
    attachments: attachmentRepository(database.knex),
    antivirus: { scan: () => Promise.resolve({ kind: 'off' as const }) },
    readFile: (path: string) => readFile(path),
  };
  return { ...acts, prepare: prepareDecision(deps), answer: answerHearing(deps) };
}

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.knex);
  work = hearingWork();
  citizen = await insertCitizen(database.knex, '930512400211', 'Қасымова Айгерім Серікқызы');
  clerk = await insertStaff(database.knex, 'clerk', 'Сейітова Гүлнар');
  const applicant = { iin: citizen.iin, name: citizen.name };
  const wanted = { rules: RULES, route: RULES, channel: 'portal' as const, filer: citizen, applicant };
  caseId = (await fileCase(database.knex, { ...wanted, filedAt: new Date(FILED_AT) })).id;
  await work.claim(clerk, { caseId });
  for (;;) {
    const { step } = await work.view(clerk, caseId);
    stepKey = step?.key ?? '';
    if (step?.stage === 'prepare') break;
    await work.complete(clerk, { caseId, stepKey, note: null, calledIn: [] });
    await work.claim(clerk, { caseId });
  }
});

const grounds = (): string[] => (RULES.refusal?.of_service ?? []).slice(0, 1).map(({ id }) => id);

const refuse = (more: { seen?: number; groundIds?: string[] } = {}) =>
  work.prepare(clerk, {
    ...{ caseId, stepKey, outcome: 'refused', groundIds: grounds(), reason: 'Құжат жоқ', ...more },
  });

const types = async (): Promise<string[]> =>
  (await work.view(clerk, caseId)).events.map(({ type }) => type).slice(-3);

const seqOf = async (): Promise<number> => (await work.view(clerk, caseId)).state.hearing?.seq ?? 0;

const toldFacts = async (): Promise<string[]> => {
  const jobs: { payload: { fact: string } }[] = await database
    .owner('job_requests')
    .where({ task: 'tell-person' });
  return jobs.map(({ payload }) => payload.fact);
};

describe('a refusal where applicants are heard', () => {
  it('is told to the applicant first, whose term keeps running, and goes on as it was told after the answer', async () => {
    const { application: before } = await work.view(clerk, caseId);
    const told = await refuse();
    expect(told).toMatchObject({
      hearing: { status: 'open', until: new Date(LAST_INSTANT) },
      decision: null,
    });
    const seen = await seqOf();
    await expect(refuse()).rejects.toMatchObject({ code: 'conflict' });
    const files = [upload('hearing')];
    expect(await work.answer(citizen, { caseId, words: 'Құжатты тапсырғанмын', files })).toEqual([]);
    const { state, application } = await work.view(clerk, caseId);
    expect(state.hearing).toMatchObject({ answer: { files: [{ name: 'құжат.pdf' }] } });
    expect(application.dueAt).toEqual(before.dueAt);
    // A page that was opened before the answer decides nothing.
    await expect(refuse({ seen })).rejects.toMatchObject({ code: 'conflict' });
    await refuse({ seen: await seqOf() });
    expect(await types()).toEqual(['hearing-answered', 'hearing-closed', 'decision-prepared']);
    expect(await toldFacts()).toContain('hearing-opened');
  });

  it('takes an answer in the last instant and none after it, when the official goes on', async () => {
    await refuse();
    work.clock.set(LAST_INSTANT);
    await expect(refuse()).rejects.toMatchObject({ code: 'conflict' });
    work.clock.set(new Date(Date.parse(LAST_INSTANT) + 1).toISOString());
    const late = { caseId, words: 'Кешіктім', files: [] };
    await expect(work.answer(citizen, late)).rejects.toMatchObject({ code: 'hearing-closed' });
    await refuse();
    expect(await types()).toEqual(['hearing-opened', 'hearing-closed', 'decision-prepared']);
  });

  it('takes one answer of two that come at once', async () => {
    await refuse();
    const answer = { caseId, words: 'Келіспеймін', files: [] };
    const ends = await Promise.allSettled([work.answer(citizen, answer), work.answer(citizen, answer)]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
