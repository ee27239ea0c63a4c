import type { PaymentBatch, PaymentSystem } from '../../src/adapters/payments/port';
import { sealBatch, type PaymentOrder } from '../../src/domain/payment/payment-order';
import { ibanEnding } from '../support/builders/iban';

/** An order to an account with the given end. */
export function paymentOrder(id: string, end: string): PaymentOrder {
  return {
    id,
    resultNumber: `R-${id}`,
    serviceId: 'burial-payment',
    payeeIin: '851230450012',
    payeeName: 'Ахметова Айгүл Серікқызы',
    account: ibanEnding(end),
    amount: '5700050',
    frequency: 'once',
    from: '2026-12-01',
    until: null,
  };
}

/** A sealed batch of orders. */
export function paymentBatch(number: number, orders: readonly PaymentOrder[]): PaymentBatch {
  return { number, orders, ...sealBatch(orders) };
}

/** What every payment system must do. `taken` gives the numbers of the batches that it has. */
export function paymentContract(
  name: string,
  make: () => Promise<{ system: PaymentSystem; taken: () => readonly number[] }>,
): void {
  describe(`${name} keeps the contract of payment systems`, () => {
    const batch = paymentBatch(7, [paymentOrder('a', '00'), paymentOrder('b', '72')]);

    test('takes a batch once, however often it is sent', async () => {
      const { system, taken } = await make();
      expect(await system.send(batch)).toEqual({ kind: 'taken' });
      expect(await system.send(batch)).toEqual({ kind: 'taken' });
      expect(taken()).toEqual([7]);
    });

    test('takes no other batch under a number that it knows', async () => {
      const { system } = await make();
      await system.send(batch);
      const other = paymentBatch(7, [paymentOrder('c', '00')]);
      expect(await system.send(other)).toEqual({ kind: 'refused', reason: 'another-batch' });
    });

    test('takes no batch whose sum does not fit its orders', async () => {
      const { system, taken } = await make();
      const wrong = { ...batch, controlSum: '0'.repeat(64) };
      expect(await system.send(wrong)).toEqual({ kind: 'refused', reason: 'control-sum' });
      expect(await system.send({ ...batch, total: '1' })).toEqual({ kind: 'refused', reason: 'control-sum' });
      expect(taken()).toEqual([]);
    });

    test('answers for each order, the same each time', async () => {
      const { system } = await make();
      await system.send(batch);
      const first = await system.ask(batch);
      expect(first).toEqual({
        kind: 'answers',
        answers: [
          { orderId: 'a', kind: 'acknowledged', reference: expect.stringMatching(/./) },
          { orderId: 'b', kind: 'rejected', reason: 'account-closed' },
        ],
      });
      expect(await system.ask(batch)).toEqual(first);
    });

    test('says of a batch that was never sent that it does not know it', async () => {
      const { system } = await make();
      expect(await system.ask(batch)).toEqual({ kind: 'unknown-batch' });
    });

    test('gives a sign of life', async () => {
      const { system } = await make();
      expect(await system.check()).toEqual({ kind: 'well' });
    });
  });
}
