import { REGISTRY_FACTS } from '../../../src/domain/registry/answer';
import { RegistryQuestion } from '../../../src/domain/registry/question';

const IIN = '851230450012';
const PAID = {
  iin: IIN,
  year: 2026,
  quarter: 4,
  recipient: true,
  membersCovered: [IIN],
  monthsPaid: [10, 11],
};
const PERSON = {
  iin: IIN,
  surname: 'Ли',
  givenName: 'Марина',
  birthDate: '1989-06-16',
  sex: 'female',
  address: {
    region: { kk: 'Алматы қаласы', ru: 'город Алматы' },
    district: { kk: 'Медеу ауданы', ru: 'Медеуский район' },
    locality: { kk: 'Алматы қаласы', ru: 'город Алматы' },
    street: { kk: 'Абай даңғылы', ru: 'проспект Абая' },
    house: '1',
  },
};

test('facts that fit are taken, and what a registry adds is left out', () => {
  expect(REGISTRY_FACTS['asp-payments'].parse({ ...PAID, amount: 1 })).toEqual(PAID);
  expect(REGISTRY_FACTS['gbd-fl'].parse({ ...PERSON, politicalViews: 'none of our business' })).toEqual(
    PERSON,
  );
});

test.each([
  { recipient: false },
  { monthsPaid: [] },
  { membersCovered: [] },
  { membersCovered: ['900515300127'] },
  { monthsPaid: [9, 10] },
  { quarter: 5 },
  { iin: '85123045001' },
])('payments that contradict themselves are no facts: %j', (changes) => {
  expect(REGISTRY_FACTS['asp-payments'].safeParse({ ...PAID, ...changes }).success).toBe(false);
});

test.each([
  { birthDate: '1989-02-30' },
  { birthDate: '16.06.1989' },
  { sex: 'f' },
  { surname: '' },
  { patronymic: '' },
  { mobilePhone: '87010000001' },
  { language: 'en' },
])('a person is no fact with %j', (changes) => {
  expect(REGISTRY_FACTS['gbd-fl'].safeParse({ ...PERSON, ...changes }).success).toBe(false);
});

test('a question to no registry, or with more in it than is asked, is no question', () => {
  expect(RegistryQuestion.safeParse({ registry: 'gbd-fl', iin: IIN }).success).toBe(true);
  expect(RegistryQuestion.safeParse({ registry: 'tax', iin: IIN }).success).toBe(false);
  expect(RegistryQuestion.safeParse({ registry: 'gbd-fl', iin: IIN, also: 'her sister' }).success).toBe(
    false,
  );
});
