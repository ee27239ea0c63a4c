import { OFFICE_ROLES } from '../../../src/domain/access/office-role';
import { mayEnter } from '../../../src/domain/access/permission';
import type { Person } from '../../../src/domain/access/person';
import { needsSecondFactor } from '../../../src/domain/access/second-factor';

const inRole = (role: (typeof OFFICE_ROLES)[number]): Person => ({
  kind: 'staff',
  accountId: 'a',
  name: 'Қызметкер',
  role,
  organisationCode: 'x',
  position: { kk: '', ru: '' },
  language: 'kk',
});

test('administrators prove themselves twice, and nobody else', () => {
  expect(OFFICE_ROLES.filter((role) => needsSecondFactor(inRole(role)))).toEqual(['administrator']);
  const citizen: Person = { kind: 'citizen', accountId: 'a', iin: '', name: '', language: 'kk' };
  expect(needsSecondFactor(citizen)).toBe(false);
});

test('only they have recovery codes to look after', () => {
  expect(OFFICE_ROLES.filter((role) => mayEnter('own-factor', inRole(role)))).toEqual(['administrator']);
  expect(mayEnter('own-factor', null)).toBe(false);
});
