import type { Citizen } from '../../../src/domain/access/person';
import { fold } from '../../../src/domain/application/fold';
import { printIntakeRefusal } from '../../../src/use-cases/office/print-intake-refusal';
import { verifyResult } from '../../../src/use-cases/catalogue/verify-result';
import { noSealing } from '../../../src/adapters/signature/sealing/off';
import { failingSealing } from '../../../src/adapters/signature/sealing/fake';
import { plainDate } from '../../../src/kernel/plain-date';
import { ibanEnding } from '../../support/builders/iban';
import { insertCitizen, insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { automaticWorld, benefitFacts, burialWell, DECEASED, personFacts } from './automatic-world';
import { readPdf } from '../../print/read-pdf';

const BURIAL = 'burial-payment@order-509-2024';
const DISABILITY = 'disability-allowance@order-509-2024';
const DECIDED = [
  'filed',
  'checks-made',
  'decision-prepared',
  'decision-signed',
  'payment-ordered',
  'result-issued',
];

let database: TestDatabase;
let citizen: Citizen;
let world: ReturnType<typeof automaticWorld>;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.owner);
  citizen = await insertCitizen(database.owner, '851230450012', 'Ахметова Айгүл Серікқызы');
  world = automaticWorld(database.knex, [BURIAL, DISABILITY], citizen);
  world.says(burialWell(citizen, ibanEnding('0001')));
});

async function stateOf(caseId: string) {
  const found = await world.deps.applications.findCase(caseId);
  if (found === undefined) throw new Error('The case is gone');
  return { ...found, state: fold(found.events) };
}

describe('a burial through the portal', () => {
  it('is decided, signed by key, ordered to be paid and handed out without a clerk when all is confirmed', async () => {
    const id = await world.fileBurial();
    expect(await world.run(id)).toBe('done');
    const { state, result, workItem, events } = await stateOf(id);
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(DECIDED));
    expect(events.slice(1).every(({ actor }) => actor.kind === 'portal')).toBe(true);
    expect(state.status).toBe('issued');
    expect(workItem).toBeNull();
    // 15.7 monthly calculation indices of 2026, 4325 tenge each, from the day of death.
    expect(state.decision?.payment).toMatchObject({
      amount: '6790250',
      frequency: 'once',
      from: '2026-10-20',
    });
    expect(result?.issuedAt).not.toBeNull();
    expect(await database.knex('payment_orders').where({ application_id: id })).toHaveLength(1);
    const [seal] = await database.knex('signatures').where({ case_id: id });
    expect(seal).toMatchObject({ purpose: 'automatic-decision', verdict: 'valid' });
  });
});

describe('an application that does not pass', () => {
  const pension = {
    benefit: 'age-pension',
    recipientIin: DECEASED,
    subjectIin: DECEASED,
    since: plainDate('2013-11-03'),
    until: plainDate('2026-10-20'),
  } as const;
  const paid = {
    ...pension,
    benefit: 'burial-payment',
    since: plainDate('2026-10-25'),
    until: plainDate('2026-10-25'),
  } as const;
  const pending = {
    benefit: 'burial-payment',
    applicantIin: '900515300127',
    subjectIin: DECEASED,
    filedOn: plainDate('2026-10-22'),
  } as const;

  it.each([
    ['not-already-assigned', { benefits: benefitFacts(DECEASED, [pension, paid]) }],
    ['not-already-applied', { benefits: benefitFacts(DECEASED, [pension], [pending]) }],
    ['deceased-was-recipient', { benefits: benefitFacts(DECEASED, []) }],
  ])('is not accepted by itself when «%s» fails, and the notice names that check', async (check, said) => {
    world.says(said);
    const id = await world.fileBurial();
    expect(await world.run(id)).toBe('done');
    const { state, workItem } = await stateOf(id);
    expect(state.status).toBe('intake-refused');
    expect(state.intakeRefusal).toMatchObject({
      groundId: 'automatic-check-failed',
      formId: 'non-acceptance-notice',
      failedChecks: [check],
    });
    expect(state.intakeRefusal?.by.kind).toBe('portal');
    expect(workItem).toBeNull();
    const { content } = await printIntakeRefusal(world.deps)(citizen, id);
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    const inKazakh = readPdf((await printIntakeRefusal(world.deps)(citizen, id, 'kk')).content).text;
    const inRussian = readPdf((await printIntakeRefusal(world.deps)(citizen, id, 'ru')).content).text;
    expect(inKazakh).toContain('Электрондық өтінімнің қабылданбағаны туралы хабарлама');
    expect(inRussian).toContain('Уведомление о непринятии');
    // It is sent, and nobody hands anybody one of two copies.
    expect(inRussian).not.toMatch(/[Ээ]кземпляр/);
    expect(inKazakh).not.toContain('дана');
    expect(await database.knex('job_requests').where({ key: `tell:${id}:intake-refused` })).toHaveLength(1);
  });

  it('is not accepted more than three years after the death, and those do not end on a day off', async () => {
    // 20 October 2029 is a Saturday: the last day is Monday.
    world.clock.set('2029-10-22T10:00:00+05:00');
    const last = await world.fileBurial();
    await world.run(last);
    expect((await stateOf(last)).state.intakeRefusal).toBeNull();
    await database.owner('benefit_claims').delete();
    world.clock.set('2029-10-23T10:00:00+05:00');
    const late = await world.fileBurial();
    await world.run(late);
    expect((await stateOf(late)).state.intakeRefusal?.failedChecks).toEqual(['within-three-years']);
  });

  it('stays with the clerk when it came through the State Corporation', async () => {
    world.says({ benefits: benefitFacts(DECEASED, []) });
    const id = await world.fileBurial('state-corporation');
    expect(await world.run(id)).toBe('done');
    const { state } = await stateOf(id);
    expect(state.status).toBe('in-work');
    expect(state.checks?.results.find(({ verdict }) => verdict === 'failed')).toMatchObject({
      check: 'deceased-was-recipient',
      consequence: 'clerk',
    });
  });

  it('gives its place free: whoever was refused may apply again', async () => {
    world.says({ benefits: benefitFacts(DECEASED, []) });
    await world.run(await world.fileBurial());
    world.says(burialWell(citizen, ibanEnding('0001')));
    const again = await world.fileBurial();
    await world.run(again);
    expect((await stateOf(again)).state.status).toBe('issued');
  });
});

describe('data of the decision that are wrong', () => {
  it('make a refusal decision by clause 19-1, signed and handed out, which pays nothing', async () => {
    world.says({
      'account-holder': { iin: citizen.iin, iban: ibanEnding('0001'), holder: false, open: false },
    });
    const id = await world.fileBurial();
    await world.run(id);
    const { state } = await stateOf(id);
    expect(state.status).toBe('issued');
    expect(state.decision).toMatchObject({
      outcome: 'refused',
      groundIds: ['decision-data-missing-or-incorrect'],
      payment: null,
    });
    expect(state.decision?.reason).toContain('счёт');
    expect(await database.knex('payment_orders')).toHaveLength(0);
  });
});

describe('what is not known', () => {
  it('refuses nobody: a silent registry leaves the case in the queue, and it is taken up when it answers', async () => {
    world.says({ benefits: 'silent' });
    const id = await world.fileBurial();
    expect(await world.run(id)).toBe('waiting');
    const stopped = await stateOf(id);
    expect(stopped.state.automaticStop).toMatchObject({
      cause: 'waiting',
      registries: ['pension-benefit-recipients'],
    });
    expect(stopped.workItem?.holderId).toBeNull();
    expect(await world.run(id)).toBe('waiting');
    expect((await stateOf(id)).state.lastSeq).toBe(stopped.state.lastSeq);
    world.says(burialWell(citizen, ibanEnding('0001')));
    expect(await world.run(id)).toBe('done');
    expect((await stateOf(id)).state.status).toBe('issued');
  });

  it('waits for a person where no registry can tell: a death that stands in no record', async () => {
    world.says({ deaths: 'not-found' });
    const id = await world.fileBurial();
    expect(await world.run(id)).toBe('done');
    expect((await stateOf(id)).state.automaticStop).toMatchObject({ cause: 'unclear' });
  });
});

describe('a case that somebody of the office has taken', () => {
  it('is checked for whoever decides, and never decided for them, not even when it was given back', async () => {
    const id = await world.fileBurial();
    const before = await stateOf(id);
    const clerk = await insertStaff(
      database.owner,
      'clerk',
      'Қызметкер',
      before.workItem?.organisationCode ?? '',
    );
    await world.work.claim(clerk, { caseId: id });
    // Who opens it meanwhile is told that what the portal proposes is on its way.
    expect(await world.work.view(clerk, id)).toMatchObject({ awaitsChecks: true });
    expect(await world.run(id)).toBe('done');
    expect(await world.work.view(clerk, id)).toMatchObject({ awaitsChecks: false });
    const { state, workItem } = await stateOf(id);
    expect(state.checks?.amount).toMatchObject({ amount: '6790250' });
    expect(workItem?.holderId).toBe(clerk.accountId);
    await world.work.release(clerk, { caseId: id, stepKey: before.state.stepKey ?? '' });
    await world.run(id);
    expect(await world.factsOf(id)).toEqual(['filed', 'claimed', 'checks-made', 'released']);
  });

  it('is checked again while a registry is silent, until somebody has decided', async () => {
    world.says({ benefits: 'silent' });
    const id = await world.fileBurial();
    const { workItem, state } = await stateOf(id);
    const clerk = await insertStaff(database.owner, 'clerk', 'Қызметкер', workItem?.organisationCode ?? '');
    await world.work.claim(clerk, { caseId: id });
    expect(await world.run(id)).toBe('waiting');
    expect((await stateOf(id)).state.automaticStop).toBeNull();
    world.says(burialWell(citizen, ibanEnding('0001')));
    expect(await world.run(id)).toBe('done');
    const { state: after } = await stateOf(id);
    expect(after.checks?.results.every(({ verdict }) => verdict === 'passed')).toBe(true);
    expect([after.status, after.stepKey]).toEqual(['in-work', state.stepKey]);
  });

  it('does not refuse by itself what a clerk has in hand', async () => {
    world.says({ benefits: benefitFacts(DECEASED, []) });
    const id = await world.fileBurial();
    const { workItem } = await stateOf(id);
    const clerk = await insertStaff(database.owner, 'clerk', 'Қызметкер', workItem?.organisationCode ?? '');
    await world.work.claim(clerk, { caseId: id });
    await world.run(id);
    expect(await world.factsOf(id)).toEqual(['filed', 'claimed', 'checks-made']);
  });

  it('has one clear outcome when the clerk takes it while the job is running', async () => {
    const id = await world.fileBurial();
    const { workItem } = await stateOf(id);
    const clerk = await insertStaff(database.owner, 'clerk', 'Қызметкер', workItem?.organisationCode ?? '');
    const outcomes = await Promise.allSettled([world.run(id), world.work.claim(clerk, { caseId: id })]);
    await world.run(id);
    const { state, events } = await stateOf(id);
    const claimed = events.some(({ type }) => type === 'claimed');
    expect(outcomes[1].status).toBe(claimed ? 'fulfilled' : 'rejected');
    if (claimed) {
      const after = events.slice(events.findIndex(({ type }) => type === 'claimed') + 1);
      expect(after.filter(({ type }) => type !== 'checks-made')).toEqual([]);
      expect(state.status).toBe('in-work');
    } else expect(state.status).toBe('issued');
  });

  it('stays with the head when it is taken between the draft and its signature', async () => {
    const id = await world.fileBurial();
    const sealing = world.sealing();
    let head: Awaited<ReturnType<typeof insertStaff>> | undefined;
    world.setSealing({
      seal: async (bytes) => {
        const { workItem } = await stateOf(id);
        head = await insertStaff(database.owner, 'head', 'Басшы', workItem?.organisationCode ?? '');
        await world.work.claim(head, { caseId: id });
        return sealing.seal(bytes);
      },
    });
    await expect(world.run(id)).rejects.toMatchObject({ code: 'conflict' });
    expect(await world.run(id)).toBe('done');
    const { state, workItem } = await stateOf(id);
    expect(state.status).toBe('in-work');
    expect(workItem?.holderId).toBe(head?.accountId);
    expect(await database.knex('results')).toHaveLength(0);
  });
});

describe('an application of somebody who acts for the applicant', () => {
  const somebody = { iin: '900515300127', name: 'Омаров Данияр', basis: '1-77' };

  it('on the portal is neither decided nor refused by it: an official looks at the power, and sees the checks', async () => {
    for (const awards of [
      burialWell(citizen, ibanEnding('0001')),
      { benefits: benefitFacts(DECEASED, []) },
    ]) {
      world.says(awards);
      const id = await world.fileBurial('portal', {}, somebody);
      expect(await world.run(id)).toBe('done');
      expect(await world.factsOf(id)).toEqual(['filed', 'checks-made']);
      await database.owner('benefit_claims').delete();
    }
  });
});

describe('the signature of the portal', () => {
  it('is set once, also by two jobs at once', async () => {
    const id = await world.fileBurial();
    await Promise.allSettled([world.run(id), world.run(id), world.run(id)]);
    await world.run(id);
    const facts = await world.factsOf(id);
    expect(facts.filter((type) => type === 'decision-signed')).toHaveLength(1);
    expect(await database.knex('signatures').where({ case_id: id })).toHaveLength(1);
    expect(await database.knex('payment_orders')).toHaveLength(1);
  });

  it('is missing where there is no key: the head signs what the portal drafted', async () => {
    world.setSealing(noSealing());
    const id = await world.fileBurial();
    expect(await world.run(id)).toBe('done');
    const { state, workItem } = await stateOf(id);
    expect(state.automaticStop?.cause).toBe('no-key');
    expect(workItem?.role).toBe('head');
    await world.run(id);
    expect((await stateOf(id)).state.lastSeq).toBe(state.lastSeq);
  });

  it('is tried again when the key breaks, and nothing is signed meanwhile', async () => {
    const sealing = world.sealing();
    world.setSealing(failingSealing());
    const id = await world.fileBurial();
    await expect(world.run(id)).rejects.toThrow('did not sign');
    expect((await stateOf(id)).state.status).toBe('in-work');
    world.setSealing(sealing);
    await world.run(id);
    expect((await stateOf(id)).state.status).toBe('issued');
  });

  it('stands on the public check with the name of its certificate', async () => {
    const id = await world.fileBurial();
    await world.run(id);
    const { state } = await stateOf(id);
    const verify = verifyResult({
      informationRequests: { findByNumber: async () => undefined },
      ...world.deps,
      applications: {
        ...world.deps.applications,
        findResult: (number) => world.work.deps.applications.findResult(number),
      },
      library: { ofService: async () => [await world.deps.editions.get('burial-payment', 'order-509-2024')] },
      spendLookUp: async () => 0,
    });
    const found = await verify(state.resultNumber ?? '', '127.0.0.1');
    expect(found?.signedBy).toMatchObject({ way: 'key', name: expect.stringContaining('Тәуекелов') });
  });
});

describe('two applications for the same deceased', () => {
  it('filed in the same moment: one is decided, the other is not accepted', async () => {
    const ids = await Promise.all([world.fileBurial(), world.fileBurial()]);
    await Promise.allSettled(ids.map((id) => world.run(id)));
    for (const id of ids) await world.run(id);
    const states = await Promise.all(ids.map(async (id) => (await stateOf(id)).state));
    expect(states.map(({ status }) => status).sort()).toEqual(['intake-refused', 'issued']);
    const refused = states.find(({ status }) => status === 'intake-refused');
    expect(refused?.intakeRefusal?.failedChecks).toHaveLength(1);
  });
});

describe('disability', () => {
  const found = (cause: 'general-illness' | 'work-injury' | 'occupational-disease', setOn: string) => ({
    disability: {
      iin: citizen.iin,
      findings: [
        {
          ...{ number: '1', status: 'group-2' as const, sinceChildhood: false, cause },
          ...{ setOn: plainDate(setOn), first: true },
        },
      ],
    },
    benefits: benefitFacts(citizen.iin, []),
    'gbd-fl': personFacts(citizen.iin),
  });
  const file = (cause: string, on: string) =>
    world.file('disability-allowance', 'portal', {
      bank_account: ibanEnding('0001'),
      for_child: 'no',
      disability_cause: cause,
      disability_established_on: on,
    });

  it('by a general illness is decided from the day it was set', async () => {
    world.says(found('general-illness', '2026-10-05'));
    const id = await file('general-illness', '2026-10-05');
    await world.run(id);
    const { state } = await stateOf(id);
    expect(state.status).toBe('issued');
    // 1.7 subsistence minimums of 2026, 50851 tenge each.
    expect(state.decision?.payment).toMatchObject({
      amount: '8644670',
      frequency: 'monthly',
      from: '2026-10-05',
    });
  });

  it('by an injury at work reaches back three months at most', async () => {
    world.says(found('work-injury', '2026-04-06'));
    const id = await file('work-injury', '2026-04-06');
    await world.run(id);
    expect((await stateOf(id)).state.decision?.payment?.from).toBe('2026-08-16');
  });

  it('by another cause is left to the clerk', async () => {
    world.says(found('occupational-disease', '2026-10-05'));
    const id = await file('other', '2026-10-05');
    await world.run(id);
    const { state } = await stateOf(id);
    expect(state.decision).toBeNull();
    expect(state.automaticStop).toBeNull();
  });

  it('is refused by clause 21-1 when the record names another cause than the application', async () => {
    world.says(found('occupational-disease', '2026-10-05'));
    const id = await file('general-illness', '2026-10-05');
    await world.run(id);
    expect((await stateOf(id)).state.decision).toMatchObject({
      outcome: 'refused',
      groundIds: ['emd-data-missing'],
    });
  });
});
