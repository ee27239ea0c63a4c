import type { Citizen } from '../../../src/domain/access/person';
import { eventHash } from '../../../src/domain/application/event-hash';
import { fold } from '../../../src/domain/application/fold';
import { changeCase } from '../../../src/use-cases/cases/change-case';
import { isFree } from '../../../src/use-cases/automatic/reach-of-portal';
import { followJobs, followSignature } from '../../../src/use-cases/signatures/follow-signature';
import { filingWorld } from '../../support/builders/filing-world';
import { insertCitizen, insertOrganisations } from '../../support/builders/office-world';
import { insertReadyDraft } from '../../support/builders/ready-draft';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';

const START = '2026-11-20T10:00:00+05:00';
const birth = seededEdition('birth-and-childcare-benefit@order-206-2021');
const disability = seededEdition('disability-allowance@order-509-2024');
const carer = seededEdition('disabled-child-carer-benefit@order-206-2021');

let database: TestDatabase;
let citizen: Citizen;
let world: Awaited<ReturnType<typeof filingWorld>>;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.owner);
  citizen = await insertCitizen(database.owner, '851230450012', 'Ахметова Айгүл Серікқызы');
  await database.owner('accounts').update({ phone: '+77000000001' });
  world = await filingWorld(database.knex, [birth, disability, carer], START);
});

async function signed(rules: typeof birth, typed: Readonly<Record<string, readonly string[]>>) {
  const draft = await insertReadyDraft(database.knex, {
    person: citizen,
    rules,
    route: rules,
    channel: 'portal',
    applicantIin: citizen.iin,
    at: world.clock.now(),
    typed,
  });
  await world.requestCode(citizen, draft.id, 'kk');
  return { draftId: draft.id, code: world.lastCode() };
}

const filesOf = (caseId: string): Promise<{ id: string; key: string }[]> =>
  database
    .owner('attachments')
    .where({ case_id: caseId })
    .orderBy('document_id')
    .select('id', { key: 'storage_key' });

async function groupOf(id: string) {
  const group = await world.repositories.applications.listOfGroup(id);
  return Promise.all(
    group.map(async ({ id: caseId }) => {
      const found = await world.repositories.applications.findCase(caseId);
      if (found === undefined) throw new Error('a case without facts');
      return { ...found, state: fold(found.events) };
    }),
  );
}

describe('several benefits by one application', () => {
  it('become applications of their own, each whole: number, fact, open step, job, papers and consents', async () => {
    const draft = await signed(birth, { benefits: ['birth', 'childcare'] });
    const files = await filesOf(draft.draftId);
    const consents = await database.owner('consents').where({ case_id: draft.draftId });
    expect(files.length).toBeGreaterThan(0);
    const sent = await world.send(citizen, draft);
    const [first, other] = await groupOf(draft.draftId);
    if (first === undefined || other === undefined) throw new Error('two were expected');
    expect(sent).toMatchObject({ kind: 'filed', number: first.application.number });
    expect(first.application.id).toBe(draft.draftId);
    expect(other.application.number).not.toBe(first.application.number);
    expect([first, other].map(({ state }) => state.filed.answers.benefits)).toEqual([
      ['birth'],
      ['childcare'],
    ]);
    expect(other.application.link).toMatchObject({ groupId: draft.draftId, part: 'childcare' });
    for (const { application, events, workItem } of [first, other]) {
      expect(workItem).not.toBeNull();
      const [event] = events;
      if (event === undefined) throw new Error('no filing');
      expect(event.hash).toBe(eventHash(application.id, 1, event, ''));
    }
    expect(other.application.dueAt).toEqual(first.application.dueAt);
    const copies = await filesOf(other.application.id);
    expect(copies.map(({ key }) => key)).toEqual(files.map(({ key }) => key));
    const attached = other.state.filed.documents.flatMap((document) => document.files);
    expect(new Set(attached.map(({ attachmentId }) => attachmentId))).toEqual(
      new Set(copies.map(({ id }) => id)),
    );
    expect(await database.owner('consents').where({ case_id: other.application.id })).toHaveLength(
      consents.length,
    );
    const jobs: { payload: { applicationId: string } }[] = await database
      .owner('job_requests')
      .where({ task: 'after-filing' })
      .select('payload');
    expect(jobs.map(({ payload }) => payload.applicationId).toSorted()).toEqual(
      [first.application.id, other.application.id].toSorted(),
    );
  });

  it('are made once of twenty presses at one moment', async () => {
    const draft = await signed(birth, { benefits: ['birth', 'childcare'] });
    await Promise.all(Array.from({ length: 20 }, () => world.send(citizen, draft)));
    expect(await groupOf(draft.draftId)).toHaveLength(2);
    expect(await database.owner('applications')).toHaveLength(2);
  });

  it('are one where one is asked for', async () => {
    const draft = await signed(birth, { benefits: ['childcare'] });
    await world.send(citizen, draft);
    const [only, ...others] = await groupOf(draft.draftId);
    expect(others).toEqual([]);
    expect(only?.application.link).toMatchObject({ part: 'childcare' });
  });

  it('rest on one signature: what becomes known of it on one is a fact of all, once', async () => {
    const draft = await signed(birth, { benefits: ['birth', 'childcare'] });
    await world.send(citizen, draft);
    const { applications } = world.repositories;
    const [first, other] = await groupOf(draft.draftId);
    if (first === undefined || other === undefined) throw new Error('two were expected');
    const at = world.clock.now();
    await changeCase(applications)(first.application.id, ({ application, state }) => ({
      events: [
        {
          type: 'signature-checked',
          at,
          actor: { kind: 'portal' },
          payload: {
            signatureId: state.signature.evidenceId ?? '',
            verdict: 'invalid',
            reason: 'revoked',
            checkedAt: at.toISOString(),
          },
        },
      ],
      jobs: followJobs(application),
    }));
    const follow = followSignature({ applications });
    await follow(first.application.id);
    await follow(first.application.id);
    await follow(other.application.id);
    for (const { state, events } of await groupOf(draft.draftId)) {
      expect(state.signature).toMatchObject({ checked: 'invalid', reason: 'revoked' });
      expect(events.map(({ type }) => type)).toEqual(['filed', 'signature-checked']);
    }
  });

  it('leave a benefit of a law that is not among the sources to officials: it claims nothing, and no system decides it', async () => {
    const draft = await signed(disability, {
      one_application_benefits: ['special-state-disability-allowance'],
    });
    await world.send(citizen, draft);
    const [first, other] = await groupOf(draft.draftId);
    if (first === undefined || other === undefined) throw new Error('two were expected');
    expect([isFree(first), isFree(other)]).toEqual([true, false]);
    const claims = await database.owner('benefit_claims').select('application_id');
    expect(claims).toEqual([{ application_id: draft.draftId }]);
  });

  it('are judged by their own acts: own service, rules, term and list of papers', async () => {
    const draft = await signed(disability, { one_application_benefits: ['disabled-child-carer-allowance'] });
    await world.send(citizen, draft);
    const [first, other] = await groupOf(draft.draftId);
    expect(first?.application).toMatchObject({
      serviceId: disability.id,
      link: { part: 'disability-allowance' },
    });
    expect(other?.application).toMatchObject({
      serviceId: carer.id,
      rulesEdition: 'order-206-2021',
      channel: 'one-application',
      applicantIin: citizen.iin,
    });
    expect(other?.state.filed.term.clause).toMatch(/^annex 5-1/);
    expect(other?.state.filed.answers).toMatchObject({ bank_account: expect.any(String) });
    const documents = other?.state.filed.documents.map(({ documentId }) => documentId) ?? [];
    expect(carer.documents.map(({ id }) => id)).toEqual(expect.arrayContaining(documents));
  });
});
