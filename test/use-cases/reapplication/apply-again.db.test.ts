import type { Citizen } from '../../../src/domain/access/person';
import { fold } from '../../../src/domain/application/fold';
import { changeCase } from '../../../src/use-cases/cases/change-case';
import { askCompletion } from '../../../src/use-cases/completion/ask-completion';
import { lapseCompletions } from '../../../src/use-cases/completion/lapse-completions';
import { claimCase } from '../../../src/use-cases/office/claim-case';
import { identifyVisitor } from '../../../src/use-cases/office/identify-visitor';
import { listRefusalsOfVisitor } from '../../../src/use-cases/reapplication/list-refusals-of-visitor';
import { insertCitizen, insertStaff } from '../../support/builders/office-world';
import { insertReadyDraft } from '../../support/builders/ready-draft';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { citizenWorld, type CitizenWorld } from '../../web/citizen/citizen-world';
import { mark, upload } from '../completion/completion-world';

const IIN = '851230450012';
const BIRTH = seededEdition('birth-and-childcare-benefit@order-206-2021');
const DISABILITY = seededEdition('disability-allowance@order-509-2024');
const CARER = seededEdition('disabled-child-carer-benefit@order-206-2021');

let database: TestDatabase;
let world: CitizenWorld;
let person: Citizen;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  world = await citizenWorld(database.knex, {
    editions: [BIRTH, DISABILITY, CARER],
    startedAt: '2026-11-20T10:00:00+05:00',
  });
  person = await insertCitizen(database.owner, IIN, 'Ахметова Айгүл Серікқызы');
  await database.owner('accounts').update({ phone: '+77000000001' });
});

/** Files an application from the portal, or several benefits by one; gives the id of the first. */
async function filed(rules: typeof BIRTH, typed: Readonly<Record<string, string | readonly string[]>> = {}) {
  const draft = await insertReadyDraft(database.knex, {
    ...{ person, rules, route: rules, channel: 'portal', applicantIin: IIN, at: world.clock.now(), typed },
  });
  await world.uses.requestSigningCode(person, draft.id, 'kk');
  await world.uses.sendApplication(person, { draftId: draft.id, code: world.lastCode() });
  return draft.id;
}

async function loaded(caseId: string) {
  const found = await world.repositories.applications.findCase(caseId);
  if (found === undefined) throw new Error('no case');
  return { ...found, state: fold(found.events) };
}

/** Files an application that was begun from a refused one, with everything that it needs. */
async function filedAfter(formerId: string): Promise<string> {
  const draft = await insertReadyDraft(database.knex, {
    ...{ person, rules: CARER, route: CARER, channel: 'portal', applicantIin: IIN, at: world.clock.now() },
  });
  const { number } = (await loaded(formerId)).application;
  const told = {
    ...{ number, kind: 'intake', decidedAt: world.clock.now().toISOString(), reason: 'Анықтама ескі' },
    ...{ grounds: [], anew: [] },
  };
  await database.owner('draft_origins').insert({
    ...{ draft_id: draft.id, former_id: formerId, account_id: person.accountId, told: JSON.stringify(told) },
    created_at: world.clock.now(),
  });
  await world.uses.requestSigningCode(person, draft.id, 'kk');
  await world.uses.sendApplication(person, { draftId: draft.id, code: world.lastCode() });
  return draft.id;
}

/** Refuses intake for these documents. */
async function refuse(caseId: string, missing: readonly string[] = []): Promise<string> {
  const at = world.clock.now();
  await changeCase(world.repositories.applications)(caseId, ({ state, workItem }) => ({
    events: [
      {
        ...{ type: 'intake-refused', at, actor: { kind: 'portal' } },
        payload: {
          ...{ groundId: 'incomplete-documents', formId: null, note: 'Анықтама ескі' },
          missing: state.filed.documents
            .filter(({ documentId }) => missing.includes(documentId))
            .map(({ documentId, name }) => ({ documentId, name })),
        },
      },
    ],
    workItem: { kind: 'close', id: workItem?.id ?? '', at, next: null },
    jobs: [],
  }));
  return (await loaded(caseId)).application.number;
}

const again = (number: string, more: { visitId?: string | null; registryConsent?: boolean } = {}) =>
  ({ number, language: 'kk', visitId: null, registryConsent: false, ...more }) as const;

const keysOf = async (caseId: string): Promise<Record<string, string[]>> => {
  const rows: { document_id: string; storage_key: string }[] = await database
    .owner('attachments')
    .where({ case_id: caseId, removed_at: null })
    .orderBy(['document_id', 'storage_key']);
  const ids = new Set(rows.map((row) => row.document_id));
  const of = (id: string) => rows.filter((row) => row.document_id === id).map((row) => row.storage_key);
  return Object.fromEntries([...ids].map((id) => [id, of(id)]));
};

describe('an application after a refusal', () => {
  it('begins from the old answers and files, without those that intake was refused for, and says why it was refused', async () => {
    const caseId = await filed(BIRTH, { benefits: ['childcare'] });
    const before = await keysOf(caseId);
    const [anew = '', ...others] = Object.keys(before);
    expect(others.length).toBeGreaterThan(0);
    const number = await refuse(caseId, [anew]);
    const draftId = await world.uses.applyAgain(person, again(number));
    const { draft, answers, told, consents, questions } = await world.uses.openDraft(person, draftId);
    const former = (await loaded(caseId)).state.filed.answers;
    expect(answers).toMatchObject({ bank_account: former.bank_account, benefits: ['childcare'] });
    expect(draft).toMatchObject({ channel: 'portal', rulesEdition: 'order-206-2021' });
    expect(draft.sources.bank_account).toBe('former');
    const { [anew]: left, ...taken } = before;
    expect(left).toBeDefined();
    expect(await keysOf(draftId)).toEqual(taken);
    expect(told).toMatchObject({ number, kind: 'intake', reason: 'Анықтама ескі' });
    expect(told?.anew).toMatchObject([{ documentId: anew, why: 'intake' }]);
    expect(told?.grounds).toMatchObject([{ id: 'incomplete-documents' }]);
    expect([consents, questions]).toEqual([[], []]);
  });

  it('keeps in its first fact which refusal it follows, for whoever decides it', async () => {
    const former = await filed(CARER);
    const number = await refuse(former);
    const { filed: first } = (await loaded(await filedAfter(former))).state;
    expect(first.follows).toMatchObject({ number, kind: 'intake', reason: 'Анықтама ескі', grounds: [] });
    expect((await loaded(former)).state.filed.follows).toBeUndefined();
  });

  it('is begun once of twenty presses at one moment, with one consent and one set of files', async () => {
    const caseId = await filed(BIRTH, { benefits: ['childcare'] });
    const number = await refuse(caseId);
    const press = () => world.uses.applyAgain(person, again(number, { registryConsent: true }));
    const ids = new Set(await Promise.all(Array.from({ length: 20 }, press)));
    const [draftId = ''] = ids;
    expect(ids.size).toBe(1);
    expect(await database.owner('drafts')).toHaveLength(1);
    expect(await keysOf(draftId)).toEqual(await keysOf(caseId));
    expect(await database.owner('consents').where({ case_id: draftId })).toHaveLength(1);
    const asked: { case_id: string }[] = await database
      .owner('registry_questions')
      .whereNot({ case_id: caseId });
    expect(new Set(asked.map(({ case_id: id }) => id))).toEqual(ids);
    expect(await press()).toBe(draftId);
    await world.uses.removeDraft(person, draftId);
    expect(await press()).not.toBe(draftId);
  });

  it('is nobody else’s, and none follows what was not refused', async () => {
    const caseId = await filed(BIRTH, { benefits: ['childcare'] });
    const { number } = (await loaded(caseId)).application;
    const missing = { code: 'not-found' };
    await expect(world.uses.applyAgain(person, again(number))).rejects.toMatchObject(missing);
    await refuse(caseId);
    const other = await insertCitizen(database.knex, '900515300127', 'Омаров Данияр');
    await expect(world.uses.applyAgain(other, again(number))).rejects.toMatchObject(missing);
    await expect(world.uses.showAgain(other, again(number))).rejects.toMatchObject(missing);
    const clerk = await insertStaff(database.knex, 'clerk', 'Маман');
    await expect(world.uses.applyAgain(clerk, again(number))).rejects.toMatchObject(missing);
    expect(await database.owner('drafts')).toHaveLength(0);
  });

  it('is begun at a window of an organisation that sees the case, for the visitor who stands there', async () => {
    const caseId = await filed(DISABILITY);
    const number = await refuse(caseId);
    const { organisationCode } = (await loaded(caseId)).application;
    const clerk = await insertStaff(database.knex, 'clerk', 'Маман', organisationCode);
    const identify = identifyVisitor(world.deps);
    const { visitId } = await identify(clerk, IIN);
    const listed = listRefusalsOfVisitor(world.deps);
    const asked = { iin: IIN, channel: 'provider' } as const;
    expect(await listed(clerk, asked)).toMatchObject([{ number }]);
    const draftId = await world.uses.applyAgain(clerk, again(number, { visitId }));
    const { draft } = await world.uses.openDraft(clerk, draftId);
    expect(draft).toMatchObject({ accountId: clerk.accountId, channel: 'provider', applicantIin: IIN });
    const { visitId: ofOther } = await identify(clerk, '900515300127');
    const wrong = world.uses.applyAgain(clerk, again(number, { visitId: ofOther }));
    await expect(wrong).rejects.toMatchObject({ code: 'not-found' });
    const far = await insertStaff(database.knex, 'operator', 'Басқа', 'almaty-turksib-corporation');
    expect(await listed(far, { iin: IIN, channel: 'state-corporation' })).toEqual([]);
    const { visitId: there } = await identify(far, IIN);
    const foreign = world.uses.applyAgain(far, again(number, { visitId: there }));
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
  });

  it('takes over what was prepared for a request that lapsed, and shows it on the page of the refused one', async () => {
    const caseId = await filed(BIRTH, { benefits: ['childcare'] });
    const place = (await loaded(caseId)).workItem?.organisationCode;
    const clerk = await insertStaff(database.knex, 'clerk', 'Маман', place);
    await claimCase(world.deps)(clerk, { caseId });
    const before = await keysOf(caseId);
    const [first = '', second = ''] = Object.keys(before);
    const { state, application } = await loaded(caseId);
    const act = { caseId, stepKey: state.stepKey ?? '' };
    const marked = [mark('document', first), mark('document', second), mark('answer', 'mobile_phone')];
    await askCompletion(world.deps)(clerk, { ...act, marked });
    await world.uses.saveCompletion(person, {
      ...{ number: application.number, body: { mobile_phone: '+7 701 555 01 45' }, removes: null },
      files: [upload(first, 'жаңа')],
    });
    world.clock.set('2027-03-20T10:00:00+05:00');
    expect(await lapseCompletions(world.deps)()).toBe(1);
    const open = await world.uses.getStatus(person, application.number);
    expect(open).toMatchObject({ mayApplyAgain: false, unsent: { files: [{ documentId: first }] } });
    await refuse(caseId);
    const status = await world.uses.getStatus(person, application.number);
    expect(status.mayApplyAgain).toBe(true);
    expect(status.unsent?.answers.map(({ field }) => field.id)).toContain('mobile_phone');
    expect((await world.uses.getStatus(clerk, application.number)).unsent).toBeNull();
    const draftId = await world.uses.applyAgain(person, again(application.number));
    const { answers, told } = await world.uses.openDraft(person, draftId);
    expect(answers.mobile_phone).toBe('+77015550145');
    const now = await keysOf(draftId);
    expect(now[first]).toHaveLength(1);
    expect(now[first]).not.toEqual(before[first]);
    expect(now[second]).toBeUndefined();
    expect(told?.anew).toMatchObject([{ documentId: second, why: 'asked' }]);
  });

  it('asks the registries afresh: what they had said is not copied, what the person had put in its place stays', async () => {
    const first = await world.uses.startDraft(person, {
      ...{ by: 'myself', serviceId: BIRTH.id, language: 'kk', registryConsent: true },
    });
    const prefilled = (await world.uses.openDraft(person, first)).draft;
    const said = Object.keys(prefilled.sources).filter((id) => prefilled.sources[id] === 'gbd-fl');
    const [kept = '', corrected = ''] = said.filter((id) => typeof prefilled.answers[id] === 'string');
    await world.uses.removeDraft(person, first);
    const caseId = await filed(BIRTH, {
      benefits: ['childcare'],
      [kept]: String(prefilled.answers[kept]),
      [corrected]: 'Басқаша',
    });
    await database.owner('registry_questions').where({ case_id: first }).update({ case_id: caseId });
    const number = await refuse(caseId);
    const silent = await world.uses.applyAgain(person, again(number));
    const without = (await world.uses.openDraft(person, silent)).draft;
    expect(without.sources[kept]).not.toBe('former');
    expect(without.answers[corrected]).toBe('Басқаша');
    await world.uses.removeDraft(person, silent);
    const asked = await world.uses.applyAgain(person, again(number, { registryConsent: true }));
    const { draft, questions } = await world.uses.openDraft(person, asked);
    expect(draft.sources).toMatchObject({ [kept]: 'gbd-fl', [corrected]: 'former' });
    expect(draft.answers).toMatchObject({ [kept]: prefilled.answers[kept], [corrected]: 'Басқаша' });
    expect(questions.map(({ registry }) => registry)).toContain('gbd-fl');
  });
});

describe('several benefits that were asked for by one application', () => {
  it('are asked for again together as far as they were refused, whichever of them one begins from', async () => {
    const caseId = await filed(BIRTH, { benefits: ['birth', 'childcare'] });
    const [one, other] = await world.repositories.applications.listOfGroup(caseId);
    const numbers = [await refuse(one?.id ?? ''), await refuse(other?.id ?? '')];
    const drafts = [];
    for (const number of numbers) drafts.push(await world.uses.applyAgain(person, again(number)));
    expect(new Set(drafts).size).toBe(1);
    const { answers } = await world.uses.openDraft(person, drafts[0] ?? '');
    expect(answers.benefits).toEqual(['birth', 'childcare']);
  });

  it('leave out what was not refused, and go by their own form where that of the first is not asked for again', async () => {
    const pair = await filed(BIRTH, { benefits: ['birth', 'childcare'] });
    const [, childcare] = await world.repositories.applications.listOfGroup(pair);
    const alone = await world.uses.applyAgain(person, again(await refuse(childcare?.id ?? '')));
    expect((await world.uses.openDraft(person, alone)).answers.benefits).toEqual(['childcare']);
    const caseId = await filed(DISABILITY, { one_application_benefits: ['disabled-child-carer-allowance'] });
    const [, carer] = await world.repositories.applications.listOfGroup(caseId);
    const own = await world.uses.applyAgain(person, again(await refuse(carer?.id ?? '')));
    expect((await world.uses.openDraft(person, own)).draft.serviceId).toBe(CARER.id);
  });
});
