import { buffer } from 'node:stream/consumers';
import { OFFICE_ROLES } from '../../../src/domain/access/office-role';
import type { PlannedStep } from '../../../src/domain/routing/route-plan';
import type { Citizen, StaffMember } from '../../../src/domain/access/person';
import { readPdf } from '../../print/read-pdf';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen, insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { office, PASSWORD } from './office';

const RULES = seededEdition('asp-certificate@order-279-2015');
const ROUTE = seededEdition('asp-certificate@almaty-499-2017');
const FILED_AT = '2026-03-17T10:42:00+05:00';

let database: TestDatabase;
let work: ReturnType<typeof office>;
let citizen: Citizen;
let clerk: StaffMember;
let head: StaffMember;
let caseId: string;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.knex);
  citizen = await insertCitizen(database.knex, '930512400211', 'Қасымова Айгерім Серікқызы');
  clerk = await insertStaff(database.knex, 'clerk', 'Сейітова Ақмарал Нұрланқызы');
  head = await insertStaff(database.knex, 'head', 'Омарова Гүлнар Сәкенқызы');
  work = office(database.knex, [RULES, ROUTE], FILED_AT);
  caseId = await file('portal');
});

function file(channel: 'portal' | 'provider' | 'state-corporation' | 'employment-centre'): Promise<string> {
  const applicant = { iin: citizen.iin, name: citizen.name };
  const wanted = {
    rules: RULES,
    route: ROUTE,
    channel,
    filer: citizen,
    applicant,
    filedAt: new Date(FILED_AT),
  };
  return fileCase(database.knex, wanted).then(({ id }) => id);
}

/** Registers and checks, up to the preparation of the decision. */
async function prepareReady(): Promise<void> {
  await work.claim(clerk, { caseId });
  await work.complete(clerk, { caseId, stepKey: '1', note: null, calledIn: [] });
  await work.complete(clerk, { caseId, stepKey: '2', note: 'Выплаты за квартал есть', calledIn: [] });
}

async function decide(outcome: string, reason: string | null): Promise<void> {
  await work.prepare(clerk, { caseId, stepKey: '3', outcome, groundIds: [], reason });
}

async function sign(): Promise<void> {
  await work.claim(head, { caseId });
  const { state } = await work.view(head, caseId);
  await work.sign(head, { caseId, stepKey: '3-sign', seq: state.lastSeq, password: PASSWORD });
}

/** The words of a PDF, however its lines are broken. */
function readText(pdf: Buffer): string {
  return readPdf(pdf).text.replace(/\s+/g, ' ');
}

function auditor(): StaffMember {
  return { ...clerk, role: 'auditor' };
}

type Drafted = { outcome: string; groundIds: string[]; reason: string };

/** Does each step by somebody of the role and place that it waits for, until the route ends. */
async function walkToEnd(decision: Drafted): Promise<void> {
  for (;;) {
    const { workItem, step } = await work.view(auditor(), caseId);
    if (workItem === null || step === null) return;
    const role = OFFICE_ROLES.find((each) => each === workItem.role) ?? 'clerk';
    const person = await insertStaff(database.knex, role, `Қызметкер ${step.key}`, workItem.organisationCode);
    await work.claim(person, { caseId });
    await doStep(person, step, decision);
    const after = await work.view(auditor(), caseId);
    if (after.workItem?.holderId !== person.accountId) continue;
    await work.release(person, { caseId, stepKey: after.workItem.stepKey });
  }
}

async function doStep(person: StaffMember, step: PlannedStep, decision: Drafted): Promise<unknown> {
  const act = { caseId, stepKey: step.key };
  switch (step.stage) {
    case 'prepare':
      return work.prepare(person, { ...act, ...decision });
    case 'sign': {
      const { state } = await work.view(person, caseId);
      return work.sign(person, { ...act, seq: state.lastSeq, password: PASSWORD });
    }
    case 'issue':
      return work.issue(person, act);
    case 'register':
    case 'check':
    case 'work':
      return work.complete(person, { ...act, note: null, calledIn: [] });
  }
}

async function toldFacts(): Promise<string[]> {
  const { rows } = await database.owner.raw<{ rows: { key: string }[] }>(
    "SELECT key FROM job_requests WHERE key LIKE 'tell:%' ORDER BY id",
  );
  return rows.map(({ key }) => key);
}

describe('the certificate of targeted assistance', () => {
  it('is confirmed: registered, checked, prepared, signed by the head, issued, and the person is told', async () => {
    await prepareReady();
    await decide('confirmed', null);
    expect((await work.view(head, caseId)).step).toMatchObject({ key: '3-sign', stage: 'sign' });
    await sign();
    await work.claim(clerk, { caseId });
    await work.issue(clerk, { caseId, stepKey: '4' });

    const { state, application, result, workItem } = await work.view(clerk, caseId);
    expect(state.status).toBe('issued');
    expect(workItem).toBeNull();
    expect(application).toMatchObject({ status: 'issued', outcome: 'confirmed', stepKey: null });
    expect(application.closedAt).not.toBeNull();
    expect(result).toMatchObject({
      outcome: 'confirmed',
      applicantInitials: 'Қ. А. С.',
      iinLastFour: '0211',
    });
    expect(result?.issuedAt).not.toBeNull();
    expect(state.completed.map(({ stepKey }) => stepKey)).toEqual(['1', '2', '3', '3-sign', '4']);
    expect(await toldFacts()).toEqual([`tell:${caseId}:result-issued`]);

    const text = readText(await buffer(await work.storage.open(result?.storageKey ?? '')));
    expect(text).toContain(result?.number);
    expect(text).toContain(citizen.name);
    expect(text).toContain(head.name);
  });

  it('is not confirmed only with a reason in words, and is a certificate all the same', async () => {
    await prepareReady();
    await expect(decide('not-confirmed', '  ')).rejects.toMatchObject({ code: 'invalid' });
    await decide('not-confirmed', 'За первый квартал 2026 года выплат не было');
    await sign();
    await work.claim(clerk, { caseId });
    await work.issue(clerk, { caseId, stepKey: '4' });
    const { application, result, state } = await work.view(clerk, caseId);
    expect(application.outcome).toBe('not-confirmed');
    expect(state.decision?.reason).toBe('За первый квартал 2026 года выплат не было');
    expect(await toldFacts()).toEqual([`tell:${caseId}:result-issued`]);
    const text = readText(await work.storage.read(result?.storageKey ?? ''));
    expect(text).toContain('Подтверждено отсутствие принадлежности');
  });

  it('comes back once from the head and is signed the second time', async () => {
    await prepareReady();
    await decide('confirmed', null);
    await work.claim(head, { caseId });
    await expect(work.giveBack(head, { caseId, stepKey: '3-sign', reason: ' ' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await work.giveBack(head, { caseId, stepKey: '3-sign', reason: 'Проверьте квартал' });
    const back = await work.view(clerk, caseId);
    expect(back.step).toMatchObject({ key: '3', stage: 'prepare' });
    expect(back.state.decision?.returnedReason).toBe('Проверьте квартал');
    expect(back.can.refuseIntake).toBe(false);
    await work.claim(clerk, { caseId });
    await decide('not-confirmed', 'Квартал указан другой');
    await sign();
    expect((await work.view(head, caseId)).application).toMatchObject({
      outcome: 'not-confirmed',
      status: 'decided',
    });
  });

  it('shows the head the draft before the signature, without number and name, and the stored paper after it', async () => {
    await prepareReady();
    await expect(work.printDecision(head, caseId)).rejects.toMatchObject({ code: 'not-found' });
    await decide('confirmed', null);
    const draft = readText((await work.printDecision(head, caseId)).content);
    expect(draft).toContain('жоба / проект');
    expect(draft).not.toContain(head.name);
    await sign();
    const paper = await work.printDecision(head, caseId);
    const { result } = await work.view(head, caseId);
    expect(paper.name).toBe(`${result?.number}.pdf`);
    expect(paper.content.equals(await work.storage.read(result?.storageKey ?? ''))).toBe(true);
  });

  it('is signed with the head’s own password only, and what was read', async () => {
    await prepareReady();
    await decide('confirmed', null);
    await work.claim(head, { caseId });
    const { state } = await work.view(head, caseId);
    const act = { caseId, stepKey: '3-sign', seq: state.lastSeq, password: PASSWORD };
    await expect(work.sign(head, { ...act, password: 'guess' })).rejects.toMatchObject({
      code: 'wrong-password',
    });
    await expect(work.sign(head, { ...act, seq: state.lastSeq - 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await work.view(head, caseId)).result).toBeNull();
  });
});

describe('a refusal', () => {
  it('is a notice with the ground of the act, the reason and what can be done, and the person is told of it', async () => {
    const rules = seededEdition('burial-payment@order-509-2024');
    const ground = rules.refusal?.of_service?.[0];
    if (ground === undefined) throw new Error('The act has no ground');
    work = office(database.knex, [rules], FILED_AT);
    const applicant = { iin: citizen.iin, name: citizen.name };
    const wanted = { rules, route: null, channel: 'portal' as const, filer: citizen, applicant };
    caseId = (await fileCase(database.knex, { ...wanted, filedAt: new Date(FILED_AT) })).id;
    const reason = 'Умерший не получал пенсию по возрасту';
    const refused = { outcome: 'refused', groundIds: [ground.id], reason };
    await walkToEnd(refused);
    const { result, state } = await work.view(auditor(), caseId);
    expect([state.status, result?.outcome]).toEqual(['issued', 'refused']);
    expect(await toldFacts()).toEqual([`tell:${caseId}:refused`]);
    const text = readText(await work.storage.read(result?.storageKey ?? ''));
    expect(text).toContain(reason);
    expect(text).toContain(ground.ru.replace(/\s+/g, ' '));
    expect(text).toContain('Что можно сделать');
    // One sealed file says it again in Kazakh, and the fact of the signature says so.
    expect(text).toContain(ground.kk.replace(/\s+/g, ' '));
    expect(text.indexOf('Не істеуге болады')).toBeGreaterThan(text.indexOf('Что можно сделать'));
    expect(state.resultLanguages).toEqual(['ru', 'kk']);
  });
});

describe('the hands in which a case is', () => {
  it('goes on in the hands of whoever did the step before', async () => {
    await work.claim(clerk, { caseId });
    await work.complete(clerk, { caseId, stepKey: '1', note: null, calledIn: [] });
    const { workItem } = await work.view(clerk, caseId);
    expect(workItem).toMatchObject({ stepKey: '2', holderId: clerk.accountId });
  });

  it('is put back for others', async () => {
    await work.claim(clerk, { caseId });
    await work.release(clerk, { caseId, stepKey: '1' });
    expect((await work.view(clerk, caseId)).workItem?.holderId).toBeNull();
    await expect(work.release(clerk, { caseId, stepKey: '1' })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('does nothing twice: a step that is done is done', async () => {
    await work.claim(clerk, { caseId });
    await work.complete(clerk, { caseId, stepKey: '1', note: null, calledIn: [] });
    await expect(
      work.complete(clerk, { caseId, stepKey: '1', note: null, calledIn: [] }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('cannot end a step in the way of another', async () => {
    await work.claim(clerk, { caseId });
    const act = { caseId, stepKey: '1' };
    await expect(work.issue(clerk, act)).rejects.toMatchObject({ code: 'invalid' });
    await expect(
      work.prepare(clerk, { ...act, outcome: 'confirmed', groundIds: [], reason: null }),
    ).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('refusal to accept the documents', () => {
  it('lists what is missing, closes the case, tells the person and prints annex 2 twice', async () => {
    caseId = await file('state-corporation');
    const operator = await insertStaff(
      database.knex,
      'operator',
      'Жұмабек Айнұр Маратқызы',
      (await work.view({ ...clerk, role: 'auditor' }, caseId)).workItem?.organisationCode,
    );
    await work.claim(operator, { caseId });
    const act = { caseId, stepKey: '1', groundId: 'incomplete-documents', note: null };
    await expect(work.refuseIntake(operator, { ...act, missing: [] })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(
      work.refuseIntake(operator, {
        ...act,
        groundId: 'incomplete-documents-centre',
        missing: ['application'],
      }),
    ).rejects.toMatchObject({ code: 'invalid' });
    await work.refuseIntake(operator, { ...act, missing: ['identity-document'] });

    const { state, application, workItem } = await work.view(operator, caseId);
    expect(state.status).toBe('intake-refused');
    expect(application.closedAt).not.toBeNull();
    expect(workItem).toBeNull();
    expect(await toldFacts()).toEqual([`tell:${caseId}:intake-refused`]);
    const { content } = await work.printRefusal(operator, caseId);
    const text = readText(content);
    expect(text.match(/Экземпляр \d из 2/g)).toEqual(['Экземпляр 1 из 2', 'Экземпляр 2 из 2']);
    expect(text).toContain('Документ, удостоверяющий личность');
    expect(text).toContain('Приложение 2');
  });

  it('prints no form of the State Corporation where the department itself refuses', async () => {
    await work.claim(clerk, { caseId });
    const act = { caseId, stepKey: '1', groundId: 'incomplete-documents', note: null };
    await work.refuseIntake(clerk, { ...act, missing: ['identity-document'] });
    const text = readText((await work.printRefusal(clerk, caseId)).content);
    expect(text).toContain('Документ, удостоверяющий личность');
    expect(text).not.toContain('Приложение 2');
    expect(text).not.toContain('работника Государственной корпорации');
  });

  it('prints annex 3 at the Employment Centre', async () => {
    caseId = await file('employment-centre');
    const place = (await work.view({ ...clerk, role: 'auditor' }, caseId)).workItem?.organisationCode;
    const centre = await insertStaff(database.knex, 'clerk', 'Тасова Меруерт Ермекқызы', place);
    await work.claim(centre, { caseId });
    const { step } = await work.view(centre, caseId);
    await work.refuseIntake(centre, {
      caseId,
      stepKey: step?.key ?? '',
      groundId: 'incomplete-documents-centre',
      missing: ['identity-document'],
      note: 'Удостоверения с собой нет',
    });
    const text = readText((await work.printRefusal(centre, caseId)).content);
    expect(text).toContain('Расписка об отказе в приеме документов (Центр)');
    expect(text).toContain('(Центр) пункт 10');
  });

  it('is too late once a decision is prepared', async () => {
    await prepareReady();
    await decide('confirmed', null);
    await work.claim(head, { caseId });
    await work.giveBack(head, { caseId, stepKey: '3-sign', reason: 'Ещё раз' });
    await work.claim(clerk, { caseId });
    await expect(
      work.refuseIntake(clerk, {
        caseId,
        stepKey: '3',
        groundId: 'incomplete-documents',
        missing: ['electronic-request'],
        note: null,
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});
