import { decisionDocument, type DecisionContent } from '../../../src/domain/signature/decision-document';

const CONTENT: DecisionContent = {
  language: 'ru',
  number: '2603-000001-1',
  service: { kk: 'Жәрдемақы тағайындау', ru: 'Назначение пособия' },
  edition: 'benefit@act',
  provider: { kk: 'Бөлім', ru: 'Отдел' },
  applicant: { name: 'Ахметова Айгүл', iin: '851230450012' },
  outcome: { kk: 'Бас тартылды', ru: 'Отказано' },
  reason: 'Адрес не совпадает',
  grounds: [{ text: { kk: 'Дәйексіз құжат', ru: 'Недостоверный документ' }, clause: '10' }],
  payment: null,
  factHash: 'abc',
};

test('what a head signs says in both languages what the paper says in both, the applicant’s first', () => {
  const { text } = decisionDocument(CONTENT);
  expect(text.split('\n\n')).toEqual([
    expect.stringContaining(
      'Решение: Отказано\nПричина: Адрес не совпадает\nОснование: Недостоверный документ (10)',
    ),
    expect.stringContaining('Шешім: Бас тартылды\nСебебі: Адрес не совпадает\nНегізі: Дәйексіз құжат (10)'),
    'Отпечаток SHA-256 данных дела / Іс деректерінің SHA-256 таңбасы: abc',
  ]);
});

test('a word changed in either language is another text', () => {
  const { hash } = decisionDocument(CONTENT);
  expect(decisionDocument({ ...CONTENT }).hash).toBe(hash);
  expect(decisionDocument({ ...CONTENT, outcome: { ...CONTENT.outcome, kk: 'Тағайындалды' } }).hash).not.toBe(
    hash,
  );
  expect(decisionDocument({ ...CONTENT, outcome: { ...CONTENT.outcome, ru: 'Назначено' } }).hash).not.toBe(
    hash,
  );
});
