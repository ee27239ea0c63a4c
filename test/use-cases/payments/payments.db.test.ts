import { failingPayments, fakePayments } from '../../../src/adapters/payments/fake';
import type { PaymentSystem } from '../../../src/adapters/payments/port';
import type { Citizen, StaffMember } from '../../../src/domain/access/person';
import { sealBatch } from '../../../src/domain/payment/payment-order';
import { findBatch, listBatches, listRejectedPayments } from '../../../src/use-cases/payments/list-payments';
import { ibanEnding } from '../../support/builders/iban';
import { insertCitizen, insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { PASSWORD } from '../office/office';
import { paymentsWorld } from './payments-world';

const CLOSED = '72';
const GOOD = '00';

let database: TestDatabase;
let citizen: Citizen;
let world: ReturnType<typeof paymentsWorld>;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.knex);
  citizen = await insertCitizen(database.knex, '930512400211', 'Қасымова Айгерім Серікқызы');
  world = paymentsWorld(database.knex, citizen);
});

interface Row {
  status: string;
  account: string;
  amount_tiyn: string;
  replaces: string | null;
  id: string;
  reason: string | null;
}
const orders = (): Promise<Row[]> => database.owner<Row>('payment_orders').orderBy('ordered_at').select();
const statuses = async (): Promise<string[]> => (await orders()).map(({ status }) => status);

async function staffOf(caseId: string, role: 'clerk' | 'head'): Promise<StaffMember> {
  const found = await world.deps.applications.findCase(caseId);
  return insertStaff(database.knex, role, `Қызметкер ${role}`, found?.application.organisationCode);
}

describe('a signed decision', () => {
  it('that assigns orders its payment once, to the account of the application', async () => {
    const caseId = await world.assigned(GOOD);
    expect(await world.factsOf(caseId)).toEqual(['payment-ordered']);
    expect(await orders()).toEqual([
      expect.objectContaining({ status: 'waiting', amount_tiyn: '5700050', account: ibanEnding(GOOD) }),
    ]);
    const asked = await database.owner('job_requests').where({ key: 'export-payments-soon' });
    expect(asked).toHaveLength(1);
  });

  it('that refuses orders nothing, and cannot carry a payment', async () => {
    const caseId = await world.file(GOOD);
    const payment = { frequency: 'once' as const, from: '2026-03-17', until: null, amount: '1' };
    const terms = { ...payment, account: ibanEnding(GOOD), accountReason: null };
    await expect(world.walk(caseId, 'refused', terms)).rejects.toMatchObject({ code: 'invalid' });
    const other = await world.file(GOOD);
    await world.walk(other, 'refused', null);
    expect(await orders()).toEqual([]);
  });

  it('that assigns cannot be prepared without its payment', async () => {
    await expect(world.walk(await world.file(GOOD), 'assigned', null)).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it.each([
    ['another account without a reason', { account: ibanEnding('01') }],
    ['a payment each month, where the act pays once', { frequency: 'monthly' as const }],
  ])('is not prepared with %s', async (_what, changes) => {
    await expect(world.assigned(GOOD, changes)).rejects.toMatchObject({ code: 'invalid' });
    expect(await orders()).toEqual([]);
  });
});

describe('the app itself', () => {
  it.each([
    ['amount_tiyn', 1],
    ['account', 'KZ1'],
    ['payee_iin', '000000000000'],
  ])('may not change %s of an order, nor delete one', async (column, value) => {
    await world.assigned(GOOD);
    await expect(database.knex('payment_orders').update({ [column]: value })).rejects.toThrow(
      'permission denied',
    );
    await expect(database.knex('payment_orders').delete()).rejects.toThrow('permission denied');
  });

  it('may not change the sum of a batch', async () => {
    await world.assigned(GOOD);
    await world.exportAll();
    await expect(database.knex('payment_batches').update({ total_tiyn: 1 })).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('the export', () => {
  it('hands all waiting orders over in one sealed batch', async () => {
    await world.assigned(GOOD);
    await world.assigned('01', { amount: '100' });
    expect(await world.exportAll()).toBe(1);
    const [batch] = await world.payments.listOpen('sent');
    const listed = await world.payments.listOrders(batch?.number ?? 0);
    expect(batch).toMatchObject({ count: 2, total: '5700150', controlSum: sealBatch(listed).controlSum });
    expect(world.books.taken.get(batch?.number ?? 0)?.controlSum).toBe(batch?.controlSum);
    expect(await world.exportAll()).toBe(0);
  });

  it('never puts an order into two batches, with many exporters at once', async () => {
    for (const end of ['01', '02', '03', '04']) await world.assigned(end);
    await Promise.all(Array.from({ length: 8 }, () => world.exportAll()));
    expect(await statuses()).toEqual(Array(4).fill('in-batch'));
    const handed = [...world.books.taken.values()].flatMap((batch) => batch.orders.map(({ id }) => id));
    expect(handed.toSorted()).toEqual((await orders()).map(({ id }) => id).toSorted());
  });

  it('sends the same batch after a crash between writing and sending', async () => {
    await world.assigned(GOOD);
    const made = await world.payments.makeBatch(new Date(), 500);
    expect(world.books.taken.size).toBe(0);
    await world.assigned('01');
    await world.exportAll();
    expect(world.books.taken.get(made?.number ?? 0)?.controlSum).toBe(made?.controlSum);
    expect(world.books.taken.size).toBe(2);
  });

  it('sends the same batch again when nobody knows whether it was taken', async () => {
    await world.assigned(GOOD);
    const good = fakePayments(world.books);
    const mute: PaymentSystem = {
      ...good,
      send: async (batch) => {
        await good.send(batch);
        return { kind: 'unknown', reason: 'timeout' };
      },
    };
    world.setSystem(mute);
    await expect(world.exportAll()).rejects.toThrow('could not be handed over yet');
    expect(await world.payments.listOpen('made')).toMatchObject([{ problem: 'timeout' }]);
    world.setSystem(good);
    await world.exportAll();
    expect(world.books.taken.size).toBe(1);
    expect(await world.payments.listOpen('sent')).toMatchObject([{ problem: null }]);
  });

  it('loses nothing while the payment system is out', async () => {
    await world.assigned(GOOD);
    world.setSystem(failingPayments('unreachable'));
    await expect(world.exportAll()).rejects.toThrow();
    expect(await world.collect()).toBe(0);
    world.setSystem(fakePayments(world.books));
    await world.exportAll();
    expect(await world.collect()).toBe(1);
    expect(await statuses()).toEqual(['acknowledged']);
  });
});

describe('the answers', () => {
  it('reach each case once, also when they come to many workers at once and again later', async () => {
    const caseId = await world.assigned(GOOD);
    await world.exportAll();
    await Promise.all(Array.from({ length: 6 }, () => world.collect()));
    await world.collect();
    expect(await world.factsOf(caseId)).toEqual(['payment-ordered', 'payment-acknowledged']);
    expect(await world.payments.listBatches(null, 9)).toMatchObject([{ state: 'answered', acknowledged: 1 }]);
  });

  it('leave the instant at which a case was closed alone', async () => {
    const caseId = await world.assigned(GOOD);
    const before = await world.deps.applications.findCase(caseId);
    world.work.clock.advance(86_400_000);
    await world.exportAll();
    await world.collect();
    const after = await world.deps.applications.findCase(caseId);
    expect(after?.application.closedAt).toEqual(before?.application.closedAt);
  });

  it('reject one order of a batch and pay the others; the person is told', async () => {
    const [good, bad] = [await world.assigned(GOOD), await world.assigned(CLOSED)];
    await world.exportAll();
    expect(await world.collect()).toBe(2);
    expect(await world.factsOf(good)).toEqual(['payment-ordered', 'payment-acknowledged']);
    expect(await world.factsOf(bad)).toEqual(['payment-ordered', 'payment-rejected']);
    const told = await database.owner('job_requests').whereLike('key', `tell:${bad}:payment-rejected:%`);
    expect(told).toHaveLength(1);
  });

  it('keep a batch open while an order has none', async () => {
    await world.assigned(GOOD);
    await world.assigned('01');
    await world.exportAll();
    const good = fakePayments(world.books);
    const half: PaymentSystem = {
      ...good,
      ask: async ({ number }) => {
        const found = world.books.find(number, true);
        return found === undefined ? { kind: 'unknown-batch' } : { kind: 'answers', answers: found.answers };
      },
    };
    world.setSystem(half);
    expect(await world.collect()).toBe(1);
    expect(await world.payments.listOpen('sent')).toHaveLength(1);
    world.setSystem(good);
    expect(await world.collect()).toBe(1);
    expect(await world.payments.listOpen('sent')).toEqual([]);
  });

  it('of a system that has forgotten a batch make it be sent again', async () => {
    await world.assigned(GOOD);
    await world.exportAll();
    world.books.forget();
    expect(await world.collect()).toBe(0);
    await world.exportAll();
    expect(await world.collect()).toBe(1);
  });
});

describe('a rejected payment', () => {
  async function rejected(): Promise<{ caseId: string; orderId: string }> {
    const caseId = await world.assigned(CLOSED);
    await world.exportAll();
    await world.collect();
    const [order] = await orders();
    return { caseId, orderId: order?.id ?? '' };
  }
  const account = ibanEnding('05');
  const reason = 'Справка банка';

  it('is ordered anew to another account that a clerk names and the head confirms', async () => {
    const { caseId, orderId } = await rejected();
    const [clerk, head] = [await staffOf(caseId, 'clerk'), await staffOf(caseId, 'head')];
    const waiting = await listRejectedPayments(world.deps)(clerk, null);
    expect(waiting.orders.map((each) => each.applicationId)).toEqual([caseId]);
    const { lastSeq } = await world.work.prepareCorrection(clerk, { caseId, orderId, account, reason });
    world.work.clock.advance(1_000);
    await world.work.confirmCorrection(head, { caseId, orderId, seq: lastSeq, password: PASSWORD });
    expect(await orders()).toMatchObject([
      { id: orderId, status: 'rejected', account: ibanEnding(CLOSED) },
      { status: 'waiting', account, replaces: orderId, amount_tiyn: '5700050' },
    ]);
    expect((await listRejectedPayments(world.deps)(clerk, null)).orders).toEqual([]);
    await world.exportAll();
    await world.collect();
    expect(await world.factsOf(caseId)).toEqual([
      'payment-ordered',
      'payment-rejected',
      'payment-correction-prepared',
      'payment-ordered',
      'payment-acknowledged',
    ]);
  });

  it('is ordered anew once, by two heads at once', async () => {
    const { caseId, orderId } = await rejected();
    const clerk = await staffOf(caseId, 'clerk');
    const heads = [await staffOf(caseId, 'head'), await staffOf(caseId, 'head')];
    const { lastSeq: seq } = await world.work.prepareCorrection(clerk, { caseId, orderId, account, reason });
    const confirm = (head: StaffMember) =>
      world.work.confirmCorrection(head, { caseId, orderId, seq, password: PASSWORD });
    const done = await Promise.allSettled(heads.map(confirm));
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await orders()).toHaveLength(2);
  });

  it('goes nowhere by one person alone, nor by people of another unit', async () => {
    const { caseId, orderId } = await rejected();
    const [clerk, head] = [await staffOf(caseId, 'clerk'), await staffOf(caseId, 'head')];
    const correction = { caseId, orderId, account, reason };
    await expect(world.work.prepareCorrection(head, correction)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(world.work.prepareCorrection(citizen, correction)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const stranger = { ...clerk, organisationCode: 'almaty-auezov-department' };
    await expect(world.work.prepareCorrection(stranger, correction)).rejects.toMatchObject({
      code: 'not-found',
    });
    const { lastSeq: seq } = await world.work.prepareCorrection(clerk, correction);
    const confirmation = { caseId, orderId, seq, password: PASSWORD };
    const promoted = { ...clerk, role: 'head' as const };
    await expect(world.work.confirmCorrection(promoted, confirmation)).rejects.toMatchObject({
      code: 'own-decision',
    });
    await expect(world.work.confirmCorrection(clerk, confirmation)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      world.work.confirmCorrection(head, { ...confirmation, password: 'wrong' }),
    ).rejects.toMatchObject({ code: 'wrong-password' });
    expect(await orders()).toHaveLength(1);
  });

  it('takes no account that is none, and none without a reason', async () => {
    const { caseId, orderId } = await rejected();
    const clerk = await staffOf(caseId, 'clerk');
    for (const wrong of [{ account: 'KZ1' }, { reason: ' ' }])
      await expect(
        world.work.prepareCorrection(clerk, { caseId, orderId, account, reason, ...wrong }),
      ).rejects.toMatchObject({ code: 'invalid' });
  });

  it('cannot be corrected once it is paid', async () => {
    const caseId = await world.assigned(GOOD);
    await world.exportAll();
    await world.collect();
    const [order] = await orders();
    const clerk = await staffOf(caseId, 'clerk');
    const correction = { caseId, orderId: order?.id ?? '', account, reason };
    await expect(world.work.prepareCorrection(clerk, correction)).rejects.toMatchObject({ code: 'conflict' });
  });
});

it('batches are for administrators and auditors alone', async () => {
  const clerk = await insertStaff(database.knex, 'clerk', 'Маман');
  const auditor = await insertStaff(database.knex, 'auditor', 'Аудитор');
  await world.assigned(GOOD);
  await world.exportAll();
  const { batches } = await listBatches(world.deps)(auditor, null);
  expect(batches).toMatchObject([{ count: 1, total: '5700050', state: 'sent' }]);
  const number = batches[0]?.number ?? 0;
  expect((await findBatch(world.deps)(auditor, number)).orders).toHaveLength(1);
  for (const person of [clerk, citizen]) {
    await expect(listBatches(world.deps)(person, null)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(findBatch(world.deps)(person, number)).rejects.toMatchObject({ code: 'forbidden' });
  }
  await expect(findBatch(world.deps)(auditor, number + 1)).rejects.toMatchObject({ code: 'not-found' });
});
