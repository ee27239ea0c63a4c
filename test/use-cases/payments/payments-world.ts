import type { Knex } from 'knex';
import { fakePayments } from '../../../src/adapters/payments/fake';
import type { PaymentSystem } from '../../../src/adapters/payments/port';
import { paymentBooks } from '../../../src/adapters/payments/simulator/payment-books';
import { paymentRepository } from '../../../src/data/payments';
import { OFFICE_ROLES } from '../../../src/domain/access/office-role';
import type { Citizen, StaffMember } from '../../../src/domain/access/person';
import type { Edition } from '../../../src/domain/edition/edition';
import type { PaymentTerms } from '../../../src/domain/payment/payment-terms';
import { collectPaymentAnswers } from '../../../src/use-cases/payments/collect-payment-answers';
import { exportPayments } from '../../../src/use-cases/payments/export-payments';
import { fileCase } from '../../support/builders/filed-case';
import { insertStaff } from '../../support/builders/office-world';
import { seededEdition } from '../../support/fictional-service';
import { office, PASSWORD } from '../office/office';
import { ibanEnding } from '../../support/builders/iban';

const RULES = seededEdition('burial-payment@order-509-2024');
const FILED_AT = '2026-03-17T10:42:00+05:00';

/** A department that assigns burial payments, and a payment system in the test's hands. */
export function paymentsWorld(knex: Knex, citizen: Citizen) {
  const work = office(knex, [RULES], FILED_AT);
  const books = paymentBooks();
  const state: { system: PaymentSystem } = { system: fakePayments(books) };
  const payments = paymentRepository(knex);
  const paymentSystem: PaymentSystem = {
    send: (batch) => state.system.send(batch),
    ask: (batch) => state.system.ask(batch),
    check: () => state.system.check(),
  };
  const deps = { ...work.deps, payments, paymentSystem };

  async function file(end: string): Promise<string> {
    const wanted = { rules: RULES, route: null, channel: 'portal' as const, filer: citizen };
    const answers = { bank_account: ibanEnding(end) };
    const applicant = { iin: citizen.iin, name: citizen.name };
    const filedAt = new Date(FILED_AT);
    return (await fileCase(knex, { ...wanted, applicant, answers, filedAt })).id;
  }

  /** Does every step by somebody of its role and place up to the first that does not pass; then its error comes out. */
  async function walk(caseId: string, outcome: string, payment: PaymentTerms | null): Promise<void> {
    for (;;) {
      const seen = await work.deps.applications.findCase(caseId);
      if (!seen?.workItem) return;
      const { workItem } = seen;
      const role = OFFICE_ROLES.find((each) => each === workItem.role) ?? 'clerk';
      const person = await insertStaff(
        knex,
        role,
        `Қызметкер ${workItem.stepKey}`,
        workItem.organisationCode,
      );
      await work.claim(person, { caseId });
      await doStep(person, caseId, outcome, payment);
      const after = await work.deps.applications.findCase(caseId);
      if (after?.workItem?.holderId === person.accountId)
        await work.release(person, { caseId, stepKey: after.workItem.stepKey });
    }
  }

  async function doStep(
    person: StaffMember,
    caseId: string,
    outcome: string,
    payment: PaymentTerms | null,
  ): Promise<unknown> {
    const { step, state: now, rules } = await work.view(person, caseId);
    if (step === null) throw new Error('No step is open');
    const act = { caseId, stepKey: step.key };
    if (step.stage === 'sign') return work.sign(person, { ...act, seq: now.lastSeq, password: PASSWORD });
    if (step.stage === 'issue') return work.issue(person, act);
    if (step.stage !== 'prepare') return work.complete(person, { ...act, note: null, calledIn: [] });
    const drafted = outcome === 'refused' ? refusalBy(rules) : { groundIds: [], reason: null };
    return work.prepare(person, { ...act, outcome, ...drafted, payment });
  }

  /** A case that ends with a signed and issued decision to pay to an account with this end. */
  async function assigned(end: string, changes: Partial<PaymentTerms> = {}): Promise<string> {
    const caseId = await file(end);
    const own = { account: ibanEnding(end), accountReason: null, amount: '5700050', until: null };
    await walk(caseId, 'assigned', { frequency: 'once', from: '2026-03-17', ...own, ...changes });
    return caseId;
  }

  return {
    work,
    books,
    payments,
    deps,
    file,
    walk,
    assigned,
    exportAll: exportPayments(deps),
    collect: collectPaymentAnswers(deps),
    setSystem: (system: PaymentSystem) => {
      state.system = system;
    },
    factsOf: async (caseId: string): Promise<string[]> =>
      ((await work.deps.applications.findCase(caseId))?.events ?? [])
        .map(({ type }) => type)
        .filter((type) => type.startsWith('payment-')),
  };
}

function refusalBy({ refusal }: Edition): { groundIds: string[]; reason: string } {
  return { groundIds: (refusal?.of_service ?? []).slice(0, 1).map(({ id }) => id), reason: 'Нет' };
}
