import fc from 'fast-check';
import {
  canClaim,
  canSeeCase,
  canSign,
  canWorkOn,
  type CaseFacts,
} from '../../../src/domain/access/case-access';
import { OFFICE_ROLES } from '../../../src/domain/access/office-role';
import type { Person } from '../../../src/domain/access/person';
import { mayEnter, PERMISSIONS } from '../../../src/domain/access/permission';

const account = fc.constantFrom('a1', 'a2', 'a3');
const iin = fc.constantFrom('i1', 'i2');
const unit = fc.constantFrom('u1', 'u2', 'u3');
const role = fc.constantFrom(...OFFICE_ROLES);

const citizen: fc.Arbitrary<Person> = fc.record({
  kind: fc.constant('citizen' as const),
  accountId: account,
  iin,
  name: fc.constant('Ә'),
  language: fc.constant('kk' as const),
});
const staff: fc.Arbitrary<Person> = fc.record({
  kind: fc.constant('staff' as const),
  accountId: account,
  name: fc.constant('Қ'),
  role,
  organisationCode: unit,
  position: fc.constant({ kk: 'м', ru: 'с' }),
  language: fc.constant('ru' as const),
});
const person = fc.oneof(citizen, staff);
const facts: fc.Arbitrary<CaseFacts> = fc.record({
  accountId: account,
  applicantIin: iin,
  organisationCode: unit,
  workItem: fc.option(fc.record({ organisationCode: unit, role, holderId: fc.option(account) })),
});

const check = (property: (who: Person, what: CaseFacts) => void) =>
  fc.assert(fc.property(person, facts, property), { numRuns: 2000 });

describe('who may touch a case', () => {
  it('whoever may claim it may see it, whoever may work on it may claim it, whoever may sign it may work on it', () => {
    check((who, what) => {
      if (canClaim(who, what)) expect(canSeeCase(who, what)).toBe(true);
      if (canWorkOn(who, what)) expect(canClaim(who, what)).toBe(true);
      if (canSign(who, what, 'a9')) expect(canWorkOn(who, what)).toBe(true);
    });
  });

  it('a citizen sees only what they filed or what carries their IIN, and works on nothing', () => {
    check((who, what) => {
      if (who.kind !== 'citizen') return;
      expect(canSeeCase(who, what)).toBe(who.accountId === what.accountId || who.iin === what.applicantIin);
      expect(canClaim(who, what)).toBe(false);
    });
  });

  it('units do not meet: neither sight nor work without a stake in the case', () => {
    check((who, what) => {
      if (who.kind !== 'staff' || who.role === 'auditor') return;
      const isOurs = [what.organisationCode, what.workItem?.organisationCode].includes(who.organisationCode);
      if (!isOurs && who.accountId !== what.accountId) expect(canSeeCase(who, what)).toBe(false);
    });
  });

  it('administrators keep rules and see no cases; auditors see all and work on none', () => {
    check((who, what) => {
      if (who.kind !== 'staff') return;
      if (who.role === 'administrator') expect(canSeeCase(who, what)).toBe(false);
      if (who.role === 'auditor') expect(canSeeCase(who, what)).toBe(true);
    });
  });

  it('nobody signs what they prepared', () => {
    check((who, what) => expect(canSign(who, what, who.accountId)).toBe(false));
  });
});

describe('who may enter', () => {
  it.each([
    ['public', true, true, true],
    ['guest', true, false, false],
    ['person', false, true, true],
    ['citizen', false, true, false],
    ['applying', false, true, true],
    ['office', false, false, true],
    ['office-work', false, false, true],
    ['office-sign', false, false, false],
    ['counter', false, false, true],
    ['demo', true, true, true],
  ] as const)('%s: nobody %s, a citizen %s, a clerk %s', (permission, nobody, aCitizen, aClerk) => {
    const base = { accountId: 'a', name: 'Ә', language: 'kk' as const };
    const clerk: Person = {
      ...base,
      kind: 'staff',
      role: 'clerk',
      organisationCode: 'u',
      position: { kk: '', ru: '' },
    };
    expect(mayEnter(permission, null)).toBe(nobody);
    expect(mayEnter(permission, { ...base, kind: 'citizen', iin: 'i' })).toBe(aCitizen);
    expect(mayEnter(permission, clerk)).toBe(aClerk);
  });

  it('every permission lets somebody in and, but for the open ones, keeps somebody out', () => {
    for (const permission of PERMISSIONS) {
      const answers = [null, ...fc.sample(person, 200)].map((who) => mayEnter(permission, who));
      expect(answers).toContain(true);
      if (permission !== 'public' && permission !== 'demo') expect(answers).toContain(false);
    }
  });
});
